import type { Contract } from '#domain/architecture/contract.ts';
import type { ProjectHabits } from '#domain/belonging/projectHabits.ts';
import { projectHabits, signsShown } from '#domain/belonging/projectHabits.ts';
import type { Speakers } from '#domain/belonging/speakers.ts';
import { speakersOf } from '#domain/belonging/speakers.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { keptPerGraph } from '../engine/keptPerGraph.ts';
import { membersOf } from '../moves/layerFolders.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { Noted } from './notedAnswers.ts';
import { notingAnswers } from './notedAnswers.ts';

/** What the modules of a contract have in common now. What was worked out before and still holds is not worked out anew. */
export function habitsOf(view: WorkspaceView, contract: Contract): ProjectHabits {
  const kept = keptOf(view, contract);
  const speakers = chosenSpeakers.now(view, contract);
  const signs = new Map(speakers.chosen.map(({ path }) => [path, signsOf(view, kept, path)]));
  const { counted } = kept;
  const isSame =
    counted?.speakers === speakers && [...signs].every(([path, shown]) => counted.signs.get(path) === shown);
  if (isSame) return counted.habits;
  const habits = projectHabits(speakers, (path) => signs.get(path) ?? []);
  kept.counted = { speakers, signs, habits };
  return habits;
}

/** What every question rests on, before somebody asks one; see `prepareFor`. */
export function* prepareQuestions(view: WorkspaceView): Generator<undefined, void> {
  for (const contract of view.contracts) yield* prepareFor(view, contract);
}

/**
 * Works out what questions about modules of a contract rest on, as far as it is not known. Yields after each module that
 * is looked at. What changes meanwhile may have to be looked at again when the question comes.
 */
export function* prepareFor(view: WorkspaceView, contract: Contract): Generator<undefined, void> {
  if (contract.layers.length === 0) return;
  for (const { path } of (yield* chosenSpeakers.inSlices(view, contract)).chosen) {
    yield undefined;
    signsOf(view, keptOf(view, contract), path);
  }
  yield undefined;
  habitsOf(view, contract);
  yield* membersOf.inSlices(view, contract);
}

const chosenSpeakers = keptPerGraph((view, contract) => speakersOf(contract, view));

/** What the speakers of one contract showed, and what that rested on. */
interface Kept {
  /** A module keeps its place for as long as the contracts are these. */
  readonly contracts: readonly Contract[];
  readonly signs: Map<ModulePath, Noted<readonly string[]>>;
  counted: Counted | undefined;
}

interface Counted {
  readonly speakers: Speakers;
  readonly signs: ReadonlyMap<ModulePath, readonly string[]>;
  readonly habits: ProjectHabits;
}

const keptIn = new WeakMap<ImportGraph, WeakMap<Contract, Kept>>();

function keptOf({ graph, contracts }: WorkspaceView, contract: Contract): Kept {
  const ofGraph = keptIn.get(graph) ?? new WeakMap<Contract, Kept>();
  keptIn.set(graph, ofGraph);
  const known = ofGraph.get(contract);
  if (known?.contracts === contracts) return known;
  const kept: Kept = { contracts, signs: new Map(), counted: undefined };
  ofGraph.set(contract, kept);
  return kept;
}

function signsOf(view: WorkspaceView, { signs }: Kept, path: ModulePath): readonly string[] {
  const known = signs.get(path);
  if (known?.holds(view) === true) return known.answer;
  const noted = notingAnswers(view, (input) => signsShown(input, path));
  signs.set(path, noted);
  return noted.answer;
}
