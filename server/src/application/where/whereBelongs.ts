import type { Layer } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { Clues } from '#domain/belonging/clues.ts';
import { cluesFor } from '#domain/belonging/clues.ts';
import { helpersOf } from '#domain/belonging/helpersOf.ts';
import { partOfModule } from '#domain/belonging/partOfModule.ts';
import type { ProjectHabits } from '#domain/belonging/projectHabits.ts';
import { habitsWithout } from '#domain/belonging/projectHabits.ts';
import type { RankedLayer } from '#domain/belonging/rankLayers.ts';
import { rankLayers } from '#domain/belonging/rankLayers.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import { placeInLayer } from '../moves/placeInLayer.ts';
import { homeInLayer } from '../refactoring/moveNames.ts';
import type { FindingsDifference } from '../trial/findingsDifference.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { Belonging, Candidate, NoBelonging, SplitPart, Subject } from './belonging.ts';
import { concernsPart, importersOfPart } from './findingsOfPart.ts';
import { habitsOf } from './keptHabits.ts';
import { loudOnes } from './loudFindings.ts';
import { alikeIn, reasonsFor } from './reasons.ts';
import { noModule, whyNowhere } from './whyNowhere.ts';

export interface Question {
  readonly module: ModulePath;
  readonly subject: Subject;
  /** Whether to give no weight to where the module lies now. */
  readonly blind: boolean;
}

/** Ranks the layers that a module, or a part of it, may belong in. */
export function whereBelongs(view: WorkspaceView, question: Question): Belonging | NoBelonging {
  const placement = view.placementOf(question.module);
  const module = view.graph.module(question.module);
  if (module === undefined || placement === undefined) return none(noModule(question.module));
  const outline = view.outlineOf(module.path) ?? EMPTY_OUTLINE;
  const reason = whyNowhere(view, module, placement, outline);
  if (reason !== undefined) return none(reason);
  const asking = askingAbout(view, placement, module, outline);
  const clues = cluesOf(asking, question.subject);
  const ranked = question.blind ? ranking(clues) : withWeightOfPlace(ranking(clues), placement.layer);
  const supposing = view.supposingPlace(module.path);
  return {
    ...{ module: module.path, subject: question.subject, mistakes: outline.mistakes ?? [], placement },
    candidates: ranked.map((each) => {
      const found = supposing({ ...placement, layer: each.layer, pattern: undefined });
      return candidate(asking, question.subject, clues, each, found);
    }),
    split: question.subject.kind === 'module' ? splitOf(asking) : [],
  };
}

/** From here on a guess is worth telling where nobody has asked. */
const TELLING = 0.35;

/**
 * The layer that a module most likely belongs in, without what would be found there; undefined where that is anybody's
 * guess. Far cheaper than the whole answer, as no rule runs.
 */
export function likeliestLayer(
  view: WorkspaceView,
  path: ModulePath,
): Pick<RankedLayer, 'layer' | 'score'> | undefined {
  const placement = view.placementOf(path);
  const module = view.graph.module(path);
  if (module === undefined || placement === undefined) return undefined;
  const outline = view.outlineOf(path) ?? EMPTY_OUTLINE;
  if (whyNowhere(view, module, placement, outline) !== undefined) return undefined;
  const asking = askingAbout(view, placement, module, outline);
  const [first] = withWeightOfPlace(ranking(cluesOf(asking, { kind: 'module' })), placement.layer);
  return first === undefined || first.score < TELLING ? undefined : { layer: first.layer, score: first.score };
}

function none(reason: string): NoBelonging {
  return { kind: 'none', reason };
}

/** What is asked about, and what is known of its project without it. */
interface Asking {
  readonly view: WorkspaceView;
  readonly habits: ProjectHabits;
  readonly placement: Placement;
  readonly module: Module;
  readonly outline: ModuleOutline;
}

function askingAbout(view: WorkspaceView, placement: Placement, module: Module, outline: ModuleOutline): Asking {
  const habits = habitsWithout(habitsOf(view, placement.contract), view, module.path, placement);
  return { view, habits, placement, module, outline };
}

