import type { Expression, Node, Statement } from 'typescript';
import { ts } from '../compiler.ts';
import { plainName } from './dottedName.ts';

/** What an assignment to `module.exports` or `exports.name` shows to other modules. */
export interface AssignedExport {
  /** `default` for the module as a whole. */
  readonly name: string;
  /** Where the name stands, or what stands in its place. */
  readonly place: Node;
  readonly value: Expression;
}

/** What a statement of a CommonJS module exports, where it says so plainly: `exports.a = exports.b = value`. */
export function assignedExportsOf(statement: Statement): readonly AssignedExport[] {
  if (!ts.isExpressionStatement(statement)) return [];
  const targets: Expression[] = [];
  let value = statement.expression;
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    targets.push(value.left);
    value = value.right;
  }
  return targets.flatMap((target) => exportTo(target, value));
}

/** The module that an expression requires: `require('pg')`, or a part of it as in `require('pg').Pool`. */
export function requiredModuleOf(
  expression: Expression | undefined,
): { readonly specifier: string; readonly member: string | undefined } | undefined {
  if (expression === undefined) return undefined;
  if (ts.isPropertyAccessExpression(expression)) {
    const whole = requiredModuleOf(expression.expression);
    return whole?.member === undefined && whole !== undefined ? { ...whole, member: expression.name.text } : undefined;
  }
  if (!ts.isCallExpression(expression) || plainName(expression.expression) !== 'require') return undefined;
  const [argument, ...others] = expression.arguments;
  if (argument === undefined || others.length > 0 || !ts.isStringLiteralLike(argument)) return undefined;
  return { specifier: argument.text, member: undefined };
}

function exportTo(target: Expression, value: Expression): AssignedExport[] {
  const name = plainName(target);
  if (name === 'module.exports') return [{ name: 'default', place: target, value }];
  if (!ts.isPropertyAccessExpression(target)) return [];
  const whole = plainName(target.expression);
  if (whole !== 'exports' && whole !== 'module.exports') return [];
  return [{ name: target.name.text, place: target.name, value }];
}
