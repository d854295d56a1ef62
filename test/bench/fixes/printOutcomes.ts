import { printTable } from '../table.ts';
import type { Offer } from './studiedInward.ts';
import type { StudiedFinding } from './studyList.ts';
import type { Trial } from './tryFix.ts';

/** What became of one finding. */
export interface Outcome {
  readonly finding: StudiedFinding;
  readonly trials: readonly Trial[];
  readonly refused: readonly Offer[];
  /** How long it took to list what can be done, as a process. */
  readonly milliseconds: number;
  readonly problem?: string;
}

/** Prints counts by project, by what is used and by kind of fix, then each failure and each finding without an offer. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  console.log();
  printFindings('project', outcomes, ({ finding }) => finding.project);
  printFindings('what is used', outcomes, ({ finding }) => `${finding.rule}: ${finding.what}`);
  printKinds(outcomes);
  printSecondRuns(outcomes);
  printFailures(outcomes);
  printUnoffered(outcomes);
}

function printFindings(heading: string, outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): void {
  const rows = [...groups(outcomes, keyOf), ['all', outcomes] as const].map(([key, group]) => {
    const offered = group.filter(({ trials }) => trials.length > 0);
    const mended = offered.filter(({ trials }) => trials.some(isClean));
    const trials = group.flatMap((outcome) => outcome.trials);
    const clean = trials.filter(isClean);
    return [key, `${group.length}`, share(offered, group), share(mended, group), share(clean, trials)];
  });
  printTable([heading, 'findings', 'offered a fix', 'mended by one', 'clean of applied'], rows);
}

function printKinds(outcomes: readonly Outcome[]): void {
  const trials = outcomes.flatMap((outcome) => outcome.trials);
  const rows = groups(trials, ({ kind }) => kind).map(([kind, group]) => {
    const refused = outcomes.flatMap((outcome) => outcome.refused).filter((offer) => offer.kind === kind);
    const clean = group.filter(isClean);
    const slowest = Math.max(...group.map(({ milliseconds }) => milliseconds));
    return [kind, `${group.length}`, `${refused.length}`, share(clean, group), `${(slowest / 1000).toFixed(1)} s`];
  });
  printTable(['kind', 'applied', 'refused', 'clean', 'slowest'], rows);
}

function printSecondRuns(outcomes: readonly Outcome[]): void {
  const runs = outcomes.flatMap(({ trials }) => trials.flatMap(({ again }) => again ?? []));
  const tried = runs.filter(({ isTried }) => isTried);
  const idle = tried.filter(({ complaints }) => complaints.length === 0);
  const taken = `not tried where another finding came to the line: ${runs.length - tried.length}`;
  console.log(`a second run offers and changes nothing: ${share(idle, tried)}; ${taken}\n`);
}

function printFailures(outcomes: readonly Outcome[]): void {
  for (const { finding, trials } of outcomes) {
    for (const { kind, complaints } of trials.filter((trial) => !isClean(trial))) {
      console.log(`${finding.project} ${finding.file}:${finding.line} (${finding.rule}, ${finding.what}) ${kind}`);
      for (const complaint of complaints.slice(0, 8)) console.log(`    ${complaint.replaceAll('\n', '\n      ')}`);
      if (complaints.length > 8) console.log(`    and ${complaints.length - 8} more`);
    }
  }
}

function printUnoffered(outcomes: readonly Outcome[]): void {
  for (const { finding, trials, refused, problem } of outcomes) {
    if (trials.length > 0) continue;
    console.log(
      `${finding.project} ${finding.file}:${finding.line} (${finding.rule}, ${finding.what}) nothing offered`,
    );
    if (problem !== undefined) console.log(`    ${problem}`);
    for (const offer of refused) console.log(`    ${offer.kind}: ${offer.refused ?? ''}`);
  }
}

function isClean({ complaints }: Trial): boolean {
  return complaints.length === 0;
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  if (whole.length === 0) return '–';
  return `${part.length}/${whole.length} ${Math.round((100 * part.length) / whole.length)} %`;
}

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): (readonly [string, readonly Item[]])[] {
  const byKey = new Map<string, Item[]>();
  for (const item of items) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
}
