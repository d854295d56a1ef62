import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleById } from '#domain/rules/registry.ts';
import type { ContractReads, ContractRule } from '#domain/rules/rule.ts';
import { compareRanges } from '#domain/text.ts';
import type { ActiveRule } from './activeRules.ts';
import { activeContractRules } from './activeRules.ts';
import { failed, sameFindings, withoutIgnored } from './checkModules.ts';
import type { World } from './world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** Checks all contracts anew, after contracts or files changed. Returns the files whose findings differ by it. */
export function checkContracts(world: World, state: WorkspaceState): ReadonlySet<ModulePath> {
  return replaceHealth(state, findingsOf(world, state, ['contract', 'contract-and-findings']));
}

/** The same after an edit that changed imports alone, by the rules that look at imports and findings. */
export function recheckContracts(world: World, state: WorkspaceState): ReadonlySet<ModulePath> {
  const kept = [...state.contractHealth.values()].flat().filter(({ rule }) => readsOf(rule) === 'contract');
  return replaceHealth(state, [...kept, ...findingsOf(world, state, ['contract-and-findings'])]);
}

function readsOf(rule: string): string | undefined {
  return ruleById(rule)?.meta.reads;
}

function findingsOf(world: World, state: WorkspaceState, reads: readonly ContractReads[]): Finding[] {
  return state.contracts.contracts.flatMap((contract) => {
    if (isBroken(state, contract)) return [];
    const active = activeContractRules(contract).filter(({ rule }) => reads.includes(rule.meta.reads));
    return withoutIgnored(
      world,
      contract,
      active.flatMap((each) => run(world, state, contract, each)),
    );
  });
}

/** Of a file that cannot be read as it stands, the last good contract holds, but its ranges are those of a text that is gone. */
function isBroken({ contracts }: WorkspaceState, { origin }: Contract): boolean {
  if (origin.kind !== 'file') return false;
  return contracts.findings.get(origin.file)?.some(({ severity }) => severity === 'error') ?? false;
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
  try {
    return rule.checkContract({ contract, modules, files, graph, placementOf, findings, today, severity, options });
  } catch (error) {
    const place = contract.origin.kind === 'file' ? contract.origin.file : 'the inferred contract';
    return failed(world, rule, place, error);
  }
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