function cluesOf({ view, habits, placement, module, outline }: Asking, subject: Subject): Clues {
  const { graph, outlineOf, placementOf } = view;
  const known = { graph, outlineOf, placementOf };
  if (subject.kind === 'module') return cluesFor({ ...known, module, outline }, habits, placement);
  const part = partOfModule(module, outline, new Set(subject.names));
  const importers = importersOfPart(view, module.path, subject.names);
  const graphOfPart = {
    module: (path: ModulePath) => graph.module(path),
    modules: () => graph.modules(),
    importersOf: (path: ModulePath) => (path === module.path ? importers : graph.importersOf(path)),
  };
  return cluesFor(
    { ...known, ...part, graph: graphOfPart },
    habits,
    placement,
    ({ kind }) => kind === 'shape' || kind === 'packages',
  );
}

function ranking({ contract, evidence, features }: Clues): readonly RankedLayer[] {
  return rankLayers(contract, evidence, features);
}

/** How much likelier the layer is in which a module lies already: whoever put it there had a reason. */
const WHERE_IT_LIES = 4;

function withWeightOfPlace(ranked: readonly RankedLayer[], own: Layer | undefined): readonly RankedLayer[] {
  const weighed = ranked.map((each) => ({ ...each, score: each.score * (each.layer === own ? WHERE_IT_LIES : 1) }));
  const sum = weighed.reduce((all, { score }) => all + score, 0);
  return weighed.map((each) => ({ ...each, score: each.score / sum })).sort((a, b) => b.score - a.score);
}

function candidate(
  { view, module }: Asking,
  subject: Subject,
  clues: Clues,
  ranked: RankedLayer,
  { added, removed }: FindingsDifference,
): Candidate {
  const { layer, score, evidence } = ranked;
  const isMeant = subject.kind === 'module' ? () => true : concernsPart(view, module.path, subject.names);
  const loud = { added: loudOnes(added).filter(isMeant), removed: loudOnes(removed).filter(isMeant) };
  const effect = { adds: loud.added.length, removes: loud.removed.length };
  const alike = alikeIn(clues, layer);
  return {
    ...{ layer, score, evidence, alike, ...effect, ...loud },
    path: pathIn(view, module.path, subject, layer),
    reasons: reasonsFor(ranked, alike, effect),
  };
}

function pathIn(view: WorkspaceView, module: ModulePath, subject: Subject, { name }: Layer): ModulePath | undefined {
  if (subject.kind === 'module') {
    const place = placeInLayer(view, module, name);
    return place.kind === 'place' ? place.path : undefined;
  }
  const home = homeInLayer({ view }, module, subject.names[0] ?? '', name);
  return typeof home === 'string' && !view.known.has(home) ? home : undefined;
}

/** How sure it has to be that a declaration belongs elsewhere before somebody is told to take a module apart. */
const SURE = 0.6;

/** The declarations of a module by the layer that each belongs in, where they are not of one layer. */
function splitOf(asking: Asking): readonly SplitPart[] {
  const parts = new Map<Layer, string[]>();
  for (const { name, exported } of asking.outline.declarations) {
    if (!exported) continue;
    const [first] = ranking(cluesOf(asking, { kind: 'declarations', names: [name], widened: false }));
    // What nobody can be sure of stays with the module.
    const layer = first !== undefined && first.score >= SURE ? first.layer : asking.placement.layer;
    if (layer === undefined) return [];
    parts.set(layer, [...(parts.get(layer) ?? []), name]);
  }
  if (parts.size < 2) return [];
  return [...parts].map(([layer, names]) => ({ layer, names, helpers: helpersIn(asking.outline, names) }));
}

/** In the order of the text. */
function helpersIn(outline: ModuleOutline, names: readonly string[]): readonly string[] {
  const helpers = helpersOf(outline, new Set(names));
  return outline.declarations.map(({ name }) => name).filter((name) => helpers.has(name));
}
