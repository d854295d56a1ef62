import type { SourceFile, TypeChecker } from 'typescript';
import type { CheckedProgram } from '../../program/programs.ts';
import { ts } from '../../compiler.ts';
import { folderOf } from '../../resolution/modulePaths.ts';
import type { ImportStatement } from './importClauses.ts';
import { importStatements } from './importClauses.ts';

/** How a module says that it imports a type: `import type { A }`, `import { type A }`, or not at all. */
export type TypeImportStyle = 'declaration' | 'inline' | 'plain';

/** As the module does it, else as those around it do. */
export function typeImportStyle(checked: CheckedProgram, tree: SourceFile): TypeImportStyle {
  const options = checked.program.getCompilerOptions();
  const mustSay = options.verbatimModuleSyntax === true;
  const own = styleIn(checked.checker, [tree]);
  const style = own ?? styleIn(checked.checker, neighboursOf(checked, tree)) ?? 'declaration';
  return mustSay && style === 'plain' ? 'declaration' : style;
}

/** As many as tell how a project is written. */
const ENOUGH = 200;

/** Modules of the program besides `tree`, those of its own folder first. */
export function neighboursOf({ program, pathOf }: CheckedProgram, tree: SourceFile): readonly SourceFile[] {
  const folder = folderOf(pathOf(tree) ?? '');
  const own = program.getSourceFiles().filter((other) => other !== tree && isWrittenHere(other));
  const isNear = (other: SourceFile): boolean => folderOf(pathOf(other) ?? '') === folder;
  return [...own.filter(isNear), ...own.filter((other) => !isNear(other))].slice(0, ENOUGH);
}

export function isWrittenHere({ fileName, isDeclarationFile }: SourceFile): boolean {
  return !isDeclarationFile && !fileName.includes('/node_modules/');
}

function styleIn(checker: TypeChecker, trees: readonly SourceFile[]): TypeImportStyle | undefined {
  const counts = { declaration: 0, inline: 0, plain: 0 };
  for (const tree of trees) for (const statement of importStatements(tree)) count(checker, statement, counts);
  const { declaration, inline, plain } = counts;
  if (declaration + inline + plain === 0) return undefined;
  if (declaration >= inline && declaration >= plain) return 'declaration';
  return inline >= plain ? 'inline' : 'plain';
}

function count(
  checker: TypeChecker,
  { declaration, isTypeOnly, bindings }: ImportStatement,
  counts: Record<TypeImportStyle, number>,
): void {
  if (declaration === undefined) return;
  if (isTypeOnly) counts.declaration++;
  else if (bindings.some((binding) => binding.isTypeOnly)) counts.inline++;
  else if (bindings.length > 0 && bindings.every(({ node }) => isTypeAlone(checker, node))) counts.plain++;
}

function isTypeAlone(checker: TypeChecker, node: ImportStatement['bindings'][number]['node']): boolean {
  const name = ts.isImportSpecifier(node) ? node.name : node;
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0) return false;
  const { flags } = checker.getAliasedSymbol(symbol);
  return (flags & ts.SymbolFlags.Type) !== 0 && (flags & ts.SymbolFlags.Value) === 0;
}
