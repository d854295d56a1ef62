import type {
  ClassLikeDeclaration,
  ExpressionWithTypeArguments,
  Node,
  ObjectType,
  SourceFile,
  Symbol,
  Type,
  TypeReference,
} from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { coreWordsOf } from '#application/refactoring/naming/fileNames.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { unaliased } from './importedThings.ts';
import { namesWritten } from './typeNames.ts';

/** A port that is there and stands for what is asked of something. */
export interface ExistingPort {
  readonly symbol: Symbol;
  readonly name: string;
  readonly module: ModulePath;
  /** What it gets as type arguments, where the adapter says so; of names that the asking module has to import. */
  readonly given: ExpressionWithTypeArguments | undefined;
  /** Whether the adapter says already that it implements it. */
  readonly isImplemented: boolean;
}

export interface PortSearch {
  readonly asker: ModulePath;
  /** The type of an instance. */
  readonly type: Type;
  /** The class, or the variable that holds the object. */
  readonly declaration: Node | undefined;
  readonly concept: string;
  readonly members: ReadonlySet<string>;
  /** Whether the type may be the port itself: that of what a function gives, not of what is made. */
  readonly isGiven: boolean;
}

/** What the adapter implements already, else what is called like the port would be and fits. */
export function existingPort(draft: Draft, search: PortSearch): ExistingPort | undefined {
  for (const found of said(draft, search)) if (covers(draft, search, found.symbol)) return found;
  return sameName(draft, search);
}

function* said(draft: Draft, { asker, type, declaration, isGiven }: PortSearch): Generator<ExistingPort> {
  if (isGiven && !hasTypeArguments(draft, type)) {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const port = symbol && portAt(draft, asker, symbol);
    if (port !== undefined) yield port;
  }
  if (declaration === undefined) return;
  if (ts.isVariableDeclaration(declaration) && declaration.type !== undefined) {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const port = symbol && portAt(draft, asker, symbol);
    if (port !== undefined && (declaration.type as { typeArguments?: unknown }).typeArguments === undefined) yield port;
  }
  const declared = ts.isClassLike(declaration) ? declaration : type.getSymbol()?.valueDeclaration;
  if (declared !== undefined && ts.isClassLike(declared)) yield* implementedBy(draft, asker, declared, 4);
}

function hasTypeArguments({ checked: { checker } }: Draft, type: Type): boolean {
  const isReference = ((type as ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  const given = isReference ? checker.getTypeArguments(type as TypeReference) : (type.aliasTypeArguments ?? []);
  return given.length > 0;
}

/** Itself, or through what it extends, as long as no type arguments are lost on the way. */
function* implementedBy(
  draft: Draft,
  asker: ModulePath,
  declaration: ClassLikeDeclaration,
  depth: number,
): Generator<ExistingPort> {
  const { checker } = draft.checked;
  for (const { token, types } of declaration.heritageClauses ?? []) {
    for (const heritage of types) {
      const local = checker.getSymbolAtLocation(heritage.expression);
      const symbol = local && unaliased(checker, local);
      if (symbol === undefined || speaksOf(draft, heritage, declaration)) continue;
      const given = (heritage.typeArguments?.length ?? 0) > 0 ? heritage : undefined;
      const port = portAt(draft, asker, symbol);
      if (port !== undefined) yield { ...port, given, isImplemented: true };
      const base = symbol.valueDeclaration;
      if (token !== ts.SyntaxKind.ExtendsKeyword || base === undefined || !ts.isClassLike(base) || depth === 0)
        continue;
      if (given === undefined) yield* implementedBy(draft, asker, base, depth - 1);
    }
  }
}

/** Whether what is said of it holds only for some of its own type arguments. */
function speaksOf({ checked: { checker } }: Draft, heritage: Node, declaration: ClassLikeDeclaration): boolean {
  const names = namesWritten(checker, heritage.getSourceFile(), heritage);
  return names.some(({ symbol }) => symbol.declarations?.some(({ parent }) => parent === declaration) === true);
}

/** An interface or an abstract class that the asking module may import. */
function portAt({ checked, surroundings }: Draft, asker: ModulePath, symbol: Symbol): ExistingPort | undefined {
  const declaration = symbol.declarations?.find(isPortLike);
  const module = declaration && checked.pathOf(declaration.getSourceFile());
  if (declaration === undefined || module === undefined || module.includes('node_modules/')) return undefined;
  const role = surroundings.placementOf(module)?.layer?.role;
  if (role === 'adapter' || role === 'composition' || role === 'test' || module === asker) return undefined;
  if (!surroundings.mayImport(asker, module) || !isExported(declaration)) return undefined;
  return { symbol, name: symbol.name, module, given: undefined, isImplemented: true };
}

function isPortLike(node: Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isClassDeclaration(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
}

function isExported(node: Node): boolean {
  const { Export, Default } = ts.ModifierFlags;
  const flags = ts.isDeclarationStatement(node) ? ts.getCombinedModifierFlags(node) : 0;
  return (flags & Export) !== 0 && (flags & Default) === 0;
}

function covers({ checked: { checker } }: Draft, { members }: PortSearch, port: Symbol): boolean {
  const type = checker.getDeclaredTypeOfSymbol(port);
  return members.size > 0 && [...members].every((member) => checker.getPropertyOfType(type, member) !== undefined);
}

function sameName(draft: Draft, search: PortSearch): ExistingPort | undefined {
  const { program, checker, pathOf } = draft.checked;
  const wanted = coreWordsOf(search.concept).join(' ');
  for (const tree of program.getSourceFiles()) {
    const module = pathOf(tree);
    if (module === undefined || tree.isDeclarationFile || !isNear(draft, search.asker, module)) continue;
    for (const symbol of declaredIn(tree, checker.getSymbolAtLocation(tree), checker)) {
      if (coreWordsOf(symbol.name).join(' ') !== wanted) continue;
      const port = portAt(draft, search.asker, symbol);
      if (port === undefined || !covers(draft, search, symbol)) continue;
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      if (checker.isTypeAssignableTo(search.type, type)) return { ...port, isImplemented: false };
    }
  }
  return undefined;
}

function isNear({ surroundings }: Draft, asker: ModulePath, module: ModulePath): boolean {
  const there = surroundings.placementOf(module);
  const isInner = there?.layer?.role === 'domain' || there?.layer?.role === 'application';
  return isInner && (there.context === undefined || there.context === surroundings.placementOf(asker)?.context);
}

function declaredIn(
  tree: SourceFile,
  module: Symbol | undefined,
  checker: Draft['checked']['checker'],
): readonly Symbol[] {
  if (module === undefined) return [];
  return checker
    .getExportsOfModule(module)
    .map((symbol) => unaliased(checker, symbol))
    .filter(({ declarations = [] }) => declarations.some((each) => each.getSourceFile() === tree));
}
