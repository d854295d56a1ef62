import type { Dependency, Module, ModulePath, PackageFace } from './module.ts';
import { foldersAbove } from './modulePaths.ts';

const NOBODY: ReadonlySet<ModulePath> = new Set();

/**
 * Who imports whom, in both directions. One module is replaced at a time, so an edit costs what the edit changed.
 *
 * Iteration over `importersOf` has no meaningful order: whoever needs one sorts.
 */
export class ImportGraph {
  readonly #modules = new Map<ModulePath, Module>();
  readonly #importers = new Map<ModulePath, Set<ModulePath>>();
  /** The folders that modules lie in, worked out when it is first asked for and forgotten when modules come or go. */
  #folders: ReadonlySet<ModulePath> | undefined;
  #version = 0;

  /** Another number whenever an import leads elsewhere than before, or a module came or went. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#modules.size;
  }

  has(path: ModulePath): boolean {
    return this.#modules.has(path);
  }

  module(path: ModulePath): Module | undefined {
    return this.#modules.get(path);
  }

  modules(): IterableIterator<Module> {
    return this.#modules.values();
  }

  paths(): IterableIterator<ModulePath> {
    return this.#modules.keys();
  }

  /** The modules with an import that leads to `path`, whether or not a module lies there now. */
  importersOf(path: ModulePath): ReadonlySet<ModulePath> {
    return this.#importers.get(path) ?? NOBODY;
  }

  /** Whether a module lies in that folder or below it. */
  hasModulesIn(folder: ModulePath): boolean {
    this.#folders ??= new Set([...this.#modules.keys()].flatMap(foldersAbove));
    return this.#folders.has(folder);
  }

  /** Puts `module` in place of what lay at its path before. */
  replace(module: Module): void {
    const before = this.#modules.get(module.path);
    this.#modules.set(module.path, module);
    if (before === undefined) this.#folders = undefined;
    if (before !== undefined && sameTargets(before.dependencies, module.dependencies)) return;
    this.#version++;
    if (before !== undefined) this.#unlink(before);
    for (const target of modulesImportedBy(module)) this.#link(module.path, target);
  }

  remove(path: ModulePath): void {
    const before = this.#modules.get(path);
    if (before === undefined) return;
    this.#unlink(before);
    this.#modules.delete(path);
    this.#version++;
    this.#folders = undefined;
  }

  /** A graph that says the same and goes its own way from here. */
  fork(): ImportGraph {
    const fork = new ImportGraph();
    for (const [path, module] of this.#modules) fork.#modules.set(path, module);
    for (const [path, importers] of this.#importers) fork.#importers.set(path, new Set(importers));
    fork.#folders = this.#folders;
    fork.#version = this.#version;
    return fork;
  }

  #link(from: ModulePath, to: ModulePath): void {
    const importers = this.#importers.get(to);
    if (importers === undefined) this.#importers.set(to, new Set([from]));
    else importers.add(from);
  }

  #unlink(module: Module): void {
    for (const target of modulesImportedBy(module)) {
      const importers = this.#importers.get(target);
      importers?.delete(module.path);
      if (importers?.size === 0) this.#importers.delete(target);
    }
  }
}

/** The paths of the modules that `module` imports, with repetitions, in the order of its text. */
export function modulesImportedBy(module: Module): ModulePath[] {
  const paths: ModulePath[] = [];
  for (const { target } of module.dependencies) if (target.kind === 'module') paths.push(target.path);
  return paths;
}

/** Whether two lists of dependencies lead to the same places, whatever their text positions are. */
export function sameTargets(before: readonly Dependency[], after: readonly Dependency[]): boolean {
  if (before === after) return true;
  return before.length === after.length && before.every((dependency, index) => leadTo(dependency, after[index]));
}

/** What rules tell apart: whether only types are named, and whether what is imported is passed on. */
function sameInKind({ site: a }: Dependency, { site: b }: Dependency): boolean {
  return a.typeOnly === b.typeOnly && (a.kind === 'export') === (b.kind === 'export');
}

function leadTo(one: Dependency, other: Dependency | undefined): boolean {
  if (other === undefined || !sameInKind(one, other)) return false;
  const [a, b] = [one.target, other.target];
  if (a === b) return true;
  if (a.kind === 'package') return b.kind === 'package' && a.name === b.name && a.distribution === b.distribution;
  if (a.kind === 'unresolved') return b.kind === 'unresolved' && a.reason === b.reason;
  if (a.kind === 'module' && b.kind === 'module' && !sameFace(a.face, b.face)) return false;
  return a.kind === b.kind && a.path === b.path;
}

function sameFace(one: PackageFace | undefined, other: PackageFace | undefined): boolean {
  return one?.package === other?.package && one?.past === other?.past;
}
