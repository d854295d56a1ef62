import { CATEGORY_NAMES, DENIED_IN_APPLICATION, DENIED_IN_DOMAIN } from '../catalogue/category.ts';
import type { ImportedPackage } from '../catalogue/importedPackage.ts';
import { importedPackage } from '../catalogue/importedPackage.ts';
import { counts } from '../graph/chains.ts';
import type { Dependency } from '../graph/module.ts';
import { rangeOfSite } from '../graph/module.ts';
import { isInCore } from '../planting/planting.ts';
import { isCore } from './core/core.ts';
import { deniedOption } from './core/deniedOption.ts';
import { withErrors } from './core/errorNames.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { layerLine, linksOf, TYPE_IMPORTS, typeImportsOf } from './imports/importEdge.ts';
import { packageBreach } from './core/packageBreach.ts';
import { packagesThroughHelpers } from './core/packagesThroughHelpers.ts';
import { packageMessage } from './core/packageWords.ts';
import type { ModuleRule, RuleInput } from './rule.ts';
import { importsToDeny, importsToDenyInPython } from './core/plantedBreaches.ts';

const PACKAGES = 'The categories of packages that layers of the role';

export const corePackage: ModuleRule = {
  meta: {
    id: 'core-package',
    summary: 'The core imports no package that does input, output or the work of a framework.',
    reads: 'outlines',
    severity: 'error',
    fixes: ['make-type-only', 'allow-package', 'extract-port', 'move-to-adapter'],
    options: {
      domain: deniedOption(PACKAGES, 'domain', CATEGORY_NAMES, DENIED_IN_DOMAIN),
      application: deniedOption(PACKAGES, 'application', CATEGORY_NAMES, DENIED_IN_APPLICATION),
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
    saysInPython: ({ placement: { layer } }) => importsToDenyInPython(layer?.packages),
  },
  check,
  message: packageMessage,
};

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  if (layer === undefined || (layer.packages === undefined && !isCore(input, 'core-package'))) return [];
  return [...directImports(input), ...importsOfHelpers(input)];
}

function directImports(input: RuleInput): Finding[] {
  const typeImports = typeImportsOf(input);
  return input.module.dependencies.flatMap((dependency) => {
    // A reference brings in what is ambient, and no name that the code could be written against.
    if (dependency.site.kind === 'reference' || !counts(dependency, typeImports)) return [];
    const imported = importedPackage(input.module.language, dependency);
    const finding = imported && findingOf(input, dependency, imported);
    return finding === undefined ? [] : [withErrors(finding, input, dependency)];
  });
}

/** Of each name that a helper gives the nearest package, and no package twice at one import. */
function importsOfHelpers(input: RuleInput): Finding[] {
  const found = new Map<string, Finding>();
  for (const packages of packagesThroughHelpers(input)) {
    for (const { edge, imported, way } of packages) {
      const finding = findingOf(input, edge.dependency, imported);
      // What a package is that nobody knows is asked where it is imported.
      if (finding === undefined || finding.details['breach'] === 'uncatalogued') continue;
      found.set(`${edge.path} ${imported.name}`, { ...finding, chain: linksOf([input.module.path, ...way]) });
      break;
    }
  }
  return [...found.values()];
}

function findingOf(input: RuleInput, { site }: Dependency, imported: ImportedPackage): Finding | undefined {
  const details = packageBreach(input, imported, 'core-package', input.options);
  if (details === undefined) return undefined;
  const { name, path } = imported;
  return {
    rule: 'core-package',
    severity: details['breach'] === 'uncatalogued' ? 'hint' : input.severity,
    file: input.module.path,
    range: rangeOfSite(site),
    from: placeOf(input.placement),
    to: { kind: 'package', name },
    chain: [],
    contractRange: layerLine(input.placement),
    details: { ...details, ...(path !== name && { path }) },
  };
}
