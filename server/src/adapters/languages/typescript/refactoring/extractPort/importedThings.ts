import type { Declaration, Identifier, ImportDeclaration, Node, SourceFile, Symbol, TypeChecker } from 'typescript';
import { isHookName } from '#application/refactoring/naming/portConcepts.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import { importStatements } from '../draft/importClauses.ts';
import { movableDeclarations } from './movable.ts';

/** Something that a module imports and for which a port is wanted, or that comes along with it. */
export interface ImportedThing {
  /** `type` is also a constant that can lie anywhere, `outside` what the project only passes on, such as a name of a package. */
  readonly kind: 'class' | 'function' | 'hook' | 'object' | 'type' | 'outside';
  /** As the importing module calls it. */
  readonly local: string;
  /** As it is called where it is declared; for a default export without a name, as it is called here. */
  readonly name: string;
  /** As it is exported by `module`. */
  readonly exported: string;
  readonly symbol: Symbol;
  readonly declaration: Declaration;
  readonly tree: SourceFile;
  /** Where it is declared. */
  readonly module: ModulePath;
  /** What is imported to have it: the module, or a package. */
  readonly to: ModulePath | { readonly package: string };
  /** Where the importing module names it, outside of the import. */
  readonly references: readonly Identifier[];
}

/** What an import brings in, or a sentence that says why nothing can be done about it. */
export type Things = { readonly things: readonly ImportedThing[] } | { readonly reason: string };

const REQUIRED =
  'What `require` gives is known too little to change whoever calls it. Take it as a parameter by hand, or write an `import` declaration in its place first.';

/** @param ofPackage what the import names where that is a package, so that the project has nothing to change there */
export function importedThings(
  checked: CheckedProgram,
  tree: SourceFile,
  node: Node,
  ofPackage: string | undefined,
): Things {
  const declaration = ts.isImportDeclaration(node) ? node : undefined;
  const statement = importStatements(tree).find((each) => each.declaration === declaration);
  if (declaration?.importClause === undefined || statement === undefined) {
    return { reason: ts.isCallExpression(node) ? REQUIRED : 'Only what an import declaration names can be replaced.' };
  }
  const things: ImportedThing[] = [];
  for (const name of namesIn(declaration)) {
    const found = ts.isNamespaceImport(name.parent)
      ? thingsOfModule(checked, tree, name, ofPackage)
      : thingNamed(checked, tree, name, ofPackage);
    if ('reason' in found) return found;
    things.push(...('things' in found ? found.things : [found]));
  }
  return { things };
}

/** What is used of a module that is imported as a whole, as if each part were imported by its name. */
function thingsOfModule(
  checked: CheckedProgram,
  tree: SourceFile,
  namespace: Identifier,
  ofPackage: string | undefined,
): Things {
  const { checker } = checked;
  const alias = checker.getSymbolAtLocation(namespace);
  const local = namespace.text;
  const uses = alias === undefined ? [] : referencesTo(checker, tree, alias).filter((each) => !isInImport(each));
  const parts = new Map<Symbol, Identifier[]>();
  for (const { parent } of uses) {
    const name = ts.isPropertyAccessExpression(parent)
      ? parent.name
      : ts.isQualifiedName(parent)
        ? parent.right
        : undefined;
    const part = name && checker.getSymbolAtLocation(name);
    if (part === undefined || name === undefined || !ts.isIdentifier(name)) {
      return {
        reason: `\`${local}\` is handed around as a whole, so no part of it is named that a port could stand for.`,
      };
    }
    parts.set(part, [...(parts.get(part) ?? []), name]);
  }
  const things: ImportedThing[] = [];
  for (const [part, references] of parts) {
    const from = ofPackage === undefined ? undefined : { package: ofPackage, exported: part.name };
    const thing = thingMeant(checked, { local, symbol: unaliased(checker, part), called: part.name, references, from });
    if ('reason' in thing) return thing;
    if (thing.kind !== 'function') {
      return {
        reason: `\`${local}.${part.name}\` is no function. Import it by its name before a port can stand for it.`,
      };
    }
    things.push(thing);
  }
  return { things };
}

/** The nodes of an import that declare its local names. */
function namesIn({ importClause }: ImportDeclaration): readonly Identifier[] {
  const named = importClause?.namedBindings;
  const elements = named === undefined ? [] : ts.isNamedImports(named) ? named.elements : [named];
  return [...(importClause?.name ? [importClause.name] : []), ...elements.map(({ name }) => name)];
}

function thingNamed(
  checked: CheckedProgram,
  tree: SourceFile,
  node: Identifier,
  ofPackage: string | undefined,
): ImportedThing | { readonly reason: string } {
  const { checker } = checked;
  const { text: local, parent } = node;
  const alias = checker.getSymbolAtLocation(node);
  if (alias === undefined) return unknown(local);
  const references = referencesTo(checker, tree, alias).filter((each) => !isInImport(each));
  const exported = ts.isImportSpecifier(parent) ? (parent.propertyName ?? parent.name).text : 'default';
  const from = ofPackage === undefined ? undefined : { package: ofPackage, exported };
  return thingMeant(checked, { local, symbol: unaliased(checker, alias), called: local, references, from });
}

