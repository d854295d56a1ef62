import type { Expression, FunctionDeclaration, TypeNode, VariableDeclaration } from 'typescript';
import type { Mention } from '#domain/graph/outline.ts';
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
  const members = overloads.map((overload) => callMember(named.range, signatureOf(reading, overload)));
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
    const call = callMember(named.range, signatureOfField(reading, type, plain));
    return declaredAs('constant', named, { members: [call], types });
  }
  const members =
    plain !== undefined && ts.isObjectLiteralExpression(plain) ? membersOf(reading, plain.properties) : [];
  return declaredAs('constant', named, { members, types });
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
