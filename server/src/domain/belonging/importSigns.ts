import type { Role } from '../architecture/contract.ts';
import type { Category } from '../catalogue/category.ts';
import { meaningOf } from '../catalogue/category.ts';
import { importedPackage } from '../catalogue/importedPackage.ts';
import { rangeOfSite } from '../graph/module.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';

/** Categories that say the same about where a module belongs. */
const GROUPS: Readonly<Record<Category, string>> = {
  orm: 'storage',
  database: 'storage',
  cache: 'storage',
  filesystem: 'storage',
  'http-server': 'web',
  graphql: 'web',
  auth: 'web',
  'http-client': 'outside',
  messaging: 'outside',
  cloud: 'outside',
  email: 'outside',
  network: 'outside',
  resilience: 'outside',
  logging: 'logging',
  telemetry: 'logging',
  ui: 'screen',
  state: 'screen',
  rendering: 'screen',
  i18n: 'screen',
  process: 'process',
  environment: 'process',
  scheduling: 'process',
  cli: 'process',
  testing: 'testing',
  framework: 'framework',
  'di-container': 'container',
  validation: 'validation',
  stream: 'plain',
  tooling: 'plain',
  serialization: 'plain',
  crypto: 'crypto',
  identifier: 'plain',
  date: 'plain',
  number: 'plain',
  text: 'plain',
  events: 'plain',
  functional: 'plain',
  utility: 'plain',
};

/** What the packages are for that a module imports. */
export function* packageSigns({ module }: BelongingInput): Generator<Evidence> {
  for (const dependency of module.dependencies) {
    const imported = importedPackage(module.language, dependency);
    const [category] = imported?.categories ?? [];
    if (imported === undefined) continue;
    const range = rangeOfSite(dependency.site);
    const sign = category === undefined ? 'imports:unknown' : `imports:${GROUPS[category]}`;
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
export function* neighbourSigns({ module, graph, placementOf, outline }: BelongingInput): Generator<Evidence> {
  let inside = 0;
  for (const { site, target } of module.dependencies) {
    if (target.kind !== 'module') continue;
    inside++;
    const layer = placementOf(target.path)?.layer;
    if (layer?.role === undefined) continue;
    yield {
      sign: `knows:${layer.role}`,
      words: `imports \`${target.path}\` of ${layer.name}`,
      range: rangeOfSite(site),
    };
  }
  if (module.dependencies.length === 0) {
    yield { sign: 'imports:nothing', words: 'imports nothing', range: undefined };
  } else if (inside === module.dependencies.length) {
    yield { sign: 'imports:own', words: 'imports nothing but modules of the project', range: undefined };
  }
  const known = new Set(
    module.dependencies.map(({ target }) =>
      target.kind === 'module' ? placementOf(target.path)?.layer?.role : undefined,
    ),
  );
  known.delete(undefined);
  known.delete('shared');
  if (known.has('adapter') && (known.has('application') || known.has('domain'))) {
    yield { sign: 'knows-both', words: 'imports adapters and what they serve', range: undefined };
  }
  const [onlyKnown] = known;
  if (known.size === 1 && onlyKnown !== undefined)
    yield {
      sign: `knows-only:${onlyKnown}`,
      words: `imports nothing of the project but ${ROLE_WORDS[onlyKnown]}`,
      range: undefined,
    };
  const importers = [...graph.importersOf(module.path)].sort();
  for (const path of importers) {
    const layer = placementOf(path)?.layer;
    if (layer?.role === undefined) continue;
    yield { sign: `known:${layer.role}`, words: `is imported by \`${path}\` of ${layer.name}`, range: undefined };
  }
  const roles = new Set(importers.map((path) => placementOf(path)?.layer?.role));
  if (roles.size > 1) roles.delete('test');
  const [only] = roles;
  if (roles.size === 1 && only !== undefined) {
    yield { sign: `known-only:${only}`, words: `is imported by ${ROLE_WORDS[only]} alone`, range: undefined };
  }
  if (importers.length === 0) {
    const isOffered = outline.exports.length > 0;
    const starts = outline.uses.some(({ kind, within }) => kind === 'call' && within === undefined);
    yield { sign: isOffered && !starts ? 'unused' : 'known:nobody', words: 'is imported by nobody', range: undefined };
  }
}
