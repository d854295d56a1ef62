import type { Contract, Layer, TypeImports } from '../../architecture/contract.ts';
import type { Placement } from '../../architecture/placement.ts';
import { counts } from '../../graph/chains.ts';
import type { Dependency, ModulePath } from '../../graph/module.ts';
import { rangeOfSite } from '../../graph/module.ts';
import type { TextRange } from '../../text.ts';
import type { ChainLink, Finding } from '../finding.ts';
import { placeOf } from '../finding.ts';
import type { OptionSchema, RuleInput } from '../rule.ts';

/** An import that leads from one module to another under the same contract. */
export interface ImportEdge {
  readonly dependency: Dependency;
  readonly path: ModulePath;
  readonly placement: Placement;
}

/** The option that every rule about imports has. */
export const TYPE_IMPORTS: Readonly<Record<'typeImports', OptionSchema>> = {
  typeImports: {
    description:
      'Whether an import that only names types counts as a dependency. Without it the `typeImports` of the contract holds.',
    enum: ['count', 'allow'],
    default: 'count',
  },
};

export function typeImportsOf(input: RuleInput): TypeImports {
  return input.options['typeImports'] === 'allow' ? 'allow' : 'count';
}

/** The imports that the contract of the module judges, in the order of the text. */
export function importEdges(input: RuleInput): ImportEdge[] {
  const typeImports = typeImportsOf(input);
  const edges: ImportEdge[] = [];
  for (const dependency of input.module.dependencies) {
    const { target } = dependency;
    if (target.kind !== 'module' || target.path === input.module.path || !counts(dependency, typeImports)) continue;
    const placement = input.placementOf(target.path);
    if (placement?.contract !== input.placement.contract) continue;
    edges.push({ dependency, path: target.path, placement });
  }
  return edges;
}

/** Composition wires everything and tests look at everything, so no order binds them unless they list what they may import. */
export function importsAnything(layer: Layer): boolean {
  return (layer.role === 'composition' || layer.role === 'test') && layer.mayImport === undefined;
}

/**
 * The finding of `rule` on one import.
 *
 * @param declaredAt what the contract says and the import breaks, where it is said
 */
export function findingOnImport(
  rule: string,
  input: RuleInput,
  edge: ImportEdge,
  declaredAt: TextRange | undefined,
  details: Readonly<Record<string, string>> = {},
): Finding {
  return {
    rule,
    severity: input.severity,
    file: input.module.path,
    range: rangeOfSite(edge.dependency.site),
    from: placeOf(input.placement),
    to: { kind: 'module', path: edge.path, ...placeOf(edge.placement) },
    chain: linksOf([input.module.path, edge.path]),
    contractRange: inContractFile(input.placement.contract, declaredAt),
    details,
  };
}

/** The links of the chain that leads along `modules`. */
export function linksOf(modules: readonly ModulePath[]): ChainLink[] {
  return modules.map((module, index) => ({ module, leadsTo: modules[index + 1] }));
}

/** How a message calls the module that a finding points at. */
export function targetName(finding: Finding): string {
  if (finding.to === undefined) return 'another module';
  return `\`${finding.to.kind === 'module' ? finding.to.path : finding.to.name}\``;
}

/** The modules of a chain as a message writes them; of a long one, its two ends. */
export function chainText(finding: Finding): string {
  const names = finding.chain.map(({ module }) => `\`${module}\``);
  const hidden = names.length - 6;
  if (hidden <= 1) return names.join(' → ');
  return [...names.slice(0, 3), `${hidden} more`, ...names.slice(-3)].join(' → ');
}

/** Where the contract file declares the layer of a module; undefined where no file does. */
export function layerLine({ contract, layer }: Placement): Finding['contractRange'] {
  return inContractFile(contract, layer?.declaredAt);
}

function inContractFile({ origin }: Contract, range: TextRange | undefined): Finding['contractRange'] {
  return origin.kind === 'file' && range !== undefined ? { file: origin.file, range } : undefined;
}
