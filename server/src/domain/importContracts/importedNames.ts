import type { Dependency } from '../graph/module.ts';
import { isNameOf, partsOfSpecifier } from '../graph/nameSpecifiers.ts';
import type { ImportContracts } from './importContract.ts';

/** What one module imports, by name, and which of its dependencies says so. */
export type ImportedNames = ReadonlyMap<string, number>;

/** A module whose imports are asked for. */
export interface NamedModule {
  readonly name: string;
  /** Whether its file is that of a package, so that a dot means itself. */
  readonly isPackage: boolean;
  readonly dependencies: readonly Dependency[];
}

/** What decides which names are modules. */
export interface Naming extends Pick<ImportContracts, 'includesExternals' | 'excludesTypeChecking'> {
  readonly rootPackages: readonly string[];
  readonly has: (name: string) => boolean;
}

/**
 * The modules that a module imports. A name behind `from … import` is a module where there is one of that name, else
 * it is something in the module before it. What lies outside is its topmost package, where such imports count at all.
 */
export function importedNames(module: NamedModule, naming: Naming): ImportedNames {
  const imported = new Map<string, number>();
  const { dependencies } = module;
  for (const [index, { site }] of dependencies.entries()) {
    if (site.kind === 'dynamic-import' || (naming.excludesTypeChecking && site.typeOnly)) continue;
    const names = dependencies[index + 1]?.site.specifier ?? '';
    // The names behind it speak for it.
    if (isNameOf(names, site.specifier)) continue;
    const wanted = absoluteName(module, site.specifier);
    const [target, spot] = wanted === undefined ? [] : targetOf(wanted, dependencies, index, naming);
    if (target === undefined || spot === undefined) continue;
    const known = imported.get(target);
    // An import that is there when the program runs shows more of what it does.
    if (known === undefined || isOnlyForTypes(dependencies, known, spot)) imported.set(target, spot);
  }
  return imported;
}

function isOnlyForTypes(dependencies: readonly Dependency[], known: number, other: number): boolean {
  return dependencies[known]?.site.typeOnly === true && dependencies[other]?.site.typeOnly === false;
}

/** `pkg.mod.name` for `pkg.mod:name`; undefined where the dots lead out of everything. */
function absoluteName({ name, isPackage }: NamedModule, specifier: string): string | undefined {
  const { module: path, name: last } = partsOfSpecifier(specifier);
  const rest = path.replace(/^\.+/, '');
  const dots = path.length - rest.length;
  const own = name.split('.');
  const kept = isPackage ? own.length - dots + 1 : own.length - dots;
  if (dots > 0 && kept < 1) return undefined;
  const base = dots > 0 ? own.slice(0, kept) : [];
  return [...base, ...(rest === '' ? [] : [rest]), ...(last === undefined ? [] : [last])].join('.');
}

/** The module that `wanted` means, and the dependency that it is to be shown at. */
function targetOf(
  wanted: string,
  dependencies: readonly Dependency[],
  index: number,
  naming: Naming,
): readonly [string | undefined, number] {
  if (naming.has(wanted)) return [wanted, index];
  const parent = wanted.slice(0, Math.max(0, wanted.lastIndexOf('.')));
  if (parent !== '' && naming.has(parent)) return [parent, shownAt(dependencies, index)];
  const external = naming.includesExternals ? externalName(wanted, naming.rootPackages) : undefined;
  return [external, shownAt(dependencies, index)];
}

/** The module in `from module import name` says more than a name that is none. */
function shownAt(dependencies: readonly Dependency[], index: number): number {
  const { module } = partsOfSpecifier(dependencies[index]?.site.specifier ?? '');
  for (let before = index; before >= 0; before--) {
    const specifier = dependencies[before]?.site.specifier ?? '';
    if (specifier === module) return before;
    if (!isNameOf(specifier, module)) break;
  }
  return index;
}

/**
 * The topmost package, or of one that shares a namespace with a root package, the topmost part that it does not share.
 * A namespace itself is no module.
 */
function externalName(name: string, rootPackages: readonly string[]): string | undefined {
  if (rootPackages.some((root) => root.startsWith(`${name}.`))) return undefined;
  const parts = name.split('.');
  const shared = rootPackages.map((root) => sharedParts(parts, root.split('.')));
  return parts.slice(0, Math.max(0, ...shared) + 1).join('.');
}

function sharedParts(one: readonly string[], other: readonly string[]): number {
  if (other.length === 1) return 0;
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs === -1 ? one.length - 1 : differs;
}
