import type {
  Expression,
  Node,
  ObjectBindingPattern,
  ParameterDeclaration,
  SignatureDeclaration,
  TypeNode,
} from 'typescript';
import type { Member, Parameter } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { withoutWrappers } from './dottedName.ts';
import { hasModifier, visibilityOf } from './modifiers.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { rangeOfNode } from './reading.ts';
import { mentionsIn, mentionsInBounds } from './typeMentions.ts';

/** What goes into a function and what comes out. */
export type Signature = Pick<Member, 'async' | 'parameters' | 'type'>;

export function signatureOf(reading: Reading, node: SignatureDeclaration): Signature {
  const bounds = mentionsInBounds(reading, node.typeParameters);
  const result = mentionsIn(reading, node.type);
  return {
    async: hasModifier(node, ts.SyntaxKind.AsyncKeyword),
    parameters: node.parameters.filter((parameter) => !isThis(parameter)).map((node) => parameterOf(reading, node)),
    type: bounds.length === 0 ? result : [...bounds, ...(result ?? [])],
  };
}

/** The function that an expression or a type is, where it is one. */
export function functionIn(node: Node | undefined): SignatureDeclaration | undefined {
  if (node === undefined) return undefined;
  if (ts.isFunctionTypeNode(node)) return node;
  if (ts.isParenthesizedTypeNode(node)) return functionIn(node.type);
  if (!ts.isExpression(node)) return undefined;
  const value = withoutWrappers(node);
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? value : undefined;
}

/** Of something that is given a type, a value or both. Where it holds a function, that function's. */
export function signatureOfField(
  reading: Reading,
  type: TypeNode | undefined,
  value: Expression | undefined,
): Signature {
  const signature = functionIn(type) ?? functionIn(value);
  if (signature === undefined) return { async: false, parameters: [], type: mentionsIn(reading, type) };
  const found = signatureOf(reading, signature);
  return type === undefined || functionIn(type) !== undefined ? found : { ...found, type: mentionsIn(reading, type) };
}

function parameterOf(reading: Reading, node: ParameterDeclaration): Parameter {
  const isField = ts.isParameterPropertyDeclaration(node, node.parent);
  const takesApart = ts.isObjectBindingPattern(node.name) ? keysOf(node.name) : [];
  return {
    name: ts.isIdentifier(node.name) ? detached(node.name.text) : '',
    range: rangeOfNode(reading, node.name),
    type: mentionsIn(reading, node.type),
    ...(takesApart.length > 0 && { takesApart }),
    ...(isField && {
      field: { visibility: visibilityOf(node), readonly: hasModifier(node, ts.SyntaxKind.ReadonlyKeyword) },
    }),
  };
}

/** What it is called where it comes from, whatever it is called here. */
function keysOf({ elements }: ObjectBindingPattern): readonly string[] {
  return elements.flatMap(({ propertyName, name }) => {
    const key = propertyName ?? name;
    return ts.isIdentifier(key) ? [detached(key.text)] : [];
  });
}

/** The first parameter may only say what `this` is. */
function isThis({ name }: ParameterDeclaration): boolean {
  return ts.isIdentifier(name) && name.text === 'this';
}
