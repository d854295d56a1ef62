import type { ExportDeclaration, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { importStatements } from '../draft/importClauses.ts';

/** Where a name comes from, by which a module can import it itself. */
export interface Origin {
  readonly to: ModulePath | { readonly package: string };
  /** As it is exported there; `default` for what has no name. */
  readonly name: string;
}

/**
 * Where a name comes from that modules of the project only pass on: a package, or a file of declarations, such as a
 * generated client. Undefined where they do more than pass it on. `specifier` is what `importer` writes.
 */
export function originOf(draft: Draft, importer: ModulePath, specifier: string, name: string): Origin | undefined {
  return follow(draft, importer, specifier, name, new Set());
}

function follow(
  draft: Draft,
  from: ModulePath,
  specifier: string,
  name: string,
  seen: Set<ModulePath>,
): Origin | undefined {
  const dependencies = draft.surroundings.graph.module(from)?.dependencies ?? [];
  const target = dependencies.find(({ site }) => site.specifier === specifier)?.target;
  if (target?.kind === 'package') return { to: { package: specifier }, name };
  if (target?.kind === 'asset') return { to: target.path, name };
  if (target?.kind !== 'module' || seen.has(target.path)) return undefined;
  const tree = draft.checked.treeOf(target.path);
  if (tree === undefined || tree.isDeclarationFile) return { to: target.path, name };
  seen.add(target.path);
  const passed = passedOn(draft, tree, name);
  return passed && follow(draft, target.path, passed.specifier, passed.name, seen);
}

interface Passed {
  readonly specifier: string;
  readonly name: string;
}

/** What `tree` says of a name that it passes on: what that is called elsewhere, and where. */
function passedOn(draft: Draft, tree: SourceFile, name: string): Passed | undefined {
  const statements = tree.statements.filter(ts.isExportDeclaration);
  for (const { exportClause, moduleSpecifier } of statements) {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue;
    const element = exportClause.elements.find((each) => each.name.text === name);
    if (element === undefined) continue;
    const called = (element.propertyName ?? element.name).text;
    if (moduleSpecifier !== undefined) return passedFrom(moduleSpecifier.getText(tree), called);
    return importedAs(tree, called);
  }
  const whole = statements.find((each) => each.exportClause === undefined && shows(draft, each, name));
  return whole?.moduleSpecifier && passedFrom(whole.moduleSpecifier.getText(tree), name);
}

function passedFrom(quoted: string, name: string): Passed {
  return { specifier: quoted.slice(1, -1), name };
}

function importedAs(tree: SourceFile, local: string): Passed | undefined {
  for (const { specifier, bindings } of importStatements(tree)) {
    const binding = bindings.find((each) => each.local === local && each.imported !== '*');
    if (binding !== undefined) return { specifier, name: binding.imported };
  }
  return undefined;
}

function shows({ checked: { checker } }: Draft, { moduleSpecifier }: ExportDeclaration, name: string): boolean {
  const module = moduleSpecifier && checker.getSymbolAtLocation(moduleSpecifier);
  return module !== undefined && checker.tryGetMemberInModuleExports(name, module) !== undefined;
}
