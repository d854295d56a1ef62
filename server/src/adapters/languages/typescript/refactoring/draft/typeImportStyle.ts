import type { Program, SourceFile, TypeChecker } from 'typescript';
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
  const style = styleIn(checked.checker, [tree]) ?? styleAround(checked, tree) ?? 'declaration';
  return mustSay && style === 'plain' ? 'declaration' : style;
}

/** Modules of one folder that say nothing themselves have the same ones around them. */
function styleAround(checked: CheckedProgram, tree: SourceFile): TypeImportStyle | undefined {
  const known = around.get(checked) ?? new Map<string, TypeImportStyle | undefined>();
  around.set(checked, known);
  const folder = folderOf(checked.pathOf(tree) ?? '');
  if (!known.has(folder)) known.set(folder, styleIn(checked.checker, neighboursOf(checked, tree)));
  return known.get(folder);
}

const around = new WeakMap<CheckedProgram, Map<string, TypeImportStyle | undefined>>();

/** As many as tell how a project is written. */
const ENOUGH = 200;

/** Modules of the program besides `tree`, those of its own folder first. */
export function neighboursOf({ program, pathOf }: CheckedProgram, tree: SourceFile): readonly SourceFile[] {
  const folder = folderOf(pathOf(tree) ?? '');
  const own = ownTreesOf(program).filter((other) => other !== tree);
  const isNear = (other: SourceFile): boolean => folderOf(pathOf(other) ?? '') === folder;
  return [...own.filter(isNear), ...own.filter((other) => !isNear(other))].slice(0, ENOUGH);
}

function ownTreesOf(program: Program): readonly SourceFile[] {
  const own = ownTrees.get(program) ?? program.getSourceFiles().filter(isWrittenHere);
  ownTrees.set(program, own);
  return own;
}

const ownTrees = new WeakMap<Program, readonly SourceFile[]>();

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
