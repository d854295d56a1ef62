import type { ExportDeclaration, ExportSpecifier, Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { quoted } from '../draft/moduleStyle.ts';

/** Something that another module shows from now on. */
interface Shown {
  readonly name: string;
  readonly to: ModulePath;
  readonly typeOnly: boolean;
}

/** What a module writes to pass on what another one shows. */
export function passingOn(draft: Draft, tree: SourceFile, { name, to, typeOnly }: Shown): string {
  return exportText(draft, tree, to, [name], typeOnly && exportsTypesApart(draft));
}

/** Has `tree` take what it passes on from the module that shows it from now on. */
export function passOnFrom(draft: Draft, tree: SourceFile, isIt: (name: Node) => boolean, { to }: Shown): void {
  for (const statement of tree.statements) {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) continue;
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue;
    const passed = exportClause.elements.filter(({ name }) => isIt(name));
    if (passed.length === 0) continue;
    const others = exportClause.elements.filter((each) => !passed.includes(each));
    draft.replace(tree, stretch(tree, statement), passedAnew(draft, tree, statement, passed, others, to));
  }
}

function passedAnew(
  draft: Draft,
  tree: SourceFile,
  statement: ExportDeclaration,
  passed: readonly ExportSpecifier[],
  others: readonly ExportSpecifier[],
  to: ModulePath,
): string {
  const texts = passed.map((each) => each.getText(tree));
  const moved = exportText(draft, tree, to, texts, statement.isTypeOnly);
  if (others.length === 0 || statement.exportClause === undefined) return moved;
  const { padding } = draft.styleOf(tree);
  const left = `{${padding}${others.map((each) => each.getText(tree)).join(', ')}${padding}}`;
  const { start } = stretch(tree, statement);
  const clause = stretch(tree, statement.exportClause);
  const kept = tree.text.slice(start, clause.start) + left + tree.text.slice(clause.end, statement.getEnd());
  return `${kept}\n${moved}`;
}

function exportText(
  draft: Draft,
  tree: SourceFile,
  to: ModulePath,
  names: readonly string[],
  isTypeOnly: boolean,
): string {
  const style = draft.styleOf(tree);
  const from = quoted(style, draft.importSpecifier(draft.checked.pathOf(tree) ?? '', to));
  const list = `{${style.padding}${names.join(', ')}${style.padding}}`;
  return `export ${isTypeOnly ? 'type ' : ''}${list} from ${from}${style.semicolon}`;
}

/** Whether the compiler looks at one module at a time, so that it has to be told what is a type. */
function exportsTypesApart({ checked: { program } }: Draft): boolean {
  const { isolatedModules, verbatimModuleSyntax } = program.getCompilerOptions();
  return isolatedModules === true || verbatimModuleSyntax === true;
}

function stretch(tree: SourceFile, node: Node): { readonly start: number; readonly end: number } {
  return { start: node.getStart(tree), end: node.getEnd() };
}