interface Meant extends Pick<ImportedThing, 'local' | 'symbol' | 'references'> {
  /** What it is called where it has no name of its own. */
  readonly called: string;
  /** The package that it is imported from, and what that calls it. */
  readonly from: { readonly package: string; readonly exported: string } | undefined;
}

function thingMeant(
  { checker, pathOf }: CheckedProgram,
  { local, symbol, called, references, from }: Meant,
): ImportedThing | { readonly reason: string } {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (declaration === undefined) return unknown(called);
  const declaredIn = declaration.getSourceFile();
  const module = pathOf(declaredIn);
  const name = symbol.name === 'default' ? (nameOf(declaration) ?? called) : symbol.name;
  const common = { local, name, symbol, declaration, tree: declaredIn, references, to: module ?? '' };
  const isOutside = module === undefined || module.includes('node_modules/') || declaredIn.isDeclarationFile;
  if (isOutside && (from === undefined || (symbol.flags & ts.SymbolFlags.Value) === 0)) {
    return { ...common, kind: 'outside', exported: name, module: module ?? '' };
  }
  const isUsedAsObject = references.length > 0 && references.every((each) => isAskedItself(checker, symbol, each));
  const found =
    isUsedAsObject && ts.isClassLike(declaration) ? 'object' : kindOf(checker, symbol, declaration, references);
  // What would be moved inward of the project stays where it is of a package.
  const kind = isOutside && found === 'type' ? 'outside' : found;
  if (kind === undefined) {
    return { reason: `\`${called}\` is a plain value. No port stands for that: move it inward, or hand it in.` };
  }
  if (from !== undefined) {
    const ofPackage = { name: called, exported: from.exported, module: from.package, to: { package: from.package } };
    return { ...common, kind, ...ofPackage };
  }
  return { ...common, kind, exported: exportedName(checker, declaredIn, symbol) ?? name, module: module ?? '' };
}

function unknown(name: string): { readonly reason: string } {
  return { reason: `What \`${name}\` is cannot be found out: the code does not compile as it is.` };
}

function kindOf(
  checker: TypeChecker,
  symbol: Symbol,
  declaration: Declaration,
  references: readonly Identifier[],
): ImportedThing['kind'] | undefined {
  if (ts.isClassLike(declaration)) return 'class';
  if ((symbol.flags & ts.SymbolFlags.Function) !== 0) return functionKind(symbol);
  if ((symbol.flags & ts.SymbolFlags.Value) === 0) return 'type';
  if ((symbol.flags & ts.SymbolFlags.Enum) !== 0) return 'type';
  const type = checker.getTypeOfSymbol(symbol);
  if (type.getConstructSignatures().length > 0) return undefined;
  if (type.getCallSignatures().length > 0 && type.getProperties().length === 0) return functionKind(symbol);
  const isPlain = (type.flags & ts.TypeFlags.Object) === 0 || checker.isArrayType(type) || checker.isTupleType(type);
  const isMovable = (isPlain || !references.some(isAsked)) && movableDeclarations(symbol) !== undefined;
  return isMovable ? 'type' : isPlain ? undefined : 'object';
}

/** Whether something is asked of what stands there, which is more than to hand it on. */
function isAsked(node: Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression === node;
  return ts.isVariableDeclaration(parent) && parent.initializer === node && !ts.isIdentifier(parent.name);
}

function functionKind({ name }: Symbol): 'function' | 'hook' {
  return isHookName(name) ? 'hook' : 'function';
}

/** Whether a member of the class itself is asked for, which is no instance of it. */
function isAskedItself(checker: TypeChecker, symbol: Symbol, node: Identifier): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  return checker.getTypeAtLocation(isCalled ? parent.parent : parent).getSymbol() !== symbol;
}

function nameOf(declaration: Declaration): string | undefined {
  return ts.getNameOfDeclaration(declaration)?.getText();
}

function exportedName(checker: TypeChecker, tree: SourceFile, symbol: Symbol): string | undefined {
  const module = checker.getSymbolAtLocation(tree);
  const shown = module === undefined ? [] : checker.getExportsOfModule(module);
  return shown.find((each) => unaliased(checker, each) === symbol)?.name;
}

/** The identifiers in `tree` that mean what `alias` does. */
function referencesTo(checker: TypeChecker, tree: SourceFile, alias: Symbol): readonly Identifier[] {
  const found: Identifier[] = [];
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && meaningOf(checker, node) === alias) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function meaningOf(checker: TypeChecker, node: Identifier): Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  if (ts.isExportSpecifier(parent)) return checker.getExportSpecifierLocalTargetSymbol(parent);
  return checker.getSymbolAtLocation(node);
}

function isInImport(node: Identifier): boolean {
  return ts.findAncestor(node, ts.isImportDeclaration) !== undefined;
}

/** Whether it comes from a package, where nothing can be said and nothing be moved. */
export function isOfPackage({ to }: ImportedThing): boolean {
  return typeof to !== 'string';
}

export function unaliased(checker: TypeChecker, symbol: Symbol): Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}
