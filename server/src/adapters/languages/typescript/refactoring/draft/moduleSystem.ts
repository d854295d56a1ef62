import type { SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import { importStatements } from './importClauses.ts';

export function isJavaScript({ fileName }: SourceFile): boolean {
  return /\.[cm]?jsx?$/.test(fileName);
}

/** Whether a module imports by calls of `require`, as only JavaScript does. */
export function isCommonJs(tree: SourceFile): boolean {
  if (!isJavaScript(tree) || tree.statements.some(isModuleSyntax)) return false;
  if (tree.fileName.endsWith('.cjs')) return true;
  return importStatements(tree).length > 0 || /\bmodule\.exports\b|\bexports\.\w/.test(tree.text);
}

function isModuleSyntax(statement: SourceFile['statements'][number]): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    (ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true)
  );
}

/** Whether the compiler lets a module of TypeScript import by `import x = require()` alone. */
export function writesImportEquals({ program }: CheckedProgram, tree: SourceFile): boolean {
  const { verbatimModuleSyntax, module } = program.getCompilerOptions();
  if (isJavaScript(tree) || verbatimModuleSyntax !== true) return false;
  return (tree.impliedNodeFormat ?? module) === ts.ModuleKind.CommonJS;
}
