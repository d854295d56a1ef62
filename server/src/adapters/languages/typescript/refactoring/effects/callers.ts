import type { CallExpression, ClassLikeDeclaration, NewExpression, Node, SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram, Programs } from '../../program/programs.ts';
import type { ValueTaker } from './valueTaker.ts';
import { constructorOf } from './valueTaker.ts';

/** A call by which a value can be handed in. */
export interface Caller {
  readonly program: CheckedProgram;
  readonly tree: SourceFile;
  readonly module: ModulePath;
  readonly call: CallExpression | NewExpression;
}

export type Callers =
  { readonly kind: 'calls'; readonly calls: readonly Caller[] } | { readonly kind: 'refused'; readonly reason: string };

/** What calls, or is called, by a name: it is known by where it is declared, as programs have trees of their own. */
export type CallableTaker = Extract<ValueTaker, { kind: 'function' | 'constructor' }>;

/**
 * All calls of what takes a value in: of a constructor also those of classes that leave it as it is. Refuses where it is
 * used in any other way than by being called, because then nobody knows who calls it.
 */
export function* callersOf(
  programs: Programs,
  surroundings: Surroundings,
  taker: CallableTaker,
  module: ModulePath,
): Generator<void, Callers> {
  const calls: Caller[] = [];
  const sought: {
    readonly name: Node;
    readonly text: string;
    readonly module: ModulePath;
    readonly isClass: boolean;
  }[] = [{ name: taker.name, text: taker.name.text, module, isClass: taker.kind === 'constructor' }];
  for (const one of sought) {
    for (const path of [one.module, ...importersFrom(surroundings, one.module)]) {
      const file = surroundings.project.files.read(path);
      if (file.kind !== 'text') continue;
      // Who calls something by another name or by none got it from somewhere, which is looked at.
      const program = yield* programs.programFor(surroundings.project, path);
      const tree = program.treeOf(path);
      if (tree === undefined) continue;
      for (const node of referencesIn(program, tree, one)) {
        const use = one.isClass ? useOfClass(node) : useOfFunction(node);
        if (use === 'harmless') continue;
        if (use === 'unclear') return { kind: 'refused', reason: unclearReason(one.text, path, tree, node) };
        if (!('heritage' in use)) {
          calls.push({ program, tree, module: path, call: use });
          continue;
        }
        const own = constructorOf(use.heritage);
        if (own !== undefined) calls.push(...superCallsIn(own).map((call) => ({ program, tree, module: path, call })));
        else if (use.heritage.name === undefined) {
          return { kind: 'refused', reason: unclearReason(one.text, path, tree, node) };
        } else sought.push({ name: use.heritage.name, text: use.heritage.name.text, module: path, isClass: true });
      }
      yield;
    }
  }
  return { kind: 'calls', calls };
}

/** Where a node stands, for people. */
export function placeOfNode(module: ModulePath, tree: SourceFile, node: Node): string {
  return `${module}:${String(tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1)}`;
}

function unclearReason(name: string, path: ModulePath, tree: SourceFile, node: Node): string {
  return `\`${name}\` is used in ${placeOfNode(path, tree, node)} without being called there, so nobody knows who calls it and with what.`;
}

/** Whoever imports the module, or something that imports it, in an order that stays the same. */
function importersFrom({ graph }: Surroundings, module: ModulePath): readonly ModulePath[] {
  const found = new Set<ModulePath>([module]);
  for (const path of found) for (const importer of graph.importersOf(path)) found.add(importer);
  found.delete(module);
  return [...found].sort();
}

interface Sought {
  readonly name: Node;
  readonly text: string;
  readonly module: ModulePath;
}

function referencesIn(program: CheckedProgram, tree: SourceFile, { name, text, module }: Sought): readonly Node[] {
  const { checker } = program;
  const isIt = (symbol: Symbol | undefined): boolean =>
    symbol !== undefined && isDeclaredAt(program, symbol, module, name);
  const names = new Set([text, ...localNamesIn(program, tree, isIt)]);
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && names.has(node.text)) {
      if (isIt(symbolOf(program, node)) || isUnknownMember(program, node, text) || isTakenOut(program, node, isIt)) {
        found.push(node);
      }
    } else if (ts.isStringLiteralLike(node) && node.text === text && ts.isElementAccessExpression(node.parent)) {
      if (isIt(checker.getSymbolAtLocation(node))) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function symbolOf({ checker }: CheckedProgram, node: Node): Symbol | undefined {
  if (ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent)) {
    return resolved(checker, checker.getShorthandAssignmentValueSymbol(node.parent));
  }
  return resolved(checker, checker.getSymbolAtLocation(node));
}

