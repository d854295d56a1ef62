import { contextBreach } from '../architecture/contextBreach.ts';
import { indexPassedBy } from '../architecture/contextIndex.ts';
import { isGeneratedByName } from '../architecture/generatedNames.ts';
import type { Placement } from '../architecture/placement.ts';
import { privatePartEntered } from '../architecture/privateParts.ts';
import { counts } from '../graph/chains.ts';
import { rangeOfSite } from '../graph/module.ts';
import { folderOf } from '../graph/modulePaths.ts';
import type { Plot } from '../planting/planting.ts';
import { isBound } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { hiddenNames } from './imports/hiddenNames.ts';
import type { ImportEdge } from './imports/importEdge.ts';
import { findingOnImport, TYPE_IMPORTS, typeImportsOf } from './imports/importEdge.ts';
import { publicApiMessage } from './imports/publicApiWords.ts';
import type { Rule, RuleInput } from './rule.ts';

export const publicApi: Rule = {
  meta: {
    id: 'public-api',
    summary: 'Nobody reaches past the public face of a package or a slice, or into what is private.',
    reads: 'outlines',
    severity: 'warning',
    severityIn: { 'feature-sliced': 'error' },
    fixes: ['import-public-api', 'make-type-only'],
    options: TYPE_IMPORTS,
  },
  planting: {
    needs: 'two folders of modules in layers',
    at: isBound,
    leadsTo: [canBeHiddenFrom],
    folderOfTargets: 'internal',
  },
  check,
  message: publicApiMessage,
};

/** Whether a folder `internal` beside a module can be reached into, and no other rule tells that. */
function canBeHiddenFrom(to: Plot, from: Plot): boolean {
  const path = `${folderOf(to.path)}/internal/planted`;
  if (to.placement.layer?.role === 'test' || contextBreach(from.placement, to.placement, path) !== undefined)
    return false;
  return privatePartEntered(from.path, path, to.placement) !== undefined;
}

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  // Tests look into everything. Of a module in no layer nobody said that it is production code.
  if (layer === undefined || layer.role === 'test' || isGeneratedByName(input.module.path)) return [];
  return edgesOf(input).flatMap((edge) => {
    const details = breachOf(input, edge);
    return details === undefined
      ? findingsOnNames(input, edge)
      : [findingOnImport('public-api', input, edge, undefined, details)];
  });
}

/** In Python an import can take a name from a module that does not show it. */
function findingsOnNames(input: RuleInput, edge: ImportEdge): Finding[] {
  const { placement } = edge;
  const isAnothers = placement.contract !== input.placement.contract;
  if (placement.layer?.role === 'test' || input.placement.layer?.role === 'composition' || isAnothers) return [];
  return hiddenNames(input, edge).map(({ name, site, because }) => ({
    ...findingOnImport('public-api', input, edge, undefined, { name, because }),
    ...{ range: rangeOfSite(site), symbol: name },
  }));
}

/** All imports of modules, also of those under another contract: packages of a monorepo may each have their own. */
function edgesOf({ module, placementOf, ...input }: RuleInput): ImportEdge[] {
  const typeImports = typeImportsOf({ module, placementOf, ...input });
  return module.dependencies.flatMap((dependency) => {
    const { target } = dependency;
    if (target.kind !== 'module' || target.path === module.path || !counts(dependency, typeImports)) return [];
    const placement = placementOf(target.path);
    return placement === undefined ? [] : [{ dependency, path: target.path, placement }];
  });
}

/** What the message needs to know; undefined where the import is in order or another rule tells it. */
function breachOf(input: RuleInput, edge: ImportEdge): Readonly<Record<string, string>> | undefined {
  const { placement: to, path, dependency } = edge;
  const from = input.placement;
  if (to.layer?.role === 'test') return undefined;
  if (from.contract === to.contract && isToldByContextBoundary(from, edge)) return undefined;
  const face = dependency.target.kind === 'module' ? dependency.target.face : undefined;
  if (face !== undefined) return face.past ? { package: face.package } : undefined;
  if (from.layer?.role === 'composition') return undefined;
  const part = privatePartEntered(input.module.path, path, to);
  if (part !== undefined) return { part: part.path, owner: part.owner };
  const index = from.contract === to.contract ? indexPassedBy(from, to, path, input.moduleAt) : undefined;
  return index === undefined ? undefined : { index };
}

function isToldByContextBoundary(from: Placement, { placement: to, path }: ImportEdge): boolean {
  if (from.contract.rules.get('context-boundary')?.severity === 'off') return false;
  return contextBreach(from, to, path) !== undefined;
}
