import type { Expression, FunctionDeclaration, SignatureDeclaration, TypeNode, VariableDeclaration } from 'typescript';
import type { Member, Mention } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { boundNames } from './boundNames.ts';
import type { Declared, DeclaredName } from './declared.ts';
import { declaredAs } from './declared.ts';
import { declaredClass } from './declaredTypes.ts';
import { withoutWrappers } from './dottedName.ts';
import { callMember, membersOf } from './members.ts';
import type { Reading } from './reading.ts';
import { rangeOfNode } from './reading.ts';
import { functionIn, signatureOf, signatureOfField } from './signatures.ts';
import { mentionsIn } from './typeMentions.ts';

/** A function, with a call for each of its overloads. */
export function declaredFunction(
  reading: Reading,
  named: DeclaredName,
  overloads: readonly FunctionDeclaration[],
): Declared {
  const members = overloads.map((overload) =>
    givingMember(reading, callMember(named.range, signatureOf(reading, overload)), overload),
  );
  return declaredAs('function', named, { members });
}

/** One declaration for each name that a variable binds. */
export function declaredVariable(reading: Reading, { name, type, initializer }: VariableDeclaration): Declared[] {
  const names = boundNames(name).map((bound) => ({ name: bound.text, range: rangeOfNode(reading, bound) }));
  if (!ts.isIdentifier(name)) return names.map((bound) => declaredAs('constant', bound));
  return names.map((named) => declaredValue(reading, named, initializer, type));
}

/** A constant, or the class that is given that name. */
export function declaredValue(
  reading: Reading,
  named: DeclaredName,
  value: Expression | undefined,
  type?: TypeNode,
): Declared {
  const plain = value === undefined ? undefined : withoutWrappers(value);
  if (plain !== undefined && ts.isClassExpression(plain)) return declaredClass(reading, named, plain);
  const types = [...(mentionsIn(reading, type) ?? []), ...typesOfWrappers(reading, value)];
  if (functionIn(type) !== undefined || functionIn(plain) !== undefined) {
    const call = givingMember(
      reading,
      callMember(named.range, signatureOfField(reading, type, plain)),
      functionIn(plain),
    );
    return declaredAs('constant', named, { members: [call], types });
  }
  const members =
    plain !== undefined && ts.isObjectLiteralExpression(plain) ? membersOf(reading, plain.properties) : [];
  return declaredAs('constant', named, { members, types });
}

/** A function with what it gives, where that is a function or an object of functions. */
function givingMember(reading: Reading, call: Member, node: SignatureDeclaration | undefined): Member {
  const given = node === undefined ? undefined : givenBy(node);
  if (given === undefined) return call;
  const inner = functionIn(given);
  if (inner !== undefined)
    return { ...call, gives: [callMember(rangeOfNode(reading, given), signatureOf(reading, inner))] };
  if (!ts.isObjectLiteralExpression(given)) return call;
  const members = membersOf(reading, given.properties).filter(
    (member) => member.kind === 'method' || member.holdsFunction,
  );
  return members.length === 0 ? call : { ...call, gives: members };
}

/** What a function returns, where it says so at its end. */
function givenBy(node: SignatureDeclaration): Expression | undefined {
  const body = 'body' in node ? node.body : undefined;
  if (body === undefined) return undefined;
  if (!ts.isBlock(body)) return withoutWrappers(body);
  const last = body.statements.at(-1);
  return last !== undefined && ts.isReturnStatement(last) && last.expression
    ? withoutWrappers(last.expression)
    : undefined;
}

/** A value can be given its type behind it: `{ … } satisfies Port`, `{ … } as Port`. */
function typesOfWrappers(reading: Reading, value: Expression | undefined): readonly Mention[] {
  if (value === undefined || value === withoutWrappers(value)) return [];
  if (ts.isSatisfiesExpression(value) || ts.isAsExpression(value) || ts.isTypeAssertionExpression(value)) {
    return [...typesOfWrappers(reading, value.expression), ...(mentionsIn(reading, value.type) ?? [])];
  }
  if (ts.isParenthesizedExpression(value)) return typesOfWrappers(reading, value.expression);
  return [];
}
