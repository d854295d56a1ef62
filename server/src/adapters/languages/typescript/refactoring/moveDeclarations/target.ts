import type { ModulePath } from '#domain/graph/module.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram, Programs } from '../../program/programs.ts';
import type { TopLevel } from './units.ts';
import { topLevelOf } from './units.ts';

/** The module that declarations go to. */
export interface Target {
  readonly path: ModulePath;
  /** Undefined where it is not there yet. */
  readonly topLevel: TopLevel | undefined;
  readonly checked: CheckedProgram;
  /** The names that it shows because it passes them on from that module. */
  readonly shownFrom: (module: ModulePath) => ReadonlySet<string>;
}

export function* targetAt(
  programs: Programs,
  { project, graph }: Surroundings,
  checked: CheckedProgram,
  path: ModulePath,
): Generator<void, Target | string> {
  const own = checked.treeOf(path);
  const isThere = own !== undefined || project.known.has(path) || project.files.isFile(path);
  if (!isThere) return { path, topLevel: undefined, checked, shownFrom: () => new Set() };
  const other = own === undefined ? yield* programs.programFor(project, path) : checked;
  const tree = other.treeOf(path);
  if (tree === undefined || tree.isDeclarationFile) return `${path} is no module that code can be moved to.`;
  if (other.program.getSyntacticDiagnostics(tree).length > 0) return `${path} does not parse. Mend it first.`;
  if (tree.statements.length > 0 && !ts.isExternalModule(tree)) {
    return `${path} has neither imports nor exports of its own.`;
  }
  const leadsTo = (module: ModulePath, specifier: string): boolean =>
    graph.module(path)?.dependencies.some(({ site, target }) => {
      return site.specifier === specifier && target.kind === 'module' && target.path === module;
    }) === true;
  const topLevel = topLevelOf(tree);
  return {
    path,
    topLevel,
    checked: other,
    shownFrom: (module) => namesPassedOn(topLevel, (text) => leadsTo(module, text)),
  };
}

function namesPassedOn(
  { exportLists, imports }: TopLevel,
  isFrom: (specifier: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  const ofModule = new Set(imports.filter(({ specifier }) => isFrom(specifier)).map(({ local }) => local));
  for (const list of exportLists) {
    if (ts.isExportAssignment(list)) {
      if (ts.isIdentifier(list.expression) && ofModule.has(list.expression.text)) names.add('default');
      continue;
    }
    const { exportClause, moduleSpecifier } = list;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue;
    const isWhole =
      moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) && isFrom(moduleSpecifier.text);
    for (const { propertyName, name } of exportClause.elements) {
      const isOne = moduleSpecifier === undefined && ofModule.has((propertyName ?? name).text);
      if (isWhole || isOne) names.add(name.text);
    }
  }
  return names;
}
