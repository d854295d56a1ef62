import type { Finding } from '../finding.ts';

/** Of a finding of a contract: who imports what, or how it gets there. */
export function chainWords({ chain, details }: Finding): string {
  const names = (details['names'] ?? '').split(' → ').map((name) => `\`${name}\``);
  const [importer = '', imported = ''] = names;
  const also = details['alsoTo'] === undefined ? '' : ` The last of them imports ${listed(details['alsoTo'])}, too.`;
  if (names.length <= 2) return `${importer} imports ${imported}.`;
  const shown = chain.length > 8 ? [...names.slice(0, 4), `${names.length - 8} more`, ...names.slice(-4)] : names;
  return `It gets there through others: ${shown.join(' → ')}.${also}`;
}

export function contractWords({ details, contract }: Finding): string {
  return `the contract "${details['contract'] ?? ''}" in ${contract?.file ?? 'its file'}`;
}

export function quoted(name: string | undefined): string {
  return `\`${name ?? ''}\``;
}

function listed(names: string): string {
  return names
    .split(', ')
    .map((name) => `\`${name}\``)
    .join(', ');
}
