import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import { corePackage } from '#domain/rules/core-package.ts';
import type { BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import { entriesFor, keyOfFinding } from '#domain/rules/exceptions/baseline.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleById } from '#domain/rules/registry.ts';
import { unusedSuppression } from '#domain/rules/unused-suppression.ts';
import type { ContractAllowance, ContractChange } from '../ports/contractReader.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { Planned } from '../edits/projectEdit.ts';
import { planned, refused } from '../edits/projectEdit.ts';
import type { Fix, FixContext } from './fix.ts';
import { REASON } from './suppressFinding.ts';

export const LET_PASS_KINDS = ['accept-in-baseline', 'allow-in-contract'] as const;

/** The ways in which a project can let a finding pass without a word in the code. Only where its contract is written down. */
export function waysToLetPass(context: FixContext, finding: Finding): readonly Fix[] {
  const rule = ruleById(finding.rule);
  const contract = context.view.placementOf(finding.file)?.contract;
  const ignoring = ignoreImport(context, finding);
  if (rule === undefined || !('check' in rule) || rule === unusedSuppression) return [];
  if (contract?.origin.kind !== 'file') return ignoring;
  const allowing = finding.contract === undefined ? allowInContract(context, contract, finding) : ignoring;
  return [...acceptInBaseline(context, contract, finding), ...allowing];
}

/** A contract about imports by name lists those that it does not look at. */
function ignoreImport(context: FixContext, { contract, details }: Finding): readonly Fix[] {
  const [importer, imported] = (details['names'] ?? '').split(' → ');
  if (contract === undefined || importer === undefined || imported === undefined) return [];
  const change = { kind: 'ignore-import', contract: contract.id, importer, imported } as const;
  const fix: Fix = {
    ...{ kind: 'allow-in-contract', preferred: false },
    title: `Ignore \`${importer} -> ${imported}\` in ${contract.file}`,
    plan: planOf(() =>
      editedFile(context, contract.file, (text) => context.world.importContracts.edit(contract.file, text, change)),
    ),
  };
  return [fix];
}

/** Hints ask for nothing, so there is nothing to accept. */
function acceptInBaseline(context: FixContext, { root }: Contract, finding: Finding): readonly Fix[] {
  const [entry] = entriesFor([finding]);
  if (entry === undefined || finding.severity === 'hint' || finding.baselined === true) return [];
  const fix: Fix = {
    ...{ kind: 'accept-in-baseline', title: 'Accept in the baseline', preferred: false },
    plan: planOf(() => accepted(context, root, finding, entry)),
  };
  return [fix];
}

function accepted(context: FixContext, root: string, finding: Finding, entry: BaselineEntry): Planned {
  const { world, view } = context;
  const baseline = view.baselines.get(root);
  const created = world.contracts.newBaseline(root, [entry]);
  const file = baseline?.file ?? created.file;
  if (world.files.read(file).kind === 'absent') return planned({ created: [created] });
  const known = baseline?.entries.find(({ key }) => key === keyOfFinding(finding));
  if (known === undefined) return changed(context, file, { kind: 'accept', root, entry });
  return changed(context, file, { kind: 'set-count', at: known.declaredAt, count: known.count + 1 });
}

function allowInContract(context: FixContext, contract: Contract, finding: Finding): readonly Fix[] {
  const { origin } = contract;
  // A package that nobody knows has a fix of its own.
  const isPackageToName = finding.rule === corePackage.meta.id && finding.details['breach'] === 'uncatalogued';
  if (origin.kind !== 'file' || isPackageToName) return [];
  const { change, title } = allowanceFor(context, contract, finding);
  const fix: Fix = {
    ...{ kind: 'allow-in-contract', title: `${title} in ${origin.file}`, preferred: false },
    plan: planOf(() => changed(context, origin.file, change)),
  };
  return [change.kind === 'ignore' ? { ...fix, title: `${fix.title} …` } : fix];
}

interface Allowance {
  readonly change: ContractAllowance;
  /** Without the name of the contract file. */
  readonly title: string;
}

/** As exact as the contract can say it; an exception for this very import where it has no other word for it. */
function allowanceFor(context: FixContext, contract: Contract, finding: Finding): Allowance {
  const { rule, details, file, to } = finding;
  const layer = context.view.placementOf(file)?.layer;
  const exact = layer && allowedByLayer(layer, finding);
  if (exact !== undefined) return exact;
  const isShowable = rule === 'context-boundary' && details['breach'] === 'not-public';
  if (isShowable && to?.kind === 'module' && contract.contexts?.public[0]?.declaredAt !== undefined) {
    const pattern = patternFor(contract, to.path);
    return { change: { kind: 'show', pattern }, title: `Show \`${to.path}\` to other contexts` };
  }
  const target =
    to?.kind === 'package' ? to.name : to && liesIn(contract.root, to.path) ? patternFor(contract, to.path) : undefined;
  const change: ContractAllowance = {
    ...{ kind: 'ignore', rule, from: patternFor(contract, file), to: target, reason: REASON },
  };
  return { change, title: `Ignore \`${rule}\` here` };
}

function allowedByLayer(
  { declaredAt, name, mayImport }: Layer,
  { rule, details, to, symbol }: Finding,
): Allowance | undefined {
  if (declaredAt === undefined) return undefined;
  if (rule === 'layer-order' && details['breach'] === 'not-listed' && to?.kind === 'module' && to.layer !== undefined) {
    const change = { kind: 'allow-import', layer: declaredAt, name: to.layer } as const;
    return mayImport && { change, title: `Let ${name} import ${to.layer}` };
  }
  if (rule === 'core-effect' && details['breach'] !== 'denied' && symbol !== undefined) {
    return { change: { kind: 'allow-effect', layer: declaredAt, name: symbol }, title: `Allow \`${symbol}\`` };
  }
  return undefined;
}

/** A path as patterns write it: relative to the contract, and what means something in a pattern as any character. */
function patternFor({ root }: Contract, path: ModulePath): string {
  const below = root === '' ? path : path.slice(root.length + 1);
  const plain = (name: string): string =>
    /^\[[^[\]*?{}]+\]$/.test(name) ? name : name.replace(/[*?[\]{}]|[@!+](?=\()/g, '?');
  return below.split('/').map(plain).join('/');
}

function changed(context: FixContext, file: ModulePath, change: ContractChange): Planned {
  const isBroken = context.view
    .findingsOf(file)
    .some(({ rule, severity }) => rule === 'contract-error' && severity === 'error');
  if (isBroken) return refused(`Mend the mistake in ${file} first, so that nothing of it is lost.`);
  return editedFile(context, file, (text) => context.world.contracts.edit(file, text, change));
}

function editedFile(
  { world }: FixContext,
  file: ModulePath,
  edit: (text: string) => readonly TextEdit[] | undefined,
): Planned {
  const content = world.files.read(file);
  const edits = content.kind === 'text' ? edit(content.text) : undefined;
  return edits === undefined
    ? refused(`There is no place for it in ${file} that could be changed.`)
    : planned({ edits });
}

function planOf(make: () => Planned): Fix['plan'] {
  return function* () {
    return make();
  };
}
