import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportBreach, ShownBreach } from '#domain/importContracts/importBreach.ts';
import type { CheckedConfiguration } from './checkedConfiguration.ts';
import { checkConfiguration, recheckConfiguration } from './checkedConfiguration.ts';
import type { ImportContractsInForce } from './importContractsInForce.ts';
import { NO_IMPORT_CONTRACTS } from './importContractsInForce.ts';

/** All contracts about imports by name of a workspace, held against the code. A value: another takes its place. */
export interface ImportChecks {
  readonly inForce: ImportContractsInForce;
  readonly checked: readonly CheckedConfiguration[];
  /** By the module in which a breach begins. No entry is empty. */
  readonly breaches: ReadonlyMap<ModulePath, readonly ImportBreach[]>;
  /** Breaches by modules that no contract of layers includes, which therefore nothing can be said in. */
  readonly elsewhere: readonly ImportBreach[];
}

export const NO_IMPORT_CHECKS: ImportChecks = {
  inForce: NO_IMPORT_CONTRACTS,
  checked: [],
  breaches: new Map(),
  elsewhere: [],
};

/** Checks everything: contracts changed, or files came or went. Yields often. */
export function* checkImports(
  inForce: ImportContractsInForce,
  graph: ImportGraph,
  files: ReadonlySet<ModulePath>,
): Generator<void, ImportChecks> {
  const checked: CheckedConfiguration[] = [];
  for (const each of inForce.configurations) checked.push(yield* checkConfiguration(each, graph, files));
  return { inForce, checked, ...breachesOf(checked, graph) };
}

/** The same after the imports of the modules at `changed` may have changed. Yields often. */
export function* recheckImports(
  checks: ImportChecks,
  graph: ImportGraph,
  changed: Iterable<ModulePath>,
): Generator<void, ImportChecks> {
  if (checks.checked.length === 0) return checks;
  const paths = [...changed];
  const checked: CheckedConfiguration[] = [];
  for (const each of checks.checked) checked.push(yield* recheckConfiguration(each, graph, paths));
  const isSame = checked.every((each, index) => hasSameBreaches(each, checks.checked[index]));
  return { ...checks, checked, ...(!isSame && breachesOf(checked, graph)) };
}

/** The modules in which other breaches begin than before. */
export function modulesThatDiffer(before: ImportChecks, after: ImportChecks): ReadonlySet<ModulePath> {
  if (before.breaches === after.breaches) return new Set();
  const paths = new Set([...before.breaches.keys(), ...after.breaches.keys()]);
  const differs = (path: ModulePath) => !sameBreaches(before.breaches.get(path) ?? [], after.breaches.get(path) ?? []);
  return new Set([...paths].filter(differs));
}

/** The breaches that begin in a module, each with its import as it stands in the text now. */
export function shownBreaches(
  { checked, breaches }: ImportChecks,
  graph: ImportGraph,
  path: ModulePath,
): ShownBreach[] {
  return (breaches.get(path) ?? []).map((each) => {
    const { chain } = each.breach;
    const [importer = '', imported] = chain;
    const configuration = checked.find(({ configuration: { file } }) => file === each.file);
    const index = imported === undefined ? undefined : configuration?.imports.get(importer)?.get(imported);
    const site = index === undefined ? undefined : graph.module(path)?.dependencies[index]?.site;
    return { ...each, paths: chain.flatMap((name) => configuration?.modules.paths.get(name) ?? []), site };
  });
}

function hasSameBreaches({ outcomes }: CheckedConfiguration, before: CheckedConfiguration | undefined): boolean {
  return outcomes.every(({ outcome }, index) => outcome.breaches === before?.outcomes[index]?.outcome.breaches);
}

/** What an edit leaves alone is the very same breach, so that hardly any has to be compared. */
function sameBreaches(before: readonly ImportBreach[], after: readonly ImportBreach[]): boolean {
  if (before.length !== after.length) return false;
  return (
    before.every(({ breach }, index) => breach === after[index]?.breach) ||
    JSON.stringify(before) === JSON.stringify(after)
  );
}

function breachesOf(
  checked: readonly CheckedConfiguration[],
  graph: ImportGraph,
): Pick<ImportChecks, 'breaches' | 'elsewhere'> {
  const breaches = new Map<ModulePath, ImportBreach[]>();
  const elsewhere: ImportBreach[] = [];
  for (const one of checked) {
    for (const found of importBreachesOf(one)) add(found, one.modules.paths.get(found.breach.chain[0] ?? ''));
  }
  return { breaches, elsewhere };

  function add(found: ImportBreach, path: ModulePath | undefined): void {
    const ofModule = path === undefined ? undefined : breaches.get(path);
    if (path === undefined || !graph.has(path)) elsewhere.push(found);
    else if (ofModule === undefined) breaches.set(path, [found]);
    else ofModule.push(found);
  }
}

function importBreachesOf({ configuration: { file }, outcomes }: CheckedConfiguration): ImportBreach[] {
  return outcomes.flatMap(({ contract: { kind, id, name }, outcome }) => {
    const contract = { kind, id, name };
    return outcome.breaches.map((breach) => ({ contract, file, breach }));
  });
}
