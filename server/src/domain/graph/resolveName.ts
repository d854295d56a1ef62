import { importedPackage } from '../catalogue/importedPackage.ts';
import type { ImportGraph } from './importGraph.ts';
import type { Dependency, ModulePath } from './module.ts';
import type { Declaration, ImportBinding, Mention, ModuleOutline } from './outline.ts';
import { nameInPackage } from './pythonNames.ts';

/** What a name in a module stands for. */
export type Meaning =
  | ({
      readonly kind: 'declaration';
      readonly module: ModulePath;
      readonly declaration: Declaration;
      /** What is named behind it: of `Order.Id`, where `Order` is the declaration, `Id`. */
      readonly behind: readonly string[];
    } & Passing)
  /** Something of a package: `Request` of express; `default`, or `*` for the package as a whole. */
  | ({
      readonly kind: 'package';
      readonly package: string;
      readonly name: string;
      /** The import of the package. */
      readonly dependency: Dependency;
    } & Passing)
  /** Neither declared nor imported: a global, or a mistake. */
  | { readonly kind: 'ambient'; readonly name: string }
  /** It leads to something that cannot be read or does not show that name. */
  | { readonly kind: 'unknown' };

interface Passing {
  /**
   * The modules that are imported on the way, in their order: of a declaration, the one that holds it comes last; of a
   * package, the one that imports it. Empty where the asking module itself declares the name or imports the package.
   */
  readonly way: readonly ModulePath[];
}

/** What has to be known of the project to say what a name means. */
export interface Names {
  readonly graph: Pick<ImportGraph, 'module'>;
  readonly outlineOf: (path: ModulePath) => ModuleOutline | undefined;
}

const UNKNOWN: Meaning = { kind: 'unknown' };

/** What a mention in `module` stands for, through imports and re-exports. */
export function meaningOf(names: Names, module: ModulePath, mention: Pick<Mention, 'name' | 'specifier'>): Meaning {
  const [root = '', ...rest] = mention.name.split('.');
  if (mention.specifier !== undefined)
    return memberBehind(names, module, mention.specifier, [root, ...rest], new Set());
  return localMeaning(names, module, root, rest, new Set());
}

/** What a module shows under a name. */
export function meaningOfExport(names: Names, module: ModulePath, name: string): Meaning {
  return through(module, exportOf(names, module, name, new Set()));
}

/** The names asked for on the way, as `module name`, so that re-exports in a circle come to an end. */
type Passed = Set<string>;

function localMeaning(
  names: Names,
  module: ModulePath,
  root: string,
  rest: readonly string[],
  passed: Passed,
): Meaning {
  const outline = names.outlineOf(module);
  if (outline === undefined) return UNKNOWN;
  const declaration = outline.declarations.find(({ name }) => name === root);
  if (declaration !== undefined) return { kind: 'declaration', module, declaration, behind: rest, way: [] };
  const binding = bindingOf(outline.bindings, [root, ...rest]);
  if (binding !== undefined) {
    const further = rest.slice(binding.local.split('.').length - 1);
    return memberBehind(names, module, binding.specifier, pathOf(binding, further), passed);
  }
  const brought = isPython(names, module)
    ? broughtByAsterisk(names, module, outline, [root, ...rest], passed)
    : undefined;
  return brought ?? { kind: 'ambient', name: [root, ...rest].join('.') };
}

/** Of `import os` and `import os.path` in Python, the one that says most of the name. */
function bindingOf(bindings: readonly ImportBinding[], path: readonly string[]): ImportBinding | undefined {
  let found: ImportBinding | undefined;
  for (const binding of bindings) {
    const parts = binding.local.split('.');
    if (parts.some((part, index) => part !== path[index])) continue;
    if (found === undefined || binding.local.length > found.local.length) found = binding;
  }
  return found;
}

/** What `from module import *` binds only the other module knows. Of a package nobody knows it. */
function broughtByAsterisk(
  names: Names,
  module: ModulePath,
  { exports }: ModuleOutline,
  path: readonly string[],
  passed: Passed,
): Meaning | undefined {
  for (const { name, specifier } of exports) {
    if (name !== '*' || specifier === undefined) continue;
    const meaning = memberBehind(names, module, specifier, path, passed);
    if (meaning.kind === 'declaration') return meaning;
  }
  return undefined;
}

function isPython({ graph }: Names, module: ModulePath): boolean {
  return graph.module(module)?.language === 'python';
}

