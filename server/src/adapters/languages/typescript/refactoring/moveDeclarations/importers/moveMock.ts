import type { CallExpression, Expression } from 'typescript';
import { ts } from '../../../compiler.ts';
import { indentAt, lineEndOf } from '../../draft/edits.ts';
import { moveCall, replaceArgument } from './moveCall.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';

const FACTORIES = new Set(['mock', 'doMock', 'setMock', 'unstable_mockModule']);
const ACTUAL = new Set(['requireActual', 'requireMock', 'importActual', 'importMock']);

/** `jest.mock('./from', …)` and its kin: what stands in for the module stands in for what moved out of it, too. */
export function moveMock(importer: Importer, moving: Moving, call: CallExpression): Obstacle {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const method = call.expression.name.text;
  const isSpread = ACTUAL.has(method) && ts.isSpreadAssignment(outerOf(call).parent);
  if (isSpread && moving.isGone) replaceArgument(importer, call);
  if (isSpread) return undefined;
  if (ACTUAL.has(method)) return moveCall(importer, moving, call);
  if (!/mock/i.test(method)) return undefined;
  const factory = FACTORIES.has(method) ? call.arguments[1] : undefined;
  return factory === undefined ? repeat(importer, moving, call) : moveFactory(importer, moving, call, factory);
}

function outerOf(call: CallExpression): Expression {
  let outer: Expression = call;
  while (ts.isAwaitExpression(outer.parent) || ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  return outer;
}

/** A mock without a factory stands in for all of a module. */
function repeat(importer: Importer, moving: Moving, call: CallExpression): Obstacle {
  const statement = call.parent;
  if (!moving.isAllOfTarget || !ts.isExpressionStatement(statement)) {
    return `${importer.path} mocks the whole of ${moving.from}.`;
  }
  const { tree, writer, specifier } = importer;
  const [literal] = call.arguments;
  if (literal === undefined) return undefined;
  const [start, end] = [statement.getStart(tree), statement.getEnd()];
  const before = tree.text.slice(start, literal.getStart(tree) + 1);
  const after = tree.text.slice(literal.getEnd() - 1, end);
  writer.insert(end, lineEndOf(tree.text) + indentAt(tree.text, start) + before + specifier + after);
  return undefined;
}

function moveFactory(importer: Importer, moving: Moving, call: CallExpression, factory: Expression): Obstacle {
  const object = ts.isArrowFunction(factory) ? withoutBrackets(factory.body as Expression) : factory;
  const keys = ts.isObjectLiteralExpression(object) ? object.properties.map(({ name }) => name) : [undefined];
  const names = keys.map((key) =>
    key !== undefined && (ts.isIdentifier(key) || ts.isStringLiteral(key)) ? key.text : undefined,
  );
  const told = names.filter((name) => name !== '__esModule');
  const moved = told.filter((name) => name !== undefined && moving.names.has(name));
  if (moved.length === 0 && told.every((name) => name !== undefined) && !moving.isGone) return undefined;
  if (moved.length < told.length || moved.some((name) => moving.names.get(name ?? '') !== name)) {
    return `${importer.path} mocks ${moving.from} with more than what moves.`;
  }
  replaceArgument(importer, call);
  return undefined;
}

function withoutBrackets(node: Expression): Expression {
  return ts.isParenthesizedExpression(node) ? withoutBrackets(node.expression) : node;
}
