import type {
  CallExpression,
  ClassLikeDeclaration,
  Expression,
  JsxOpeningLikeElement,
  NewExpression,
  Node,
  SourceFile,
} from 'typescript';
import { ts } from '../../compiler.ts';
import { constructorOf } from './classStyle.ts';
import type { Reference } from './references.ts';
import { referencesTo } from './references.ts';
import { isTakingFunction, symbolOfTaker } from './takers.ts';
import type { TakingFunction } from './takers.ts';
import type { Refusal, Wiring } from './wiring.ts';
import { isRefusal, placeFor } from './wiring.ts';

/** A place that passes arguments or properties, or that hands a function on to somebody who will. */
export type Caller =
  | { readonly kind: 'call'; readonly tree: SourceFile; readonly call: CallExpression | NewExpression }
  | { readonly kind: 'rendered'; readonly tree: SourceFile; readonly element: JsxOpeningLikeElement }
  | { readonly kind: 'handed-on'; readonly tree: SourceFile; readonly node: Expression };

/** Who makes instances of a class, by `new` or as a base class. */
export function* constructionsOf(
  wiring: Wiring,
  node: ClassLikeDeclaration,
): Generator<void, readonly Caller[] | Refusal> {
  if ((ts.getDecorators(node) ?? []).length > 0) {
    return {
      refused: `A framework makes what is declared at ${placeFor(wiring, node)} by its decorator, so it has to be told there what to hand in.`,
    };
  }
  const { checker } = wiring.draft.checked;
  const symbol = symbolOfTaker(checker, node);
  if (symbol === undefined) return { refused: `The class at ${placeFor(wiring, node)} has no name to find it by.` };
  const callers: Caller[] = [];
  for (const { tree, node: spoken } of yield* referencesTo(wiring.draft.checked, symbol)) {
    const { parent } = spoken;
    if (ts.isNewExpression(parent) && parent.expression === spoken) callers.push({ kind: 'call', tree, call: parent });
    else if (ts.isExpressionWithTypeArguments(parent) && ts.isHeritageClause(parent.parent)) {
      const found = yield* throughSubclass(wiring, tree, parent.parent.parent);
      if (isRefusal(found)) return found;
      callers.push(...found);
    } else if (!isHarmless(spoken)) {
      const place = placeFor(wiring, spoken);
      return { refused: `\`${symbol.name}\` is handed on as a value (${place}), so nobody can tell who makes it.` };
    }
  }
  return callers;
}

function* throughSubclass(wiring: Wiring, tree: SourceFile, node: Node): Generator<void, readonly Caller[] | Refusal> {
  if (!ts.isClassLike(node)) return [];
  const own = constructorOf(node);
  if (own === undefined) return yield* constructionsOf(wiring, node);
  const call = superCallIn(own);
  return call === undefined ? [] : [{ kind: 'call', tree, call }];
}

function superCallIn(node: Node): CallExpression | undefined {
  const find = (inner: Node): CallExpression | undefined =>
    ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.SuperKeyword
      ? inner
      : ts.forEachChild(inner, find);
  return find(node);
}

/** What speaks of a class without making an instance of it. */
function isHarmless(spoken: Node): boolean {
  const { parent } = spoken;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === spoken;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.InstanceOfKeyword) return true;
    return (
      kind === ts.SyntaxKind.EqualsToken &&
      parent.right === spoken &&
      /^(?:module\.)?exports\b/.test(parent.left.getText())
    );
  }
  return isExportedList(spoken);
}

/** `module.exports = { Orders }` */
function isExportedList(spoken: Node): boolean {
  const literal = spoken.parent.parent;
  return (
    ts.isShorthandPropertyAssignment(spoken.parent) &&
    ts.isObjectLiteralExpression(literal) &&
    ts.isBinaryExpression(literal.parent) &&
    /^(?:module\.)?exports\b/.test(literal.parent.left.getText())
  );
}

/** Who calls a function, or hands it on. */
export function* callsOf(wiring: Wiring, node: TakingFunction): Generator<void, readonly Caller[] | Refusal> {
  const { checker } = wiring.draft.checked;
  const symbol = symbolOfTaker(checker, node);
  if (symbol === undefined) return { refused: `The function at ${placeFor(wiring, node)} has no name to find it by.` };
  const callers: Caller[] = [];
  for (const reference of yield* referencesTo(wiring.draft.checked, symbol)) {
    const caller = callerAt(wiring, reference);
    if (caller === undefined) continue;
    if (isRefusal(caller)) return caller;
    callers.push(caller);
  }
  return callers;
}

function callerAt(wiring: Wiring, { tree, node }: Reference): Caller | Refusal | undefined {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return { kind: 'call', tree, call: parent };
  if (ts.isJsxOpeningLikeElement(parent) && parent.tagName === node) return { kind: 'rendered', tree, element: parent };
  if (isExportedList(node) || ts.isJsxClosingElement(parent)) return undefined;
  if (ts.isBinaryExpression(parent) && isHarmless(node)) return undefined;
  const isTaken = ts.isPropertyAccessExpression(parent) && parent.expression === node;
  const isOther = ts.isTaggedTemplateExpression(parent) || ts.isDecorator(parent);
  if (isTaken || isOther || ts.isNewExpression(parent) || !ts.isExpression(node)) {
    return {
      refused: `\`${node.getText(tree)}\` is used in a way that cannot pass anything on (${placeFor(wiring, node)}).`,
    };
  }
  return { kind: 'handed-on', tree, node };
}

/** Whether the declared type of a function says what it takes, so that it cannot take more. */
export function takesWhatItsTypeSays(wiring: Wiring, node: TakingFunction): boolean {
  if (ts.isFunctionDeclaration(node) || !isTakingFunction(node)) return false;
  const { checker } = wiring.draft.checked;
  if (ts.isMethodDeclaration(node)) {
    return ts.isObjectLiteralExpression(node.parent) && checker.getContextualType(node.parent) !== undefined;
  }
  return checker.getContextualType(node) !== undefined;
}
