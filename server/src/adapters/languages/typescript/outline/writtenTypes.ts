import type {
  BindingElement,
  ClassElement,
  ClassLikeDeclaration,
  Expression,
  Node,
  PropertyName,
  Statement,
  TypeElement,
  TypeNode,
} from 'typescript';
import { ts } from '../compiler.ts';
import { plainName, withoutWrappers } from './dottedName.ts';
import type { Reading } from './reading.ts';
import type { VariableNode, Variables } from './variables.ts';

/** What the text says of types, as far as one module tells. Nothing is inferred but from name to name. */
export interface WrittenTypes {
  /** The name of the type that an expression is said to have: `Orders`, `ports.Orders`. */
  readonly nameOfTypeOf: (expression: Expression) => string | undefined;
  /** The same of what a pattern such as `{ save }` takes apart. */
  readonly nameOfPatternType: (element: BindingElement) => string | undefined;
}

/** A type as it is written, or the class that `this` stands in. */
type Written = TypeNode | ClassLikeDeclaration;

/** So many steps from name to name, and no more: `const a = b` and `const b = a` lead nowhere. */
const MOST_STEPS = 12;

export function writtenTypesOf(reading: Reading, variables: Variables): WrittenTypes {
  const context: Context = { variables, declared: declaredTypesOf(reading.file.statements) };
  return {
    nameOfTypeOf: (expression) => nameOf(context, typeOf(context, expression, MOST_STEPS)),
    nameOfPatternType: ({ parent }) =>
      ts.isObjectBindingPattern(parent)
        ? nameOf(context, typeOfVariable(context, parent.parent, MOST_STEPS))
        : undefined,
  };
}

interface Context {
  readonly variables: Variables;
  /** What the module itself declares at its top level. */
  readonly declared: ReadonlyMap<string, Statement>;
}

function declaredTypesOf(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  const declared = new Map<string, Statement>();
  for (const statement of statements) {
    const isType =
      ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement);
    if (isType && statement.name !== undefined) declared.set(statement.name.text, statement);
  }
  return declared;
}

function typeOf(context: Context, expression: Expression, steps: number): Written | undefined {
  if (steps === 0) return undefined;
  if (ts.isAsExpression(expression)) return expression.type;
  const plain = withoutWrappers(expression);
  if (ts.isIdentifier(plain)) {
    const variable = context.variables.declarationOf(plain);
    return variable && typeOfVariable(context, variable, steps - 1);
  }
  if (plain.kind === ts.SyntaxKind.ThisKeyword) return classAround(plain);
  if (!ts.isPropertyAccessExpression(plain)) return undefined;
  const owner = typeOf(context, plain.expression, steps - 1);
  return owner && memberType(context, owner, plain.name.text, steps - 1);
}

function typeOfVariable(context: Context, variable: VariableNode, steps: number): Written | undefined {
  if (steps === 0) return undefined;
  if (!ts.isBindingElement(variable)) {
    if (variable.type !== undefined) return variable.type;
    const isAlias = ts.isVariableDeclaration(variable) && variable.initializer !== undefined;
    return isAlias ? typeOf(context, variable.initializer, steps - 1) : undefined;
  }
  const member = takenMember(variable);
  const owner = member === undefined ? undefined : typeOfVariable(context, variable.parent.parent, steps - 1);
  return owner && member !== undefined ? memberType(context, owner, member, steps - 1) : undefined;
}

/** The member that a part of a pattern takes; undefined for the rest and for parts of lists. */
export function takenMember({ parent, dotDotDotToken, propertyName, name }: BindingElement): string | undefined {
  if (!ts.isObjectBindingPattern(parent) || dotDotDotToken !== undefined) return undefined;
  const taken = propertyName ?? name;
  return ts.isIdentifier(taken) || ts.isStringLiteralLike(taken) ? taken.text : undefined;
}

function memberType(context: Context, owner: Written, member: string, steps: number): Written | undefined {
  if (steps === 0) return undefined;
  if (ts.isClassLike(owner)) return typeAmong(owner.members, member);
  const type = withoutModifiers(owner);
  if (ts.isTypeLiteralNode(type)) return typeAmong(type.members, member);
  if (ts.isIntersectionTypeNode(type)) {
    for (const part of type.types) {
      const found = memberType(context, part, member, steps - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const declared = declaredBy(context, type);
  if (declared === undefined) return undefined;
  if (ts.isTypeAliasDeclaration(declared)) return memberType(context, declared.type, member, steps - 1);
  if (ts.isInterfaceDeclaration(declared)) return typeAmong(declared.members, member);
  return ts.isClassDeclaration(declared) ? typeAmong(declared.members, member) : undefined;
}

function declaredBy({ declared }: Context, type: TypeNode): Statement | undefined {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  return declared.get(type.typeName.text);
}

function typeAmong(members: readonly (ClassElement | TypeElement)[], name: string): TypeNode | undefined {
  for (const member of members) {
    if (ts.isConstructorDeclaration(member)) {
      const field = member.parameters.find(
        (parameter) => ts.isParameterPropertyDeclaration(parameter, member) && textOf(parameter.name) === name,
      );
      if (field !== undefined) return field.type;
    } else if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member)) {
      if (textOf(member.name) === name) return member.type;
    }
  }
  return undefined;
}

function textOf(name: PropertyName | Node): string | undefined {
  const isPlain = ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name);
  return isPlain ? name.text : undefined;
}

/** The class whose `this` it is: an arrow function has that of whatever is around it, another function its own. */
function classAround(self: Node): ClassLikeDeclaration | undefined {
  for (let node = self.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isClassLike(node.parent)) return hasStatic(node) ? undefined : node.parent;
    if (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) return undefined;
  }
  return undefined;
}

function hasStatic(node: Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

const KEEPING_MEMBERS: ReadonlySet<string> = new Set(['Readonly', 'Required', 'Partial', 'NonNullable']);

/** The type that stands in a union with `undefined`, in brackets, or in `Readonly<…>`. */
function withoutModifiers(type: TypeNode): TypeNode {
  if (ts.isParenthesizedTypeNode(type)) return withoutModifiers(type.type);
  if (ts.isTypeReferenceNode(type) && KEEPING_MEMBERS.has(plainName(type.typeName) ?? '')) {
    const [inner] = type.typeArguments ?? [];
    return inner === undefined ? type : withoutModifiers(inner);
  }
  if (!ts.isUnionTypeNode(type)) return type;
  const [only, ...others] = type.types.filter((part) => !isNothing(part));
  return only === undefined || others.length > 0 ? type : withoutModifiers(only);
}

function isNothing(type: TypeNode): boolean {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

function nameOf(context: Context, written: Written | undefined): string | undefined {
  if (written === undefined || ts.isClassLike(written)) return undefined;
  const type = withoutModifiers(written);
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const declared = declaredBy(context, type);
  // `type Repository = Orders` says the same by another name.
  const isAlias = declared !== undefined && ts.isTypeAliasDeclaration(declared);
  if (isAlias && ts.isTypeReferenceNode(declared.type) && declared.type.typeArguments === undefined) {
    return plainName(declared.type.typeName);
  }
  return plainName(type.typeName);
}