function resolved(checker: CheckedProgram['checker'], symbol: Symbol | undefined): Symbol | undefined {
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Those by which a module imports what is sought. */
function localNamesIn(
  { checker }: CheckedProgram,
  tree: SourceFile,
  isIt: (symbol: Symbol | undefined) => boolean,
): readonly string[] {
  const names: string[] = [];
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { name, namedBindings } = statement.importClause ?? {};
    const specifiers = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
    for (const local of [name, ...specifiers.map((specifier) => specifier.name)]) {
      if (local !== undefined && isIt(resolved(checker, checker.getSymbolAtLocation(local)))) names.push(local.text);
    }
  }
  return names;
}

function isDeclaredAt({ pathOf }: CheckedProgram, symbol: Symbol, module: ModulePath, name: Node): boolean {
  return (symbol.declarations ?? []).some((declaration) => {
    const declared = ts.getNameOfDeclaration(declaration);
    const tree = declaration.getSourceFile();
    return declared?.getStart(tree) === name.getStart() && declared.end === name.end && pathOf(tree) === module;
  });
}

/** A member of that name of something whose type says nothing: it may be the one that is sought. */
function isUnknownMember({ checker }: CheckedProgram, node: Node, text: string): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node || parent.name.text !== text) return false;
  if (!ts.isCallExpression(parent.parent) || parent.parent.expression !== parent) return false;
  return (checker.getTypeAtLocation(parent.expression).flags & ts.TypeFlags.Any) !== 0;
}

/** `const { place } = order` */
function isTakenOut({ checker }: CheckedProgram, node: Node, isIt: (symbol: Symbol | undefined) => boolean): boolean {
  const { parent } = node;
  if (!ts.isIdentifier(node) || !ts.isBindingElement(parent) || (parent.propertyName ?? parent.name) !== node)
    return false;
  return isIt(checker.getTypeAtLocation(parent.parent).getProperty(node.text));
}

type Use = 'harmless' | 'unclear' | CallExpression | NewExpression | { readonly heritage: ClassLikeDeclaration };

function useOfFunction(node: Node): Use {
  const { parent } = node;
  if (isDeclaring(node) || isPassedOn(node)) return 'harmless';
  if (ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent)) return 'harmless';
  const access = isMemberOf(parent, node) ? parent : node;
  const whole = outOfBrackets(access);
  return ts.isCallExpression(whole.parent) && whole.parent.expression === whole ? whole.parent : 'unclear';
}

function useOfClass(node: Node): Use {
  const { parent } = node;
  if (isDeclaring(node) || isPassedOn(node) || ts.isPartOfTypeNode(node)) return 'harmless';
  if (ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent)) return 'harmless';
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return 'harmless';
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return 'harmless';
  const access = isMemberOf(parent, node) ? parent : node;
  if (ts.isExpressionWithTypeArguments(access.parent) && ts.isHeritageClause(access.parent.parent)) {
    const { token, parent: extending } = access.parent.parent;
    if (token !== ts.SyntaxKind.ExtendsKeyword || !ts.isClassLike(extending)) return 'harmless';
    return { heritage: extending };
  }
  const whole = outOfBrackets(access);
  return ts.isNewExpression(whole.parent) && whole.parent.expression === whole ? whole.parent : 'unclear';
}

function isDeclaring(node: Node): boolean {
  const { parent } = node;
  const isDeclaration =
    ts.isFunctionDeclaration(parent) ||
    ts.isClassLike(parent) ||
    ts.isClassElement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent);
  return isDeclaration && parent.name === node;
}

/** Where it goes is looked at in whoever imports it. */
function isPassedOn({ parent }: Node): boolean {
  return (
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isExportAssignment(parent)
  );
}

function isMemberOf(parent: Node, node: Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isElementAccessExpression(parent) && parent.argumentExpression === node;
}

function outOfBrackets(node: Node): Node {
  const { parent } = node;
  return ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) ? outOfBrackets(parent) : node;
}

function superCallsIn(node: Node): readonly CallExpression[] {
  const found: CallExpression[] = [];
  const visit = (inner: Node): void => {
    if (ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.SuperKeyword) found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}
