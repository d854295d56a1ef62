import type { BindingElement, CallExpression, Expression, Identifier, Node, ObjectBindingPattern } from 'typescript';
import { ts } from '../../../compiler.ts';
import { stretchesWithout } from './listedNames.ts';
import { memberOf, moveMembers, usesOf } from './moveMembers.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';
import { statementAfter } from './statements.ts';

/** How much of what is asked of a loaded module moves. */
type Share = 'all' | 'none' | 'some' | 'unknown';

/** `require('./from')`, `await import('./from')`, `import('./from').then(…)`, `jest.requireActual('./from')`. */
export function moveCall(importer: Importer, moving: Moving, call: CallExpression): Obstacle {
  const value = loadedValue(call);
  const { parent } = value;
  if (ts.isExpressionStatement(parent)) {
    if (moving.isGone) replaceArgument(importer, call);
    return undefined;
  }
  if (isMember(parent, value))
    return moveBy(importer, moving, call, shareOfNames(moving, [parent.name.text]), [parent.name]);
  if (ts.isVariableDeclaration(parent) && parent.initializer === value) {
    if (ts.isObjectBindingPattern(parent.name)) return moveDestructured(importer, moving, call, parent.name);
    if (ts.isIdentifier(parent.name)) return moveVariable(importer, moving, call, parent.name);
  }
  const callback = callbackOf(call);
  if (callback !== undefined) return moveBy(importer, moving, call, shareOfParameter(importer, moving, callback), []);
  return moveBy(importer, moving, call, 'unknown', []);
}

/** The call with the `await` and the brackets around it. */
function loadedValue(call: CallExpression): Expression {
  let value: Expression = call;
  while (ts.isAwaitExpression(value.parent) || ts.isParenthesizedExpression(value.parent)) value = value.parent;
  return value;
}

function isMember(parent: Node, value: Node): parent is Node & { readonly name: Identifier } {
  const isOwn = ts.isPropertyAccessExpression(parent) && parent.expression === value && ts.isIdentifier(parent.name);
  return isOwn && parent.name.text !== 'then' && parent.name.text !== 'catch';
}

/** What is called with the module once it is loaded. */
function callbackOf(call: CallExpression): Node | undefined {
  const { parent } = call;
  const isThen = ts.isPropertyAccessExpression(parent) && parent.expression === call && parent.name.text === 'then';
  if (!isThen || !ts.isCallExpression(parent.parent) || parent.parent.expression !== parent) return undefined;
  return parent.parent.arguments[0];
}

function shareOfParameter(importer: Importer, moving: Moving, callback: Node): Share {
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return 'unknown';
  const name = callback.parameters[0]?.name;
  if (name === undefined) return 'none';
  if (ts.isIdentifier(name)) return shareOfUses(importer, moving, name);
  return ts.isObjectBindingPattern(name) ? shareOfPattern(moving, name) : 'unknown';
}

function shareOfUses(importer: Importer, moving: Moving, name: Identifier): Share {
  const members = usesOf(importer, name).map(memberOf);
  const names = members.flatMap((member) => (member === undefined ? [] : [member.name.text]));
  return names.length === members.length ? shareOfNames(moving, names) : 'unknown';
}

function shareOfPattern(moving: Moving, { elements }: ObjectBindingPattern): Share {
  const names = elements.map(keyOf);
  return names.every((name) => name !== undefined) ? shareOfNames(moving, names) : 'unknown';
}

function shareOfNames({ names }: Moving, asked: readonly string[]): Share {
  const count = asked.filter((name) => names.has(name)).length;
  if (count === 0) return 'none';
  return count === asked.length && asked.every((name) => names.get(name) === name || asked.length === 1)
    ? 'all'
    : 'some';
}

/** Undefined for `...rest` and for what is worked out. */
function keyOf({ propertyName, name, dotDotDotToken }: BindingElement): string | undefined {
  const key = propertyName ?? name;
  return dotDotDotToken === undefined && ts.isIdentifier(key) ? key.text : undefined;
}

