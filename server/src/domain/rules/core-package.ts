import { isAdapterByName } from '../architecture/adapterNames.ts';
import type { PresetName, Role } from '../architecture/contract.ts';
import type { Category } from '../catalogue/category.ts';
import { CATEGORY_NAMES, DENIED_IN_APPLICATION, DENIED_IN_DOMAIN } from '../catalogue/category.ts';
import { importedPackage } from '../catalogue/importedPackage.ts';
import type { ImportedPackage } from '../catalogue/importedPackage.ts';
import { counts } from '../graph/chains.ts';
import { rangeOfSite } from '../graph/module.ts';
import { isInCore } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { layerLine, TYPE_IMPORTS, typeImportsOf } from './importEdge.ts';
import { importsToDeny, selectedBy } from './packageSelection.ts';
import { packageMessage } from './packageWords.ts';
import type { OptionSchema, Rule, RuleInput } from './rule.ts';

export const corePackage: Rule = {
  meta: {
    id: 'core-package',
    summary: 'The core imports no package that does input, output or the work of a framework.',
    reads: 'imports',
    severity: 'error',
    options: {
      domain: deniedCategories('domain', DENIED_IN_DOMAIN),
      application: deniedCategories('application', DENIED_IN_APPLICATION),
      uncatalogued: {
        description: 'Whether a package that nobody knows is a hint in layers of the role `domain`.',
        enum: ['hint', 'allow'],
        default: 'hint',
      },
      ...TYPE_IMPORTS,
    },
  },
  planting: {
    needs: 'a layer with the role `domain` or `application`, or one that denies packages',
    at: (plot) => isInCore(plot, 'core-package') || (plot.placement.layer?.packages?.deny ?? []).length > 0,
    says: ({ placement: { layer } }) => importsToDeny(layer?.packages),
  },
  check,
  message: packageMessage,
};

/** In these the layers that stand for the core are built on a framework, so only what the contract says itself holds. */
const BUILT_ON_FRAMEWORKS: readonly PresetName[] = ['layered', 'feature-sliced'];

function deniedCategories(role: Role, categories: readonly Category[]): OptionSchema {
  return {
    description: `The categories of packages that layers of the role \`${role}\` do not import.`,
    type: 'array',
    items: { type: 'string', enum: CATEGORY_NAMES },
    default: categories,
  };
}

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  if (layer === undefined || (layer.packages === undefined && !isCore(input))) return [];
  const typeImports = typeImportsOf(input);
  const findings: Finding[] = [];
  for (const dependency of input.module.dependencies) {
    // A reference brings in what is ambient, and no name that the code could be written against.
    if (dependency.site.kind === 'reference' || !counts(dependency, typeImports)) continue;
    const imported = importedPackage(input.module.language, dependency);
    const details = imported && breachOf(input, imported);
    if (imported === undefined || details === undefined) continue;
    const { name, path } = imported;
    findings.push({
      rule: 'core-package',
      severity: details['breach'] === 'uncatalogued' ? 'hint' : input.severity,
      file: input.module.path,
      range: rangeOfSite(dependency.site),
      from: placeOf(input.placement),
      to: { kind: 'package', name },
      chain: [],
      contractRange: layerLine(input.placement),
      details: { ...details, ...(path !== name && { path }) },
    });
  }
  return findings;
}

function breachOf(input: RuleInput, imported: ImportedPackage): Readonly<Record<string, string>> | undefined {
  const { layer } = input.placement;
  const selected = layer?.packages && selectedBy(layer.packages, imported);
  if (selected?.verdict === 'allow') return undefined;
  if (selected !== undefined) return { breach: 'denied', entry: selected.entry };
  if (layer?.role === undefined || !isCore(input)) return undefined;
  const denied = input.options[layer.role];
  const category = imported.categories.find((each) => Array.isArray(denied) && denied.includes(each));
  if (category !== undefined) return { breach: 'category', category };
  const isUnknown = layer.role === 'domain' && imported.categories.length === 0;
  return isUnknown && input.options['uncatalogued'] !== 'allow' ? { breach: 'uncatalogued' } : undefined;
}

function isCore({ module, placement: { layer, contract } }: RuleInput): boolean {
  if (layer?.role !== 'domain' && layer?.role !== 'application') return false;
  if (contract.origin.kind === 'inferred' && isAdapterByName(module.path)) return false;
  return !BUILT_ON_FRAMEWORKS.includes(contract.preset) || contract.rules.has('core-package');
}
