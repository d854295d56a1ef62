import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ContractChange } from '../ports/contractReader.ts';
import type { ImportContractsChange } from '../ports/importContractsReader.ts';
import type { Fix, FixContext } from './fix.ts';
import { planOfEdits } from './fix.ts';

export function reverseLayers(context: FixContext, { file, contract }: Finding): readonly Fix[] {
  const title = 'Reverse the order of the layers';
  if (contract === undefined) return [contractFix(context, file, title, { kind: 'reverse-layers' })];
  return [importContractFix(context, file, title, { kind: 'reverse-layers', contract: contract.id })];
}

export function removeIgnore(context: FixContext, finding: Finding): readonly Fix[] {
  return [removeEntry(context, finding)];
}

function removeEntry(context: FixContext, { file, range }: Finding): Fix {
  return contractFix(context, file, 'Remove the entry', { kind: 'remove-entry', at: range });
}

export function shrinkBaseline(context: FixContext, finding: Finding): readonly Fix[] {
  const { left = '0' } = finding.details;
  if (left === '0') return [removeEntry(context, finding)];
  const change = { kind: 'set-count', at: finding.range, count: Number(left) } as const;
  return [
    contractFix(context, finding.file, `Accept only the ${left} that ${left === '1' ? 'is' : 'are'} left`, change),
  ];
}

/** Only a contract that is written down, in which the layer is, can be told what the layer may import. */
export function allowPackage(context: FixContext, { details, to, file }: Finding): readonly Fix[] {
  const placement = context.view.placementOf(file);
  const layer = placement?.layer?.declaredAt;
  const origin = placement?.contract.origin;
  if (details['breach'] !== 'uncatalogued' || to?.kind !== 'package') return [];
  if (origin?.kind !== 'file' || layer === undefined) return [];
  const title = `Allow \`${to.name}\` in ${origin.file}`;
  return [contractFix(context, origin.file, title, { kind: 'allow-package', layer, name: to.name })];
}

function importContractFix({ world }: FixContext, file: ModulePath, title: string, change: ImportContractsChange): Fix {
  return {
    ...{ kind: change.kind, title, preferred: true },
    plan: planOfEdits(() => {
      const content = world.files.read(file);
      return content.kind === 'text' ? world.importContracts.edit(file, content.text, change) : undefined;
    }),
  };
}

function contractFix({ world }: FixContext, file: ModulePath, title: string, change: ContractChange): Fix {
  return {
    ...{ kind: change.kind, title, preferred: true },
    plan: planOfEdits(() => {
      const content = world.files.read(file);
      return content.kind === 'text' ? world.contracts.edit(file, content.text, change) : undefined;
    }),
  };
}
