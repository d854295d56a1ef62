import type { Finding } from '#domain/rules/finding.ts';

/** Hints ask for nothing, and what is accepted is not counted anywhere. */
export function isLoud({ severity, baselined }: Finding): boolean {
  return severity !== 'hint' && baselined !== true;
}

/** `adds 2 findings and removes 1`; undefined for a move that does neither. */
export function countsInWords(added: number, removed: number): string | undefined {
  const parts = [
    ...(added > 0 ? [`adds ${findingsInWords(added)}`] : []),
    ...(removed > 0 ? [`removes ${added > 0 ? String(removed) : findingsInWords(removed)}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' and ');
}

function findingsInWords(count: number): string {
  return count === 1 ? '1 finding' : `${String(count)} findings`;
}
