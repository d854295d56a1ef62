import type {
  BindingName,
  ExportAssignment,
  ExportDeclaration,
  ExportSpecifier,
  Identifier,
  Node,
  SourceFile,
  Statement,
  SyntaxKind,
  VariableDeclaration,
  VariableStatement,
} from 'typescript';
import { ts } from '../../compiler.ts';
import { importedNames } from './importedNames.ts';
import type { ImportedName } from './importedNames.ts';

/** What goes to another module as a whole or stays: all that is declared under one name, or at one stroke. */
export interface Unit {
  readonly names: readonly string[];
  /** In the order of the text. */
  readonly parts: readonly UnitPart[];
}

/** A statement, or one of several variables that a statement declares. */
export type UnitPart =
  | { readonly kind: 'statement'; readonly node: Statement }
  | { readonly kind: 'variable'; readonly node: VariableDeclaration; readonly list: VariableStatement };

/** The top level of a module. */
export interface TopLevel {
  readonly tree: SourceFile;
  /** In the order of the text. */
  readonly units: readonly Unit[];
  readonly imports: readonly ImportedName[];
  /** What lists names that the module shows: `export { A }`, `export default A`, `export * from './b'`. */
  readonly exportLists: readonly (ExportDeclaration | ExportAssignment)[];
  /** Whatever does something when the module is loaded and declares nothing that others could name. */
  readonly loose: readonly Statement[];
  readonly unitOf: (declaration: Node) => Unit | undefined;
  readonly importOf: (declaration: Node) => ImportedName | undefined;
  readonly unitCalled: (name: string) => Unit | undefined;
}

/** The name of what has none, as other modules see it. */
export const DEFAULT = 'default';

interface Found {
  readonly names: readonly string[];
  readonly part: UnitPart;
  /** By which the checker knows what is declared. */
  readonly declarations: readonly Node[];
}

export function topLevelOf(tree: SourceFile): TopLevel {
  const imports = importedNames(tree);
  const importOf = new Map<Node, ImportedName>(imports.map((name) => [name.declaration, name]));
  const found: Found[] = [];
  const loose: Statement[] = [];
  const exportLists: (ExportDeclaration | ExportAssignment)[] = [];
  for (const statement of tree.statements) {
    const declared = declaredBy(statement).filter(
      ({ declarations }) => !declarations.some((node) => importOf.has(node)),
    );
    found.push(...declared);
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) exportLists.push(statement);
    else if (declared.length === 0 && !isOnlyImport(statement, importOf)) loose.push(statement);
  }
  const units = mergedByName(withAdditions(found, loose));
  const unitOf = new Map<Node, Unit>();
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    for (const name of unit.names) byName.set(name, unit);
    for (const { part, declarations } of found) {
      if (unit.parts.includes(part)) for (const node of declarations) unitOf.set(node, unit);
    }
  }
  return {
    ...{ tree, units, imports, exportLists, loose },
    unitOf: (node) => unitOf.get(node),
    importOf: (node) => importOf.get(node),
    unitCalled: (name) => byName.get(name),
  };
}

/** What is said to a function or a class behind it, `Order.empty = …`, is part of it. Takes that out of `loose`. */
function withAdditions(found: readonly Found[], loose: Statement[]): readonly Found[] {
  const declared = new Set(found.flatMap(({ names }) => names));
  const added = loose.filter((statement) => declared.has(addedTo(statement) ?? ''));
  for (const statement of added) loose.splice(loose.indexOf(statement), 1);
  if (added.length === 0) return found;
  const additions = added.map((node) => ({ names: [addedTo(node) ?? ''], part: whole(node), declarations: [] }));
  return [...found, ...additions].sort((a, b) => a.part.node.pos - b.part.node.pos);
}

/** The name of what an assignment to a member is about. */
function addedTo(statement: Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
  let object: Node = left;
  while (ts.isPropertyAccessExpression(object)) object = object.expression;
  return ts.isIdentifier(object) ? object.text : undefined;
}

function isOnlyImport(statement: Statement, importOf: ReadonlyMap<Node, ImportedName>): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (!ts.isVariableStatement(statement)) return ts.isEmptyStatement(statement);
  return declaredBy(statement).every(({ declarations }) => declarations.some((node) => importOf.has(node)));
}

function declaredBy(statement: Statement): readonly Found[] {
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    return declarations.map((node) => ({
      names: namesIn(node.name).map(({ text }) => text),
      part: declarations.length === 1 ? whole(statement) : { kind: 'variable', node, list: statement },
      declarations: [node, ...namesIn(node.name).map(({ parent }) => parent)],
    }));
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return [{ names: [statement.name?.text ?? DEFAULT], part: whole(statement), declarations: [statement] }];
  }
  const isNamed =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement);
  if (isNamed || (ts.isModuleDeclaration(statement) && isNamespace(statement))) {
    return [{ names: [statement.name.text], part: whole(statement), declarations: [statement] }];
  }
  return [];
}

function isNamespace(node: Node): boolean {
  return (
    ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && (node.flags & ts.NodeFlags.GlobalAugmentation) === 0
  );
}

function whole(node: Statement): UnitPart {
  return { kind: 'statement', node };
}

function namesIn(name: BindingName): readonly Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

/** Overloads, an interface and the class of its name, a function and the namespace with its types. */
function mergedByName(found: readonly Found[]): readonly Unit[] {
  const units: { names: string[]; parts: UnitPart[] }[] = [];
  for (const { names, part } of found) {
    const same = units.find((unit) => names.some((name) => unit.names.includes(name)));
    if (same === undefined) units.push({ names: [...names], parts: [part] });
    else {
      same.parts.push(part);
      same.names.push(...names.filter((name) => !same.names.includes(name)));
    }
  }
  return units;
}

/** The names under which a module shows what it calls `local`; in lists without a module of their own. */
export function listedExports({ exportLists }: TopLevel, local: string): readonly ListedExport[] {
  return exportLists.flatMap((node): ListedExport[] => {
    if (ts.isExportAssignment(node)) {
      const isIt = node.isExportEquals !== true && ts.isIdentifier(node.expression) && node.expression.text === local;
      return isIt ? [{ name: DEFAULT, node }] : [];
    }
    if (node.moduleSpecifier !== undefined || !node.exportClause || !ts.isNamedExports(node.exportClause)) return [];
    const own = node.exportClause.elements.filter((each) => (each.propertyName ?? each.name).text === local);
    return own.map((each) => ({ name: each.name.text, node: each }));
  });
}

export interface ListedExport {
  readonly name: string;
  readonly node: ExportSpecifier | ExportAssignment;
}

export function statementOf(part: UnitPart): Statement {
  return part.kind === 'statement' ? part.node : part.list;
}

/** Whether a declaration says itself that others may import it. */
export function saysExport(part: UnitPart): boolean {
  return hasModifier(part, ts.SyntaxKind.ExportKeyword);
}

export function saysDefault(part: UnitPart): boolean {
  return hasModifier(part, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(part: UnitPart, kind: SyntaxKind): boolean {
  const statement = statementOf(part);
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((each) => each.kind === kind);
}

/** The names under which other modules see what a unit declares, by its name in the module. */
export function exportsOf(topLevel: TopLevel, { names, parts }: Unit): readonly ExportedAs[] {
  return names.flatMap((local) => {
    const listed = listedExports(topLevel, local).map(({ name }) => ({ local, name }));
    if (!parts.some(saysExport)) return listed;
    return [{ local, name: parts.some(saysDefault) ? DEFAULT : local }, ...listed];
  });
}

export interface ExportedAs {
  readonly local: string;
  readonly name: string;
}
