import { callInward } from './inwardProcess.ts';
import type { StudiedFinding } from './studyList.ts';

/** A way to mend a finding that `inward fix --list` names. */
export interface Offer {
  readonly kind: string;
  readonly title: string;
  /** Why it cannot be done; undefined for one that is offered. */
  readonly reason?: string;
}

/** What was answered to the question how a finding can be mended. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** What went wrong with the question itself. */
  readonly problem?: string;
  readonly milliseconds: number;
}

interface ListedFix extends Offer {
  readonly finding?: { readonly rule?: string };
  readonly rule?: string;
}

/** Asks for the fixes of the studied rule in that line. */
export function askOffers(bundles: string, root: string, { file, line, rule }: StudiedFinding): Offers {
  const { status, output, errors, milliseconds } = callInward(bundles, root, [
    ...['fix', `${file}:${line}`, '--list', '--format', 'json'],
  ]);
  try {
    const listed = readList(JSON.parse(output) as unknown);
    const offers = listed.filter((fix) => (fix.finding?.rule ?? fix.rule ?? rule) === rule);
    return { offers, milliseconds };
  } catch {
    return { offers: [], milliseconds, problem: `exit ${status ?? 'by a signal'}: ${(errors || output).trim()}` };
  }
}

function readList(answer: unknown): readonly ListedFix[] {
  if (Array.isArray(answer)) return answer as readonly ListedFix[];
  return (answer as { readonly fixes: readonly ListedFix[] }).fixes;
}
