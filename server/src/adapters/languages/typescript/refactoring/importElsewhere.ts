import type { ExportDeclaration, Node, SourceFile } from 'typescript';
import type { Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import type { ImportElsewhere, Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../compiler.ts';
import type { Programs } from '../program/programs.ts';
import { changeClause } from './draft/changeClause.ts';
import type { Edits } from './draft/edits.ts';
import { createEdits } from './draft/edits.ts';
import type { ImportedBinding, ImportStatement } from './draft/importClauses.ts';
import { importStatements } from './draft/importClauses.ts';
import type { ModuleStyle } from './draft/moduleStyle.ts';
import { moduleStyle } from './draft/moduleStyle.ts';
import { neighboursOf } from './draft/typeImportStyle.ts';
import { importAt } from './importAt.ts';
import { showMore } from './showMore.ts';

/** Has an import, or what passes names on, name another module, by the names that things have there. */
export function* importElsewhere(
  programs: Programs,
  request: ImportElsewhere,
  { project }: Surroundings,
): Generator<void, Planned> {
  const checked = yield* programs.programFor(project, request.module);
  const tree = checked.treeOf(request.module);
  const node = tree && importAt(tree, request.range);
  if (tree === undefined || node === undefined) return refused('The import is no longer there.');
  const edits = createEdits();
  const style = moduleStyle(tree, neighboursOf(checked, tree));
  const own = importStatements(tree).find(({ statement }) => statement === node);
  if (own?.declaration !== undefined) changeImport(edits, tree, style, own, request);
  else if (ts.isExportDeclaration(node)) changeExport(edits, tree, node, request);
  else return refused('Only an import declaration can be told to name another module.');
  const { shows } = request;
  if (shows !== undefined) {
    const others = yield* programs.programFor(project, shows.module);
    const face = others.treeOf(shows.module);
    if (face === undefined) return refused(`${shows.module} cannot be read.`);
    showMore(edits, face, moduleStyle(face, neighboursOf(others, face)), shows);
  }
  const all = edits.all();
  return all === undefined ? refused('Two parts of this change concern the same text.') : planned({ edits: all });
}

/** Joins the import of that module which is there already, else names it where the import stands. */
function changeImport(
  edits: Edits,
  tree: SourceFile,
  style: ModuleStyle,
  own: ImportStatement,
  { specifier, names }: ImportElsewhere,
): void {
  const there = importStatements(tree).find((other) => other !== own && canBeJoined(other, own, specifier));
  if (there === undefined || hasComment(tree, own.statement))
    return nameElsewhere(edits, tree, style, own, specifier, names);
  const isNew = (binding: ImportedBinding): boolean =>
    !there.bindings.some(({ local, imported }) => local === binding.local && imported === newName(binding, names));
  const added = own.bindings.filter(isNew).map((binding) => elementOf(binding, own, names));
  changeClause(edits, tree, style, there, { gone: new Set(), added });
  edits.remove(tree, { start: own.statement.getStart(tree), end: own.statement.getEnd() });
}

function canBeJoined(other: ImportStatement, own: ImportStatement, specifier: string): boolean {
  const { list } = other;
  return other.specifier === specifier && other.isTypeOnly === own.isTypeOnly && (list?.elements.length ?? 0) > 0;
}

/** What is said right above an import is said of it, and would be left alone there. */
function hasComment(tree: SourceFile, statement: Node): boolean {
  const comment = ts.getLeadingCommentRanges(tree.text, statement.getFullStart())?.at(-1);
  return (
    comment !== undefined &&
    /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(tree.text.slice(comment.end, statement.getStart(tree)))
  );
}

function nameElsewhere(
  edits: Edits,
  tree: SourceFile,
  style: ModuleStyle,
  own: ImportStatement,
  specifier: string,
  names: ReadonlyMap<string, string>,
): void {
  if (own.declaration !== undefined) replaceSpecifier(edits, tree, own.declaration.moduleSpecifier, specifier);
  const isRenamed = (binding: ImportedBinding): boolean => newName(binding, names) !== binding.imported;
  const clause = own.declaration?.importClause;
  if (
    clause?.name !== undefined &&
    own.bindings.some((binding) => binding.imported === 'default' && binding.node === clause.name && isRenamed(binding))
  ) {
    const elements = own.bindings.map((binding) => elementOf(binding, own, names)).join(', ');
    const braces = `{${style.padding}${elements}${style.padding}}`;
    return edits.replace(tree, { start: clause.name.getStart(tree), end: clause.getEnd() }, braces);
  }
  for (const binding of own.bindings.filter(isRenamed)) {
    edits.replace(
      tree,
      { start: binding.node.getStart(tree), end: binding.node.getEnd() },
      elementOf(binding, own, names),
    );
  }
}

function newName({ imported }: ImportedBinding, names: ReadonlyMap<string, string>): string {
  return names.get(imported) ?? imported;
}

function elementOf(
  binding: ImportedBinding,
  { isTypeOnly }: ImportStatement,
  names: ReadonlyMap<string, string>,
): string {
  const name = newName(binding, names);
  const text = name === binding.local ? name : `${name} as ${binding.local}`;
  return binding.isTypeOnly && !isTypeOnly ? `type ${text}` : text;
}

function changeExport(
  edits: Edits,
  tree: SourceFile,
  { moduleSpecifier, exportClause }: ExportDeclaration,
  { specifier, names }: ImportElsewhere,
): void {
  if (moduleSpecifier !== undefined) replaceSpecifier(edits, tree, moduleSpecifier, specifier);
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return;
  for (const { name, propertyName } of exportClause.elements) {
    const source = propertyName ?? name;
    const other = names.get(source.text) ?? source.text;
    const text = other === name.text ? other : `${other} as ${name.text}`;
    if (other !== source.text) edits.replace(tree, { start: source.getStart(tree), end: name.getEnd() }, text);
  }
}

/** Between the quotes, which stay. */
function replaceSpecifier(edits: Edits, tree: SourceFile, literal: Node, specifier: string): void {
  edits.replace(tree, { start: literal.getStart(tree) + 1, end: literal.getEnd() - 1 }, specifier);
}
