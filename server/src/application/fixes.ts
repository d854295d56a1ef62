import type { ModulePath } from '#domain/graph/module.ts';
import { corePackage } from '#domain/rules/core-package.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { reversedLayers } from '#domain/rules/reversed-layers.ts';
import { staleBaseline } from '#domain/rules/stale-baseline.ts';
import { staleIgnore } from '#domain/rules/stale-ignore.ts';
import { unusedSuppression } from '#domain/rules/unused-suppression.ts';
import { commentFixes } from './commentFixes.ts';
import type { Fix, FixContext } from './fix.ts';
import type { ContractChange } from './ports.ts';

/** The ways to mend a finding, the best first; of the kinds that the meta of its rule names. */
export function fixesOf(context: FixContext, finding: Finding): readonly Fix[] {
  return FIXES[finding.rule]?.(context, finding) ?? [];
}

/** The rules whose findings can be mended, by their ids. */
export function mendableRules(): readonly string[] {
  return Object.keys(FIXES);
}

const FIXES: Readonly<Record<string, (context: FixContext, finding: Finding) => readonly Fix[]>> = {
  [unusedSuppression.meta.id]: commentFixes,
  [staleIgnore.meta.id]: (context, finding) => [removeEntry(context, finding)],
  [staleBaseline.meta.id]: staleBaselineFixes,
  [corePackage.meta.id]: allowPackage,
  [reversedLayers.meta.id]: (context, { file }) => [
    contractFix(context, file, 'Reverse the order of the layers', { kind: 'reverse-layers' }),
  ],
};

function removeEntry(context: FixContext, { file, range }: Finding): Fix {
  return contractFix(context, file, 'Remove the entry', { kind: 'remove-entry', at: range });
}

function staleBaselineFixes(context: FixContext, finding: Finding): readonly Fix[] {
  const { left = '0' } = finding.details;
  if (left === '0') return [removeEntry(context, finding)];
  const change = { kind: 'set-count', at: finding.range, count: Number(left) } as const;
  return [
    contractFix(context, finding.file, `Accept only the ${left} that ${left === '1' ? 'is' : 'are'} left`, change),
  ];
}

/** Only a contract that is written down, in which the layer is, can be told what the layer may import. */
function allowPackage(context: FixContext, { details, to, file }: Finding): readonly Fix[] {
  const placement = context.view.placementOf(file);
  const layer = placement?.layer?.declaredAt;
  const origin = placement?.contract.origin;
  if (details['breach'] !== 'uncatalogued' || to?.kind !== 'package') return [];
  if (origin?.kind !== 'file' || layer === undefined) return [];
  const title = `Allow \`${to.name}\` in ${origin.file}`;
  return [contractFix(context, origin.file, title, { kind: 'allow-package', layer, name: to.name })];
}

function contractFix({ world }: FixContext, file: ModulePath, title: string, change: ContractChange): Fix {
  return {
    ...{ kind: change.kind, title, preferred: true },
    edits: () => {
      const content = world.files.read(file);
      return content.kind === 'text' ? world.contracts.edit(file, content.text, change) : undefined;
    },
  };
}
