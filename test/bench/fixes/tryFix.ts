import type { CompilerError, CompilerWitness } from './compilerWitness.ts';
import type { SecondRun } from './runAgain.ts';
import { runAgain } from './runAgain.ts';
import type { Offer, ReportedFinding, StudiedInward } from './studiedInward.ts';
import type { StudiedFinding } from './studyList.ts';
import { textProblems } from './textWitness.ts';
import type { FileChange, WorkCopy } from './workCopy.ts';

/** A project as it is before anything is mended, and what it is held against. */
export interface Bench {
  readonly inward: StudiedInward;
  readonly copy: WorkCopy;
  readonly witnesses: readonly CompilerWitness[];
  readonly errors: ReadonlyMap<CompilerWitness, readonly CompilerError[]>;
  readonly findings: readonly ReportedFinding[];
}

/** What became of one fix of one finding. Clean where there is no complaint. */
export interface Trial {
  readonly kind: string;
  readonly title: string;
  readonly applied: boolean;
  readonly complaints: readonly string[];
  /** What doing the same once more came to; absent where it was not done even once. */
  readonly again?: SecondRun;
  readonly files: number;
  readonly milliseconds: number;
  /** What was changed, as git tells it. */
  readonly patch: string;
}

/** Reads what errors and findings a copy has before anything is mended. */
export function openBench(inward: StudiedInward, copy: WorkCopy, witnesses: readonly CompilerWitness[]): Bench {
  const errors = new Map(witnesses.map((witness) => [witness, witness.errors()]));
  return { inward, copy, witnesses, errors, findings: inward.findings() };
}

/** Applies one kind of fix to a finding, asks all witnesses, and sets the copy back. */
export function tryFix(bench: Bench, finding: StudiedFinding, offer: Offer): Trial {
  const { inward, copy } = bench;
  try {
    const started = performance.now();
    const reason = inward.apply(finding, offer);
    const milliseconds = performance.now() - started;
    const changes = copy.changes();
    const { kind, title } = offer;
    const about = { kind, title, milliseconds, files: changes.length, patch: copy.patch() };
    if (reason !== undefined) {
      const half = changes.length === 0 ? [] : ['what could not be applied changed files all the same'];
      return { ...about, applied: false, complaints: [`not applied: ${reason}`, ...half] };
    }
    return { ...about, applied: true, ...verdictOn(bench, finding, offer, changes) };
  } finally {
    copy.restore();
  }
}

function verdictOn(
  bench: Bench,
  finding: StudiedFinding,
  offer: Offer,
  changes: readonly FileChange[],
): Pick<Trial, 'complaints' | 'again'> {
  if (changes.length === 0) return { complaints: ['nothing was changed'] };
  const names = firstNames(changes);
  const findings = bench.inward.findings();
  const complaints = [
    ...bench.witnesses.flatMap((witness) => newErrors(bench, witness, names)),
    ...findingComplaints(bench, finding, findings, names),
    ...textProblems(bench.copy, changes, isAlone(bench, finding) ? offer : undefined),
  ];
  const file = changes.find(({ was }) => was === finding.file)?.is ?? finding.file;
  // Last, for it may change the files.
  const again = runAgain(bench, { ...finding, file }, offer, findings);
  return { complaints: [...complaints, ...again.complaints], again };
}

/** Where a line has several findings, one call mends them all, each over what the one before has left. */
function isAlone(bench: Bench, { file, line }: StudiedFinding): boolean {
  return bench.findings.filter((other) => other.file === file && other.range.start.line === line - 1).length === 1;
}

/** The first name of each file that has another now. */
function firstNames(changes: readonly FileChange[]): ReadonlyMap<string, string> {
  return new Map(changes.flatMap(({ was, is }) => (was !== undefined && is !== undefined ? [[is, was]] : [])));
}

/** Errors beyond those that were there. The words of one may be others where the compiler shortens a long type. */
function newErrors(bench: Bench, witness: CompilerWitness, names: ReadonlyMap<string, string>): string[] {
  const before = bench.errors.get(witness) ?? [];
  const left = countsOf(before.map(({ file, code, message }) => `${file} ${code} ${message}`));
  const leftAtAll = countsOf(before.map(({ file, code }) => `${file} ${code}`));
  const errors = witness.errors().map((error) => ({ ...error, place: names.get(error.file) ?? error.file }));
  const others = errors.filter(({ place, code, message }) => {
    const isKnown = takeOne(left, `${place} ${code} ${message}`);
    if (isKnown) takeOne(leftAtAll, `${place} ${code}`);
    return !isKnown;
  });
  return others
    .filter(({ place, code }) => !takeOne(leftAtAll, `${place} ${code}`))
    .map(({ file, line, code, message }) => `${witness.name}: ${file}:${line} ${code} ${message}`);
}

function findingComplaints(
  bench: Bench,
  studied: StudiedFinding,
  after: readonly ReportedFinding[],
  names: ReadonlyMap<string, string>,
): string[] {
  const keyOf = ({ rule, file, to }: ReportedFinding): string => {
    const target = to?.file === undefined ? (to?.package ?? '') : (names.get(to.file) ?? to.file);
    return `${rule} ${names.get(file) ?? file} ${target}`;
  };
  const mended = bench.findings.filter(
    ({ rule, file, range, to }) =>
      rule === studied.rule &&
      file === studied.file &&
      range.start.line === studied.line - 1 &&
      (studied.to === undefined || to?.file === studied.to),
  );
  const left = countsOf(bench.findings.map(keyOf));
  const complaints = after.flatMap((finding) => {
    if (takeOne(left, keyOf(finding))) return [];
    const place = `${finding.file}:${finding.range.start.line + 1}`;
    return [`a new ${finding.severity} of ${finding.rule} at ${place}: ${finding.message}`];
  });
  const gone = mended.some((finding) => (left.get(keyOf(finding)) ?? 0) > 0);
  return gone ? complaints : ['the finding is still there', ...complaints];
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}
