import type {
  ExportDeclaration,
  ExportSpecifier,
  Identifier,
  ImportDeclaration,
  ImportEqualsDeclaration,
  ImportSpecifier,
  Node,
  NodeArray,
  SourceFile,
  TypeChecker,
} from 'typescript';
import type { Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import type { MakeTypeOnly, Surroundings } from '#application/ports/refactorer.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import { textLines } from '#application/edits/textLines.ts';
import { ts } from '../compiler.ts';
import { positionsIn } from '../../textRanges.ts';
import type { CheckedProgram, Programs } from '../program/programs.ts';
import { importAt } from './importAt.ts';

type Importing = ImportDeclaration | ExportDeclaration | ImportEqualsDeclaration;

/** A stretch of the text that is replaced, by offsets. */
type Change = readonly [start: number, end: number, newText: string];

/** Has the import say that it names types alone. What only the compiler can tell is told when the change is tried. */
export function* makeTypeOnly(
  programs: Programs,
  { module, range }: MakeTypeOnly,
  { project }: Surroundings,
): Generator<void, Planned> {
  const checked = yield* programs.programFor(project, module);
  const tree = checked.treeOf(module);
  const node = tree && importAt(tree, range);
  const importing = node && ts.isExternalModuleReference(node) ? node.parent : node;
  if (tree === undefined || importing === undefined || !isImporting(importing)) {
    return refused('Only an import declaration can say that it imports types alone.');
  }
  const reason = reasonAgainst(checked, tree, importing);
  if (reason !== undefined) return refused(reason);
  const positions = positionsIn(tree.text);
  const edits = changesOf(tree, importing).map(([start, end, newText]): TextEdit => {
    return { file: module, range: positions.stretch(start, end), newText };
  });
  return planned({ edits });
}

function isImporting(node: Node): node is Importing {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportEqualsDeclaration(node);
}

function reasonAgainst(checked: CheckedProgram, tree: SourceFile, importing: Importing): string | undefined {
  const names = namesOf(importing);
  const values = names.filter((name) => isValue(checked.checker, name));
  if (ts.isExportDeclaration(importing)) {
    if (names.length === 0) return 'It passes on all that the other module shows, types or not.';
    return values[0] && mayBeUsedElsewhere(values[0]);
  }
  if (ts.isImportDeclaration(importing)) {
    if (importing.importClause === undefined) return 'This import names nothing: it is there for what the module does.';
    if (importing.importClause.phaseModifier !== undefined) return 'This import says already what it is for.';
  }
  const shown = values.find((name) => isShown(tree, name.text));
  if (shown !== undefined) return mayBeUsedElsewhere(shown);
  const tellsDecorators = checked.program.getCompilerOptions().emitDecoratorMetadata === true;
  const injected = tellsDecorators ? values.find((name) => stands(tree, name.text, isInDecoratedClass)) : undefined;
  return (
    injected &&
    `Decorators get to know the class \`${injected.text}\` at run time (\`emitDecoratorMetadata\`), which they would not any more.`
  );
}

function mayBeUsedElsewhere({ text }: Identifier): string {
  return `\`${text}\` is more than a type, and it is passed on to others, who may use it as such.`;
}

function isValue(checker: TypeChecker, name: Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return false;
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return ((isAlias ? checker.getAliasedSymbol(symbol) : symbol).flags & ts.SymbolFlags.Value) !== 0;
}

function isShown(tree: SourceFile, local: string): boolean {
  return tree.statements.some((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) return false;
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
    return exportClause.elements.some(({ name, propertyName }) => (propertyName ?? name).text === local);
  });
}

function isInDecoratedClass(node: Node): boolean {
  const around = ts.findAncestor(node, ts.isClassLike);
  if (around === undefined) return false;
  const parts = around.members.flatMap((member) => [member, ...(ts.isFunctionLike(member) ? member.parameters : [])]);
  return [around, ...parts].some((part) => ts.canHaveDecorators(part) && (ts.getDecorators(part) ?? []).length > 0);
}

/** Whether a name stands somewhere in the text in such a way. */
function stands(tree: SourceFile, name: string, inThatWay: (node: Identifier) => boolean): boolean {
  const look = (node: Node): boolean =>
    ts.isIdentifier(node) ? node.text === name && inThatWay(node) : ts.forEachChild(node, look) === true;
  return look(tree);
}

/** The names that are bound here, or passed on. */
function namesOf(importing: Importing): readonly Identifier[] {
  if (ts.isImportEqualsDeclaration(importing)) return [importing.name];
  if (ts.isExportDeclaration(importing)) {
    const clause = importing.exportClause;
    return clause !== undefined && ts.isNamedExports(clause) ? identifiersOf(clause.elements) : [];
  }
  const { name, namedBindings } = importing.importClause ?? {};
  const own = name === undefined ? [] : [name];
  if (namedBindings === undefined) return own;
  return [
    ...own,
    ...(ts.isNamespaceImport(namedBindings) ? [namedBindings.name] : identifiersOf(namedBindings.elements)),
  ];
}

function identifiersOf(elements: NodeArray<ImportSpecifier> | NodeArray<ExportSpecifier>): readonly Identifier[] {
  return [...elements].flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : []));
}

function changesOf(tree: SourceFile, importing: Importing): readonly Change[] {
  if (ts.isImportEqualsDeclaration(importing)) return [typeBefore(tree, importing.name)];
  if (ts.isExportDeclaration(importing)) {
    const { exportClause: clause } = importing;
    return clause === undefined ? [] : [typeBefore(tree, clause), ...withoutInnerTypes(tree, clause)];
  }
  const { importClause: clause } = importing;
  const { name, namedBindings } = clause ?? {};
  if (clause === undefined) return [];
  const inner = namedBindings === undefined ? [] : withoutInnerTypes(tree, namedBindings);
  if (name === undefined || namedBindings === undefined) return [typeBefore(tree, clause), ...inner];
  // A type import has a default or names, never both.
  const rest = tree.text.slice(importing.moduleSpecifier.getStart(tree), importing.end);
  const { lineEnd } = textLines(tree.text);
  const start = importing.getStart(tree);
  return [
    [start, start, `import type ${name.text} from ${rest}${lineEnd}`],
    [clause.getStart(tree), namedBindings.getStart(tree), 'type '],
    ...inner,
  ];
}

function typeBefore(tree: SourceFile, node: Node): Change {
  return [node.getStart(tree), node.getStart(tree), 'type '];
}

/** What the whole says, its parts may not say again. */
function withoutInnerTypes(tree: SourceFile, clause: Node): readonly Change[] {
  if (!ts.isNamedImports(clause) && !ts.isNamedExports(clause)) return [];
  return [...clause.elements]
    .filter(({ isTypeOnly }) => isTypeOnly)
    .map((element): Change => [element.getStart(tree), (element.propertyName ?? element.name).getStart(tree), '']);
}
