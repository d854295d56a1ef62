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

/** Checks everything: contracts changed, or files came or went. */
export function checkImports(
  inForce: ImportContractsInForce,
  graph: ImportGraph,
  files: ReadonlySet<ModulePath>,
): ImportChecks {
  const checked = inForce.configurations.map((configuration) => checkConfiguration(configuration, graph, files));
  return { inForce, checked, ...breachesOf(checked, graph) };
}

/** The same after the imports of the modules at `changed` may have changed. */
export function recheckImports(checks: ImportChecks, graph: ImportGraph, changed: Iterable<ModulePath>): ImportChecks {
  if (checks.checked.length === 0) return checks;
  const paths = [...changed];
  const checked = checks.checked.map((each) => recheckConfiguration(each, graph, paths));
  const isSame = checked.every(({ outcomes }, index) => outcomes === checks.checked[index]?.outcomes);
  return { ...checks, checked, ...(!isSame && breachesOf(checked, graph)) };
}

/** The modules in which other breaches begin than before. */
export function modulesThatDiffer(before: ImportChecks, after: ImportChecks): ReadonlySet<ModulePath> {
  if (before.breaches === after.breaches) return new Set();
  const paths = new Set([...before.breaches.keys(), ...after.breaches.keys()]);
  const differs = (path: ModulePath) => asText(before.breaches.get(path)) !== asText(after.breaches.get(path));
  return new Set([...paths].filter(differs));
}

/** The breaches that begin in a module, each with its import as it stands in the text now. */
export function shownBreaches(
  { checked, breaches }: ImportChecks,
  graph: ImportGraph,
  path: ModulePath,
): ShownBreach[] {
  return (breaches.get(path) ?? []).map((each) => {
    const [importer = '', imported] = each.breach.chain;
    const configuration = checked.find(({ configuration: { file } }) => file === each.file);
    const index = imported === undefined ? undefined : configuration?.imports.get(importer)?.get(imported);
    const site = index === undefined ? undefined : graph.module(path)?.dependencies[index]?.site;
    return { ...each, site };
  });
}

function asText(breaches: readonly ImportBreach[] | undefined): string {
  return JSON.stringify(breaches ?? []);
}

function breachesOf(
  checked: readonly CheckedConfiguration[],
  graph: ImportGraph,
): Pick<ImportChecks, 'breaches' | 'elsewhere'> {
  const breaches = new Map<ModulePath, ImportBreach[]>();
  const elsewhere: ImportBreach[] = [];
  for (const found of checked.flatMap(importBreachesOf)) {
    const [path] = found.paths;
    const ofModule = path === undefined ? undefined : breaches.get(path);
    if (path === undefined || !graph.has(path)) elsewhere.push(found);
    else if (ofModule === undefined) breaches.set(path, [found]);
    else ofModule.push(found);
  }
  return { breaches, elsewhere };
}

function importBreachesOf({ configuration, modules, outcomes }: CheckedConfiguration): ImportBreach[] {
  return outcomes.flatMap(({ contract: { kind, id, name }, outcome }) =>
    outcome.breaches.map((breach) => ({
      ...{ contract: { kind, id, name }, file: configuration.file, breach },
      paths: breach.chain.flatMap((each) => modules.paths.get(each) ?? []),
    })),
  );
}
