import type { CallExpression, Expression, NewExpression, Node } from 'typescript';
import type { Handover, ImportBinding } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { plainName, withoutWrappers } from './dottedName.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import type { Variables } from './variables.ts';

/** Which imported classes are made here and given to what is imported, too. */
export function handoversOf(
  reading: Reading,
  bindings: readonly ImportBinding[],
  variables: Variables,
): readonly Handover[] {
  const imported = new Set(bindings.filter(({ typeOnly }) => !typeOnly).map(({ local }) => local));
  const isImported = (name: string | undefined): name is string => imported.has(name?.split('.')[0] ?? '');
  if (imported.size === 0) return [];
  const found = new Map<string, Handover>();
  const pending: Node[] = [reading.file];
  const visit = (child: Node): void => void pending.push(child);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    ts.forEachChild(node, visit);
    if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) continue;
    const to = plainName(node.expression);
    if (!isImported(to)) continue;
    for (const made of madeFor(variables, node)) {
      if (isImported(made)) found.set(`${made} ${to}`, { made: detached(made), to: detached(to) });
    }
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function madeFor(variables: Variables, call: NewExpression | CallExpression): readonly (string | undefined)[] {
  return (call.arguments ?? []).flatMap(givenParts).map((given) => {
    const made = withoutWrappers(originOf(variables, withoutWrappers(given)));
    return ts.isNewExpression(made) ? plainName(made.expression) : undefined;
  });
}

/** An argument, or where it is an object on the spot, what is in it. */
function givenParts(argument: Expression): readonly Expression[] {
  if (!ts.isObjectLiteralExpression(argument)) return [argument];
  return argument.properties.flatMap((property) => {
    if (ts.isPropertyAssignment(property)) return [property.initializer];
    return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
  });
}

/** What a variable was given when it was declared; anything else as it is. */
function originOf(variables: Variables, given: Expression): Expression {
  if (!ts.isIdentifier(given)) return given;
  const variable = variables.declarationOf(given);
  const isVariable = variable !== undefined && ts.isVariableDeclaration(variable);
  return (isVariable ? variable.initializer : undefined) ?? given;
}