/** The names to follow from the imported module on: of `express.Request`, where express is that module, `Request`. */
function pathOf({ imported }: ImportBinding, rest: readonly string[]): readonly string[] {
  if (imported !== '*') return [imported, ...rest];
  return rest.length === 0 ? ['*'] : rest;
}

function memberBehind(
  names: Names,
  from: ModulePath,
  specifier: string,
  path: readonly string[],
  passed: Passed,
): Meaning {
  const [first = '*', ...rest] = path;
  if (first !== '*' && isPython(names, from)) {
    const inside = nameInPackage(specifier, first);
    // What is imported from a package may be one of its modules.
    if (dependencyOf(names, from, inside) !== undefined)
      return memberBehind(names, from, inside, rest.length === 0 ? ['*'] : rest, passed);
  }
  const dependency = dependencyOf(names, from, specifier);
  if (dependency === undefined) return UNKNOWN;
  const outside = packageName(names, from, dependency);
  if (outside !== undefined)
    return { kind: 'package', package: outside, name: packageMember(path), dependency, way: [] };
  if (dependency.target.kind !== 'module') return UNKNOWN;
  const meaning = through(dependency.target.path, exportOf(names, dependency.target.path, first, passed));
  return rest.length === 0 ? meaning : behind(meaning, rest);
}

/** Of a package that a module passes on as a whole, or by default, what is meant stands behind the next dot. */
function behind(meaning: Meaning, rest: readonly string[]): Meaning {
  if (meaning.kind === 'declaration') return { ...meaning, behind: [...meaning.behind, ...rest] };
  return meaning.kind === 'package' ? { ...meaning, name: packageMember([meaning.name, ...rest]) } : meaning;
}

/** `default.Request` and `*.Request` are how a package's `Request` looks where it is imported as one thing. */
function packageMember(path: readonly string[]): string {
  const [first = '*', ...rest] = path;
  return rest.length > 0 && (first === 'default' || first === '*') ? rest.join('.') : path.join('.');
}

function exportOf(names: Names, module: ModulePath, name: string, passed: Passed): Meaning {
  const step = `${module} ${name}`;
  const outline = names.outlineOf(module);
  if (outline === undefined || passed.has(step)) return UNKNOWN;
  passed.add(step);
  const shown = outline.exports.find((exported) => exported.name === name);
  if (shown?.specifier !== undefined) return memberBehind(names, module, shown.specifier, [shown.local], passed);
  if (shown !== undefined) return localMeaning(names, module, shown.local, [], passed);
  // In Python whatever has a name in a module can be imported from it, meant or not.
  if (isPython(names, module) && hasName(outline, name)) return localMeaning(names, module, name, [], passed);
  return passedOn(names, module, name, outline, passed);
}

function hasName({ declarations, bindings }: ModuleOutline, name: string): boolean {
  return declarations.some((declaration) => declaration.name === name) || bindings.some(({ local }) => local === name);
}

/** Of a package nobody knows what it shows, so a name is one of its names only where nothing else can be meant. */
function passedOn(names: Names, module: ModulePath, name: string, outline: ModuleOutline, passed: Passed): Meaning {
  const ofPackages: Meaning[] = [];
  let canBeElsewhere = false;
  for (const { name: all, specifier } of outline.exports) {
    if (all !== '*' || specifier === undefined) continue;
    const meaning = memberBehind(names, module, specifier, [name], passed);
    if (meaning.kind === 'declaration') return meaning;
    if (meaning.kind === 'package') ofPackages.push(meaning);
    else canBeElsewhere ||= dependencyOf(names, module, specifier)?.target.kind !== 'module';
  }
  const [only = UNKNOWN, other] = ofPackages;
  return other === undefined && !canBeElsewhere ? only : UNKNOWN;
}

function through(module: ModulePath, meaning: Meaning): Meaning {
  return 'way' in meaning ? { ...meaning, way: [module, ...meaning.way] } : meaning;
}

function dependencyOf({ graph }: Names, from: ModulePath, specifier: string): Dependency | undefined {
  const dependencies = graph.module(from)?.dependencies ?? [];
  return dependencies.find(({ site }) => site.specifier === specifier && site.kind !== 'reference');
}

/** One that is not installed is a package all the same if it is known. */
function packageName({ graph }: Names, from: ModulePath, dependency: Dependency): string | undefined {
  const { target } = dependency;
  if (target.kind === 'package') return target.name;
  const language = target.kind === 'unresolved' ? graph.module(from)?.language : undefined;
  return language && importedPackage(language, dependency)?.name;
}
