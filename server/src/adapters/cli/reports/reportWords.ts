import type { Severity } from '#domain/architecture/contract.ts';
import type { CheckReport, ComparedWith } from './checkReport.ts';
import { counted } from '../shownPath.ts';

export interface Count {
  /** `baselined` for what the project has accepted, of whatever severity. */
  readonly kind: Severity | 'baselined';
  readonly count: number;
  readonly words: string;
}

/** How many findings there are of each kind. Errors and warnings are counted even where there are none. */
export function countsOf({ findings }: CheckReport): readonly Count[] {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.baselined !== true && finding.severity === severity).length;
  const accepted = findings.filter(({ baselined }) => baselined === true).length;
  const counts: readonly Count[] = [
    { kind: 'error', count: of('error'), words: counted(of('error'), 'error') },
    { kind: 'warning', count: of('warning'), words: counted(of('warning'), 'warning') },
    { kind: 'information', count: of('information'), words: counted(of('information'), 'note') },
    { kind: 'hint', count: of('hint'), words: counted(of('hint'), 'hint') },
    { kind: 'baselined', count: accepted, words: `${counted(accepted, 'finding')} accepted in the baseline` },
  ];
  return counts.filter(({ kind, count }) => kind === 'error' || kind === 'warning' || count > 0);
}

/** `compared with origin/main (1a2b3c4): 5 files differ` */
export function comparisonWords({ ref, commit, files }: ComparedWith): string {
  const name = commit.startsWith(ref) ? commit.slice(0, 7) : `${ref} (${commit.slice(0, 7)})`;
  return `compared with ${name}: ${files === 1 ? '1 file differs' : `${String(files)} files differ`}`;
}
