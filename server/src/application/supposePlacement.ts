import type { Placement } from '#domain/architecture/placement.ts';
import { findChains, isTransparent, transparentReachers } from '#domain/graph/chains.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import { modulesImportedBy } from '#domain/graph/importGraph.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Questions, RunRule } from './engine/checkModules.ts';
import { checkModule, runRule } from './engine/checkModules.ts';
import { UNNOTED_READS } from './engine/reads.ts';
import type { FindingsDifference } from './trial/findingsDifference.ts';
import { findingsDifference } from './trial/findingsDifference.ts';
import type { World } from './world.ts';
import type { CheckedState, WorkspaceState } from './engine/workspaceState.ts';

/**
 * What would be found otherwise if a module lay somewhere else, its imports and those of others leading where they lead
 * now. `state` stays what it is, and has to while one place after another is asked for. Costs a look at the module and
 * at those whose findings rest on where it lies, and after the first place only by the rules that asked for it; what
 * contexts, layers and folders are to each other as wholes is not reckoned anew.
 */
export function supposePlacement(
  world: World,
  state: WorkspaceState,
  path: ModulePath,
): (placement: Placement) => FindingsDifference {
  const settled = new Map<ModulePath, Settled>();
  const { placements } = state;
  let place = placements.get(path);
  let chains = state.chains;
  const placementOf = (other: ModulePath): Placement | undefined => (other === path ? place : placements.get(other));
  const supposed: CheckedState = {
    ...state,
    ...{ reads: UNNOTED_READS, found: new Map(), findings: new Map(), exceptionsOfUse: new Map() },
    ...{ placements: { get: placementOf }, chains: { toLayer: (...asked) => chains.toLayer(...asked) } },
  };
  return (placement) => {
    place = placement;
    for (const kept of [supposed.found, supposed.findings, supposed.exceptionsOfUse]) kept.clear();
    chains = findChains(state.graph, placementOf, () => modulesAt(state.graph, [...transparentOnes(placements), path]));
    const before: Finding[] = [];
    const after: Finding[] = [];
    for (const module of modulesConcerned(state, path, placement)) {
      const ofModule = settled.get(module) ?? { found: new Map(), isAll: false, noting: undefined };
      settled.set(module, ofModule);
      if (ofModule.isAll) continue;
      before.push(...(state.findings.get(module) ?? []));
      ofModule.isAll = true;
      checkModule(world, supposed, module, runUnsettled(path, ofModule));
      after.push(...(supposed.findings.get(module) ?? []));
    }
    return findingsDifference(before, after);
  };
}

/** The modules that chains may be followed through. Worked out once for each set of placements; no edit replaces it. */
function transparentOnes(placements: WorkspaceState['placements']): readonly ModulePath[] {
  const known = transparentIn.get(placements);
  if (known !== undefined) return known;
  const found = [...placements].flatMap(([path, placement]) => (isTransparent(placement) ? [path] : []));
  transparentIn.set(placements, found);
  return found;
}

const transparentIn = new WeakMap<WorkspaceState['placements'], readonly ModulePath[]>();

function modulesAt(graph: ImportGraph, paths: readonly ModulePath[]): readonly Module[] {
  return [...new Set(paths)].flatMap((path) => graph.module(path) ?? []);
}

/** What rules found in a module without asking where the one lies that is supposed elsewhere: wherever that may be. */
interface Settled {
  readonly found: Map<Rule, readonly Finding[]>;
  /** Whether no rule asked, so that the findings of the module are what they are now. */
  isAll: boolean;
  noting: Noting | undefined;
}

/** What rules may ask about a module, and whether one asked where the module lies that is supposed elsewhere. */
interface Noting {
  readonly questions: Questions;
  asked: boolean;
}

function runUnsettled(path: ModulePath, settled: Settled): RunRule {
  return (world, active, questions) => {
    const known = settled.found.get(active.rule);
    if (known !== undefined) return known;
    const isOther = questions.module.path !== path;
    // What is said of where the others lie, and of all else, is the same for every place.
    const noting = (isOther ? settled.noting : undefined) ?? notingQuestions(questions, path);
    settled.noting = noting;
    noting.asked = !isOther;
    const found = runRule(world, active, noting.questions);
    if (noting.asked) settled.isAll = false;
    else settled.found.set(active.rule, found);
    return found;
  };
}

/** The same answers; notes those that may rest on where `path` lies. Any chain may. */
function notingQuestions(questions: Questions, path: ModulePath): Noting {
  const noting: Noting = {
    asked: false,
    questions: {
      ...questions,
      placementOf: (other) => {
        if (other === path) noting.asked = true;
        return questions.placementOf(other);
      },
      chains: {
        toLayer: (...asked) => {
          noting.asked = true;
          return questions.chains.toLayer(...asked);
        },
      },
    },
  };
  return noting;
}

/**
 * Those that import it, those that asked about it or about who imports it or what it imports, and those that reach it by
 * a chain that runs through it or ends there.
 */
function modulesConcerned(state: WorkspaceState, path: ModulePath, placement: Placement): ReadonlySet<ModulePath> {
  const { graph, reads, placements } = state;
  const importers = graph.importersOf(path);
  const module = graph.module(path);
  const targets = module === undefined ? [] : modulesImportedBy(module);
  const concerned = new Set([path, ...importers, ...reads.readersOf(path)]);
  for (const imported of [path, ...targets]) {
    for (const reader of reads.readersOfImporters(imported)) concerned.add(reader);
  }
  const leadsOn = (other: ModulePath): boolean =>
    isTransparent(placements.get(other)) || (other === path && isTransparent(placement));
  for (const reacher of transparentReachers(graph, leadsOn, [path, ...importers])) concerned.add(reacher);
  return concerned;
}
