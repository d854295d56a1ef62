import type { TextEdit } from '#application/textEdit.ts';
import { callInward } from './inwardProcess.ts';
import type { StudiedFinding } from './studyList.ts';

/** A way to mend a finding that `inward fix --list` names. */
export interface Offer {
  readonly kind: string;
  readonly title: string;
  /** Why it cannot be done; undefined for one that is offered. */
  readonly refused?: string;
  readonly edits?: readonly TextEdit[];
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** What was answered to the question how a finding can be mended. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** What went wrong with the question itself. */
  readonly problem?: string;
  readonly milliseconds: number;
}

interface Listed {
  readonly findings: readonly { readonly rule: string; readonly fixes: readonly Offer[] }[];
}

/** Asks for the fixes of the studied rule in that line. */
export function askOffers(bundles: string, root: string, { file, line, rule }: StudiedFinding): Offers {
  const { status, output, errors, milliseconds } = callInward(bundles, root, [
    ...['fix', `${file}:${line}`, '--list', '--format', 'json'],
  ]);
  try {
    const { findings } = JSON.parse(output) as Listed;
    const mended = findings.find((finding) => finding.rule === rule);
    if (mended === undefined) return { offers: [], milliseconds, problem: `there is no finding of ${rule}` };
    return { offers: mended.fixes, milliseconds };
  } catch {
    return { offers: [], milliseconds, problem: `exit ${status ?? 'by a signal'}: ${(errors || output).trim()}` };
  }
}
