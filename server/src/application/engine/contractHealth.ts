import type { Contract, Ignore } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { contractError } from '#domain/rules/contract-error.ts';
import { isLooking } from '#domain/rules/exceptions/exceptions.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ignoresOf } from '#domain/rules/exceptions/ignored.ts';
import { ruleById } from '#domain/rules/registry.ts';
import type { ContractReads, ContractRule, ExceptionUse } from '#domain/rules/rule.ts';
import { severityOf } from '#domain/rules/ruleSettings.ts';
import { compareRanges } from '#domain/text.ts';
import type { ActiveRule } from './activeRules.ts';
import { activeContractRules } from './activeRules.ts';
import { failed } from './checkModules.ts';
import { governing } from './contractsInForce.ts';
import { sameFindings } from '../exceptions/showFindings.ts';
import { importContractFindings } from '../importContracts/importContractFindings.ts';
import type { World } from '../world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** Checks all contracts anew, after contracts or files changed. Returns the files whose findings differ by it. */
export function checkContracts(world: World, state: WorkspaceState): ReadonlySet<ModulePath> {
  const found = findingsOf(world, state, ['contract', 'contract-and-findings']);
  return replaceHealth(state, [...found, ...ofImportContracts(state)]);
}

/**
 * The same after an edit that changed imports alone, by the rules that look at imports and findings. Not while a change
 * of many modules is being worked off: what nobody needs yet may be needed soon, and all is checked at the end.
 */
export function recheckContracts(world: World, state: WorkspaceState): ReadonlySet<ModulePath> {
  if (state.checking) return new Set();
  const before = [...state.contractHealth.values()].flat();
  const kept = before.filter(({ rule }) => rule !== contractError.meta.id && readsOf(rule) === 'contract');
  const found = findingsOf(world, state, ['contract-and-findings']);
  return replaceHealth(state, [...kept, ...found, ...ofImportContracts(state)]);
}

/** What their files say wrong, and what the code makes wrong of it, is told by these alone. */
function ofImportContracts(state: WorkspaceState): readonly Finding[] {
  return importContractFindings(state.importChecks, state.known, (file, rule) => {
    const contract = governing(state.contracts.contracts, file);
    const meta = ruleById(rule)?.meta;
    const severity = contract === undefined || meta === undefined ? 'off' : severityOf(contract, meta);
    return severity === 'off' ? undefined : severity;
  });
}

function readsOf(rule: string): string | undefined {
  return ruleById(rule)?.meta.reads;
}

function findingsOf(world: World, state: WorkspaceState, reads: readonly ContractReads[]): Finding[] {
  return state.contracts.contracts.flatMap((contract) => {
    if (isBroken(state, contract)) return [];
    const active = activeContractRules(contract).filter(({ rule }) => reads.includes(rule.meta.reads));
    const found = active.flatMap((each) => run(world, state, contract, each));
    if (contract.ignores.length === 0) return found;
    return found.filter((finding) => ignoresOf(contract, finding, world.today()).length === 0);
  });
}

/** Of a file that cannot be read as it stands, the last good contract holds, but its ranges are those of a text that is gone. */
function isBroken(state: WorkspaceState, { origin }: Contract): boolean {
  return origin.kind === 'file' && hasErrors(state, origin.file);
}

function hasErrors({ contracts }: WorkspaceState, file: ModulePath): boolean {
  return contracts.findings.get(file)?.some(({ severity }) => severity === 'error') ?? false;
}

function run(
  world: World,
  state: WorkspaceState,
  contract: Contract,
  { rule, severity, options }: ActiveRule<ContractRule>,
): readonly Finding[] {
  const { graph, findings, known: files } = state;
  const modules = modulesByContract(state.placements).get(contract) ?? [];
  const placementOf = (path: ModulePath) => state.placements.get(path);
  const today = world.today();
  const exceptions = exceptionUseOf(state, contract);
  const outlook = { graph, placementOf, findings, exceptions, ruleById };
  const input = { contract, modules, files, today, severity, options, ...outlook };
  try {
    return rule.checkContract(input);
  } catch (error) {
    const place = contract.origin.kind === 'file' ? contract.origin.file : 'the inferred contract';
    return failed(world, rule, place, error);
  }
}

function exceptionUseOf(state: WorkspaceState, contract: Contract): ExceptionUse {
  const baseline = state.contracts.baselines.get(contract.root);
  return {
    ...totalUse(state),
    baseline: baseline !== undefined && hasErrors(state, baseline.file) ? undefined : baseline,
    isLooking: (rule) => isLooking(contract, rule),
  };
}

type TotalUse = Pick<ExceptionUse, 'ignores' | 'accepted'>;

const totals = new WeakMap<object, TotalUse>();

/** Added up anew only where the use in some module changed. */
function totalUse(state: WorkspaceState): TotalUse {
  const known = totals.get(state.exceptionsOfUse);
  if (known !== undefined && !state.useChanged) return known;
  const ignores = new Set<Ignore>();
  const accepted = new Map<string, number>();
  for (const use of state.exceptionsOfUse.values()) {
    for (const ignore of use.ignores) ignores.add(ignore);
    // Every key names its module, so no two modules share one.
    for (const [key, count] of use.accepted) accepted.set(key, count);
  }
  totals.set(state.exceptionsOfUse, { ignores, accepted });
  state.useChanged = false;
  return { ignores, accepted };
}

const byContract = new WeakMap<object, ReadonlyMap<Contract, readonly ModulePath[]>>();

/** Worked out once for each set of placements, which a keystroke does not replace. */
function modulesByContract(
  placements: ReadonlyMap<ModulePath, Placement>,
): ReadonlyMap<Contract, readonly ModulePath[]> {
  const known = byContract.get(placements);
  if (known !== undefined) return known;
  const modules = new Map<Contract, ModulePath[]>();
  for (const [path, { contract }] of placements) {
    const ofContract = modules.get(contract);
    if (ofContract === undefined) modules.set(contract, [path]);
    else ofContract.push(path);
  }
  byContract.set(placements, modules);
  return modules;
}

function replaceHealth(state: WorkspaceState, findings: readonly Finding[]): ReadonlySet<ModulePath> {
  const before = state.contractHealth;
  const after = new Map<ModulePath, Finding[]>();
  for (const finding of findings.toSorted(compareFindings)) {
    const ofFile = after.get(finding.file);
    if (ofFile === undefined) after.set(finding.file, [finding]);
    else ofFile.push(finding);
  }
  state.contractHealth = after;
  const files = [...before.keys(), ...after.keys()];
  return new Set(files.filter((file) => !sameFindings(before.get(file) ?? [], after.get(file) ?? [])));
}

function compareFindings(a: Finding, b: Finding): number {
  return compareRanges(a.range, b.range) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
