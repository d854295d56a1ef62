import type { Offer, ReportedFinding, StudiedInward } from './studiedInward.ts';
import type { StudiedFinding } from './studyList.ts';
import type { WorkCopy } from './workCopy.ts';

/** What came of doing the same once more. */
export interface SecondRun {
  /** False where another finding has come to that line, so that doing the same may rightly do something. */
  readonly isTried: boolean;
  readonly complaints: readonly string[];
}

/**
 * Asks once more for what was done, over the files as they are now: it is not to be offered again, and applying it is
 * to change nothing. `finding` is told by the path that its file has now, `findings` are those that are left.
 */
export function runAgain(
  { inward, copy }: { readonly inward: StudiedInward; readonly copy: WorkCopy },
  finding: StudiedFinding,
  { kind, title }: Offer,
  findings: readonly ReportedFinding[],
): SecondRun {
  const { file, line } = finding;
  const isTaken = findings.some((other) => other.file === file && other.range.start.line === line - 1);
  if (isTaken) return { isTried: false, complaints: [] };
  const now = inward.now();
  const again = now.offers(finding).offers.find((offer) => offer.kind === kind);
  const before = copy.patch();
  now.apply(finding, again ?? { kind, title });
  const isChanged = copy.patch() !== before;
  return {
    isTried: true,
    complaints: [
      ...(again === undefined ? [] : [`a second run offers it once more: ${again.title}`]),
      ...(isChanged ? ['a second run changes something'] : []),
    ],
  };
}
