import type { CallExpression, NewExpression, NodeArray, Node, SignatureDeclaration, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { OpenList } from './listAdditions.ts';

/** The list of the parameters of a function. */
export function parameterList(tree: SourceFile, node: SignatureDeclaration): OpenList {
  const { parameters } = node;
  const isBare = parameters.length > 0 && tree.text[parameters.pos - 1] !== '(';
  const start = isBare ? (parameters[0]?.getStart(tree) ?? 0) : parameters.pos;
  const list = { elements: parameters, start, padding: '', isBare };
  const mayMoveBody = ts.isArrowFunction(node) && (ts.isCallExpression(node.body) || ts.isAwaitExpression(node.body));
  return mayMoveBody ? { ...list, until: node.equalsGreaterThanToken.getEnd() } : list;
}

/** Behind what a caller has to pass and before what may be left out. */
export function placeOfRequired({ parameters }: SignatureDeclaration): number {
  const mayBeLeftOut = ({ questionToken, initializer, dotDotDotToken }: (typeof parameters)[number]): boolean =>
    questionToken !== undefined || initializer !== undefined || dotDotDotToken !== undefined;
  const lastRequired = parameters.findLastIndex((parameter) => !mayBeLeftOut(parameter));
  return lastRequired + 1;
}

/** The list of what a call passes; undefined for `new Orders` without one. */
export function argumentList(call: CallExpression | NewExpression): OpenList | undefined {
  const list: NodeArray<Node> | undefined = call.arguments;
  return list && { elements: list, start: list.pos, padding: '', isBare: false };
}
