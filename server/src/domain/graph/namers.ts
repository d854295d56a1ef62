import type { ModulePath } from './module.ts';
import type { Declaration, ModuleOutline } from './outline.ts';
import { nameInPackage } from './pythonNames.ts';
import type { Names } from './resolveName.ts';

/** What has to be known of the project to say who names something. */
export interface Namings extends Names {
  readonly importersOf: (path: ModulePath) => ReadonlySet<ModulePath>;
}

/** A module that can name a declaration, and what it is called there. */
export interface Namer {
  readonly module: ModulePath;
  readonly outline: ModuleOutline;
  /** With qualifiers where the whole module was imported: `ports.Orders`. Empty in one that only passes it on. */
  readonly names: ReadonlySet<string>;
  /** It may name the declaration in a way that cannot be followed: `import('./orders')`, `require('./orders')`. */
  readonly opaque: boolean;
}

/**
 * The modules that can name a declaration of `module`: that module itself, whoever imports the declaration, and whoever
 * gets it through modules that pass it on. In the order of their paths.
 */
export function namersOf(project: Namings, module: ModulePath, declaration: Declaration): readonly Namer[] {
  const outline = project.outlineOf(module);
  if (outline === undefined) return [];
  const search: Search = { project, namers: new Map(), shown: new Map() };
  noteName(search, module, outline, declaration.name);
  // A map gives what is added while it is walked, so it is its own queue.
  for (const shown of search.shown.values()) {
    for (const importer of project.importersOf(shown.module)) followInto(search, importer, shown);
  }
  return [...search.namers.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}

/** A name that a module shows, and the way from there to the declaration: `.Orders` where it shows a whole module. */
interface Shown {
  readonly module: ModulePath;
  readonly name: string;
  readonly rest: string;
}

interface MutableNamer extends Namer {
  readonly names: Set<string>;
  opaque: boolean;
}

interface Search {
  readonly project: Namings;
  readonly namers: Map<ModulePath, MutableNamer>;
  /** Each once, by all that it says. */
  readonly shown: Map<string, Shown>;
}

function followInto(search: Search, importer: ModulePath, shown: Shown): void {
  const outline = search.project.outlineOf(importer);
  if (outline === undefined) return;
  const sites = sitesThatLeadTo(search.project, importer, shown.module);
  const specifiers = new Set(sites.map(({ specifier }) => specifier));
  const isPython = isOfPython(search.project, importer);
  for (const binding of outline.bindings) {
    const { imported, specifier } = isPython ? asModule(specifiers, binding) : binding;
    if (!specifiers.has(specifier)) continue;
    if (imported === shown.name) noteName(search, importer, outline, binding.local + shown.rest);
    if (imported === '*') noteName(search, importer, outline, `${binding.local}.${shown.name}${shown.rest}`);
  }
  for (const { name, local: passedOn, specifier: passedFrom } of outline.exports) {
    if (passedFrom === undefined) continue;
    const passed = { imported: passedOn, specifier: passedFrom };
    const { imported: local, specifier } = isPython ? asModule(specifiers, passed) : passed;
    if (!specifiers.has(specifier)) continue;
    namerAt(search, importer, outline);
    if (name === '*' && shown.name !== 'default') show(search, { ...shown, module: importer });
    if (name === '*') continue;
    if (local === shown.name) show(search, { module: importer, name, rest: shown.rest });
    if (local === '*') show(search, { module: importer, name, rest: `.${shown.name}${shown.rest}` });
  }
  if (sites.some(({ kind }) => OPAQUE_KINDS.has(kind)) && !bindsAll(outline, sites)) {
    namerAt(search, importer, outline).opaque = true;
  }
}

interface Bound {
  readonly imported: string;
  readonly specifier: string;
}

/** In Python `from pkg import model` may bind a module: then that as a whole, as `import pkg.model` would. */
function asModule(specifiers: ReadonlySet<string>, bound: Bound): Bound {
  const inside = bound.imported === '*' ? bound.specifier : nameInPackage(bound.specifier, bound.imported);
  return specifiers.has(inside) ? { imported: '*', specifier: inside } : bound;
}

function isOfPython({ graph }: Namings, module: ModulePath): boolean {
  return graph.module(module)?.language === 'python';
}

const OPAQUE_KINDS: ReadonlySet<string> = new Set([
  ...['dynamic-import', 'require', 'import-equals', 'import-type', 'jsdoc'],
]);

function bindsAll({ bindings }: ModuleOutline, sites: ReturnType<typeof sitesThatLeadTo>): boolean {
  return sites.every(
    ({ kind, specifier }) => !OPAQUE_KINDS.has(kind) || bindings.some((binding) => binding.specifier === specifier),
  );
}

function sitesThatLeadTo({ graph }: Namings, from: ModulePath, to: ModulePath) {
  const dependencies = graph.module(from)?.dependencies ?? [];
  return dependencies.filter(({ target }) => target.kind === 'module' && target.path === to).map(({ site }) => site);
}

/** Notes what the declaration is called in a module, and shows it on where that module exports it under that name. */
function noteName(search: Search, module: ModulePath, outline: ModuleOutline, name: string): void {
  namerAt(search, module, outline).names.add(name);
  const [root = '', ...rest] = name.split('.');
  // In Python whatever has a name in a module can be imported from it, meant or not.
  if (isOfPython(search.project, module)) {
    show(search, { module, name: root, rest: rest.map((part) => `.${part}`).join('') });
  }
  for (const exported of outline.exports) {
    if (exported.specifier !== undefined || exported.local !== root) continue;
    show(search, { module, name: exported.name, rest: rest.map((part) => `.${part}`).join('') });
  }
}

function namerAt({ namers }: Search, module: ModulePath, outline: ModuleOutline): MutableNamer {
  const known = namers.get(module) ?? { module, outline, names: new Set(), opaque: false };
  namers.set(module, known);
  return known;
}

/** Deeper than that nobody looks, and modules that show each other as a whole would go on for ever. */
const MOST_QUALIFIERS = 3;

function show({ shown }: Search, one: Shown): void {
  const key = `${one.module} ${one.name}${one.rest}`;
  if (shown.has(key) || one.rest.split('.').length > MOST_QUALIFIERS + 1) return;
  shown.set(key, one);
}
