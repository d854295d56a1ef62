import type { Role } from '../architecture/contract.ts';
import { meaningOf } from '../catalogue/category.ts';
import { importedPackage } from '../catalogue/importedPackage.ts';
import type { ModulePath } from '../graph/module.ts';
import { rangeOfSite } from '../graph/module.ts';
import type { TextRange } from '../text.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';
import { groupOf } from './packageGroups.ts';

/** What the packages are for that a module imports. */
export function* packageSigns({ module }: BelongingInput): Generator<Evidence> {
  for (const dependency of module.dependencies) {
    const imported = importedPackage(module.language, dependency);
    const [category] = imported?.categories ?? [];
    if (imported === undefined) continue;
    const range = rangeOfSite(dependency.site);
    const sign = category === undefined ? 'imports:unknown' : `imports:${groupOf(category)}`;
    const does = category === undefined ? '' : `, which ${meaningOf(category).does}`;
    yield { sign, words: `imports the package \`${imported.name}\`${does}`, range };
  }
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  domain: 'the domain',
  application: 'the application',
  adapter: 'adapters',
  composition: 'the composition root',
  test: 'tests',
  shared: 'shared modules',
};

/** Which layers a module knows, and which know it. */
export function* neighbourSigns(input: BelongingInput): Generator<Evidence> {
  yield* knownSigns(input);
  yield* importerSigns(input);
}

function* knownSigns({ module, placementOf }: BelongingInput): Generator<Evidence> {
  const { dependencies } = module;
  const [first] = dependencies;
  const ranges = new Map<Role, TextRange>();
  for (const { site, target } of dependencies) {
    const layer = target.kind === 'module' ? placementOf(target.path)?.layer : undefined;
    if (layer?.role === undefined || target.kind !== 'module') continue;
    const range = rangeOfSite(site);
    if (!ranges.has(layer.role)) ranges.set(layer.role, range);
    yield { sign: `knows:${layer.role}`, words: `imports \`${target.path}\` of ${layer.name}`, range };
  }
  if (first === undefined) yield { sign: 'imports:nothing', words: 'imports nothing', range: undefined };
  else if (dependencies.every(({ target }) => target.kind === 'module')) {
    const words = 'imports nothing but modules of the project';
    yield { sign: 'imports:own', words, range: rangeOfSite(first.site) };
  }
  ranges.delete('shared');
  if (ranges.has('adapter') && (ranges.has('application') || ranges.has('domain'))) {
    yield { sign: 'knows-both', words: 'imports adapters and what they serve', range: ranges.get('adapter') };
  }
  const [only, ...others] = ranges;
  if (only === undefined || others.length > 0) return;
  const [role, range] = only;
  yield { sign: `knows-only:${role}`, words: `imports nothing of the project but ${ROLE_WORDS[role]}`, range };
}

function* importerSigns({ module, graph, placementOf, outline }: BelongingInput): Generator<Evidence> {
  const importers = [...graph.importersOf(module.path)].sort();
  const placeIn = (path: ModulePath): Pick<Evidence, 'range' | 'seenIn'> => {
    const leading = graph
      .module(path)
      ?.dependencies.find(({ target }) => target.kind === 'module' && target.path === module.path);
    return { range: leading && rangeOfSite(leading.site), seenIn: path };
  };
  for (const path of importers) {
    const layer = placementOf(path)?.layer;
    if (layer?.role === undefined) continue;
    yield { sign: `known:${layer.role}`, words: `is imported by \`${path}\` of ${layer.name}`, ...placeIn(path) };
  }
  const roles = new Set(importers.map((path) => placementOf(path)?.layer?.role));
  if (roles.size > 1) roles.delete('test');
  const [only] = roles;
  const [first] = importers;
  if (roles.size === 1 && only !== undefined && first !== undefined) {
    yield { sign: `known-only:${only}`, words: `is imported by ${ROLE_WORDS[only]} alone`, ...placeIn(first) };
  }
  if (importers.length > 0) return;
  const isOffered = outline.exports.length > 0;
  const starts = outline.uses.some(({ kind, within }) => kind === 'call' && within === undefined);
  yield { sign: isOffered && !starts ? 'unused' : 'known:nobody', words: 'is imported by nobody', range: undefined };
}
