import type { Contract } from '#domain/architecture/contract.ts';
import { isIncluded, matchesAny, segmentsBelow } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Planted } from '#domain/planting/plant.ts';
import { choicesFor, plant } from '#domain/planting/plant.ts';
import type { Planting, Plot } from '#domain/planting/planting.ts';
import { plotsOf } from '#domain/planting/plots.ts';
import type { ActiveRule } from './engine/activeRules.ts';
import { activeContractRules, activeRules } from './engine/activeRules.ts';
import type { Workspace } from './workspace.ts';

/** What came of planting one breach of one rule. */
export type RuleTest = { readonly rule: string } & (
  | { readonly outcome: 'found'; readonly culprit: ModulePath }
  | { readonly outcome: 'missed'; readonly culprit: ModulePath; readonly reason: string }
  /** There is no place for it under this contract, or the rule is about something that no module can break. */
  | { readonly outcome: 'not-applicable'; readonly reason: string }
);

/** A project in which something can be planted. */
export interface Garden {
  readonly workspace: Workspace;
  /** Of a file that is not there, empty. */
  readonly textOf: (path: ModulePath) => string;
  /** From now on the file says this, for the workspace alone. */
  readonly pretend: (path: ModulePath, text: string) => void;
}

const NO_PATH = 'from its patterns no path can be made up where it would lie; put a module there first';

/** In how many places a breach is planted before a rule counts as blind: an exception may lie over the first. */
const MOST_TRIES = 3;

/** Plants a breach of each rule that is on under `contract` and tells which of them are found. Sorted as the rules are. */
export function selfTest(garden: Garden, contract: Contract): readonly RuleTest[] {
  const modules = [...garden.workspace.graph.paths()].filter(
    (path) => garden.workspace.placementOf(path)?.contract === contract,
  );
  const plots = plotsOf(contract, modules);
  const trials = activeRules(contract).map((active) => trialOf(active, plots));
  for (let round = 0; round < MOST_TRIES; round++) plantAll(garden, trials);
  return [
    ...trials.map((trial) => resultOf(trial, contract)),
    ...activeContractRules(contract).flatMap(({ rule: { meta, planting } }) =>
      'nothing' in planting ? notApplicable(meta.id, planting.nothing) : [],
    ),
  ];
}

interface Trial extends Pick<ActiveRule, 'options'> {
  readonly rule: string;
  readonly planting: Planting | { readonly nothing: string };
  /** Whether the contract has a place for a breach, be it one that no path can be made up for. */
  readonly hasPlace: boolean;
  /** What is still to be tried. */
  readonly choices: Generator<Planted>;
  /** The first place is where everybody would look, so that is the one that is told where none is found. */
  first: Planted | undefined;
  last: Planted | undefined;
  found: boolean;
}

function trialOf({ rule: { meta, planting }, options }: ActiveRule, plots: readonly Plot[]): Trial {
  const hasPlace = !('nothing' in planting) && choicesFor(planting, plots).next().done !== true;
  const choices = plantings(meta.id, planting, plots);
  return { rule: meta.id, planting, options, hasPlace, choices, first: undefined, last: undefined, found: false };
}

function* plantings(rule: string, planting: Trial['planting'], plots: readonly Plot[]): Generator<Planted> {
  if ('nothing' in planting) return;
  let number = 0;
  for (const choice of choicesFor(planting, plots)) {
    const planted = plant(planting, choice, number === 0 ? rule : `${rule}-${String(number + 1)}`);
    if (planted === undefined) continue;
    number++;
    yield planted;
  }
}

/** All at once, because each change of the files costs a look at the whole project. */
function plantAll({ workspace, textOf, pretend }: Garden, trials: readonly Trial[]): void {
  const changed = new Map<ModulePath, string>();
  const open = trials.filter((trial) => {
    const next = trial.found ? undefined : trial.choices.next();
    if (next === undefined || next.done === true) return false;
    trial.first ??= next.value;
    trial.last = next.value;
    for (const [path, text] of next.value.texts) changed.set(path, `${changed.get(path) ?? textOf(path)}\n${text}`);
    return true;
  });
  if (open.length === 0) return;
  for (const [path, text] of changed) pretend(path, text);
  const steps = workspace.changeFiles([...changed.keys()]);
  while (steps.next().done !== true);
  for (const trial of open) trial.found = isFound(workspace, trial);
}

function isFound(workspace: Workspace, { rule, last }: Trial): boolean {
  const files = [...(last?.texts.keys() ?? [])];
  return files.some((file) => workspace.findingsOf(file).some((finding) => finding.rule === rule));
}

function resultOf(trial: Trial, contract: Contract): RuleTest {
  const { rule, planting, first, last, found } = trial;
  if ('nothing' in planting) return notApplicable(rule, planting.nothing);
  if (first === undefined || last === undefined)
    return notApplicable(rule, trial.hasPlace ? NO_PATH : `it needs ${planting.needs}`);
  if (found) return { rule, outcome: 'found', culprit: last.culprit };
  return { rule, outcome: 'missed', culprit: first.culprit, reason: reasonFor(trial, contract, first.culprit) };
}

function notApplicable(rule: string, reason: string): RuleTest {
  return { rule, outcome: 'not-applicable', reason };
}

function reasonFor({ rule, options }: Trial, contract: Contract, culprit: ModulePath): string {
  if (!isIncluded(contract, culprit)) return 'the contract does not speak of such a file';
  const segments = segmentsBelow(contract.root, culprit);
  const ignore = contract.ignores.find(
    (each) => each.rule === rule && (each.from === undefined || matchesAny([each.from], segments)),
  );
  if (ignore !== undefined) return `an entry of \`ignore\` hides it: ${ignore.reason}`;
  const said = contract.rules.get(rule)?.options ?? {};
  const changed = Object.keys(said).map((name) => `\`${name}\`: ${JSON.stringify(options[name])}`);
  if (changed.length > 0) return `the contract sets ${changed.join(', ')}`;
  return 'what was planted there is no breach in the eyes of the rule';
}
