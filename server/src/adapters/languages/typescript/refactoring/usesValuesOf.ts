import type { SourceFile, Statement } from 'typescript';
import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';
import type { Programs } from '../program/programs.ts';
import { namesInTree } from './dependencies/namesInTree.ts';
import { isPartOfTypeQuery } from './dependencies/references.ts';
import { importStatements, isDeclaredByImport } from './draft/importClauses.ts';
import { isJavaScript } from './draft/moduleSystem.ts';

/** What cannot be told by syntax alone counts as a use. */
export function* usesValuesOf(
  programs: Programs,
  project: ProjectFiles,
  module: ModulePath,
  specifiers: ReadonlySet<string>,
): Generator<void, boolean> {
  const { treeOf } = yield* programs.programFor(project, module);
  const tree = treeOf(module);
  if (tree === undefined || isJavaScript(tree)) return true;
  const found = importStatements(tree).filter(({ specifier }) => specifiers.has(specifier));
  // By an export, an `import()` or a `require` somewhere, it comes without a statement at the top that imports it.
  const told = new Set(found.map(({ specifier }) => specifier));
  if (told.size < specifiers.size || tree.statements.some((each) => isPassingOn(each, specifiers))) return true;
  return found.some(
    ({ declaration, bindings }) =>
      declaration === undefined || bindings.some(({ local }) => isValue(tree, local)) || bindings.length === 0,
  );
}

function isPassingOn(statement: Statement, specifiers: ReadonlySet<string>): boolean {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return false;
  return ts.isStringLiteral(statement.moduleSpecifier) && specifiers.has(statement.moduleSpecifier.text);
}

function isValue(tree: SourceFile, name: string): boolean {
  return namesInTree(tree)
    .called(name)
    .some((node) => !isDeclaredByImport(node) && !(ts.isPartOfTypeNode(node) && !isPartOfTypeQuery(node)));
}