function moveBy(
  importer: Importer,
  moving: Moving,
  call: CallExpression,
  share: Share,
  members: readonly Identifier[],
): Obstacle {
  if (share === 'none') {
    if (moving.isGone) replaceArgument(importer, call);
    return undefined;
  }
  if (share !== 'all') {
    return `${importer.path} loads the whole of ${moving.from} by a call that does not tell which of its names it needs.`;
  }
  replaceArgument(importer, call);
  for (const name of members) {
    const after = moving.names.get(name.text) ?? name.text;
    if (after !== name.text)
      importer.writer.replace({ start: name.getStart(importer.tree), end: name.getEnd() }, after);
  }
  return undefined;
}

export function replaceArgument({ tree, writer, specifier }: Importer, { arguments: [literal] }: CallExpression): void {
  if (literal !== undefined)
    writer.replace({ start: literal.getStart(tree) + 1, end: literal.getEnd() - 1 }, specifier);
}

/** `const { A, B } = require('./from')`: what moves gets a statement of its own. */
function moveDestructured(
  importer: Importer,
  moving: Moving,
  call: CallExpression,
  pattern: ObjectBindingPattern,
): Obstacle {
  const share = shareOfPattern(moving, pattern);
  const goes = (element: BindingElement): boolean => moving.names.has(keyOf(element) ?? '');
  const statement = pattern.parent.parent.parent;
  const isSplit =
    share === 'some' && ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1;
  const isRenamed = pattern.elements.some(
    (element) => goes(element) && moving.names.get(keyOf(element) ?? '') !== keyOf(element),
  );
  if (!isSplit || isRenamed) return moveBy(importer, moving, call, isRenamed ? 'unknown' : share, []);
  const { tree, writer } = importer;
  const texts = pattern.elements.filter(goes).map((element) => element.getText(tree));
  const [literal] = call.arguments;
  if (literal === undefined) return undefined;
  const { onNextLine } = statementAfter(tree, statement, importer.specifier, () => {
    const head = tree.text.slice(statement.getStart(tree), pattern.getStart(tree));
    const tail = tree.text.slice(pattern.getEnd(), literal.getStart(tree) + 1);
    const end = tree.text.slice(literal.getEnd() - 1, statement.getEnd()).replace(/;$/, '');
    return `${head}{ ${texts.join(', ')} }${tail}${importer.specifier}${end}`;
  });
  for (const stretch of stretchesWithout(tree, pattern.elements, goes)) writer.replace(stretch, '');
  writer.insert(statement.getEnd(), onNextLine);
  return undefined;
}

/** `const all = require('./from')`: `all.A` becomes `A`, which is loaded by a statement of its own. */
function moveVariable(importer: Importer, moving: Moving, call: CallExpression, name: Identifier): Obstacle {
  const share = shareOfUses(importer, moving, name);
  const statement = name.parent.parent.parent;
  const isSplit = share === 'some' && ts.isVariableStatement(statement) && ts.isSourceFile(statement.parent);
  if (!isSplit) return moveBy(importer, moving, call, share, []);
  const members = moveMembers(importer, moving, name);
  if (typeof members === 'string') return members;
  const [literal] = call.arguments;
  const { tree } = importer;
  if (literal === undefined) return undefined;
  const { onNextLine } = statementAfter(tree, statement, importer.specifier, (from) => {
    const texts = members.taken.map((taken) =>
      taken.name === taken.local ? taken.name : `${taken.name}: ${taken.local}`,
    );
    const before = tree.text.slice(loadedValue(call).getStart(tree), literal.getStart(tree));
    return `const { ${texts.join(', ')} } = ${before}${from})`;
  });
  importer.writer.insert(statement.getEnd(), onNextLine);
  return undefined;
}
