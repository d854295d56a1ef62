import type { Declaration, Node, SourceFile, Type } from 'typescript';
import { ts } from '../../compiler.ts';
import { writtenType } from '../dependencies/writtenType.ts';
import type { Draft } from '../draft.ts';

/** The type by which something is handed in, and what to call it. */
export interface TypeToHandIn {
  readonly type: Type;
  /** `orders` for `Orders`. */
  readonly name: string;
  readonly writeIn: (tree: SourceFile) => string;
}

/**
 * The port that an instance implements, where it implements just one, else its own type. Undefined for a type that has
 * no name to import it by, unless the language has one for it, as for a text or a number.
 */
export function typeToHandIn(draft: Draft, whole: Type, place: Node, wanted?: string): TypeToHandIn | undefined {
  const { checker } = draft.checked;
  const instance = checker.getAwaitedType(whole) ?? whole;
  if (isPrimitive(instance)) return primitiveToHandIn(draft, instance);
  const ports = portsOf(draft, instance);
  const port = ports.find(({ symbol }) => symbol.name === wanted) ?? (ports.length === 1 ? ports[0] : undefined);
  const type = port ?? instance;
  const { symbol, aliasSymbol } = type as { readonly symbol?: Type['symbol']; readonly aliasSymbol?: Type['symbol'] };
  const name = (aliasSymbol ?? symbol)?.name;
  if (name === undefined || name.startsWith('__')) return undefined;
  const writeIn = (tree: SourceFile): string => {
    const text = writtenType(draft, tree, type, tree === place.getSourceFile() ? place : tree);
    if (text === undefined) draft.refuse(`The type \`${name}\` cannot be imported from everywhere it would be named.`);
    return text ?? name;
  };
  return { type, name: called(name), writeIn };
}

/** Those that need no import, so no members of an enumeration. */
function isPrimitive(type: Type): boolean {
  if (type.isUnion() && (type.flags & ts.TypeFlags.EnumLike) === 0) return type.types.every(isPrimitive);
  const { StringLike, NumberLike, BooleanLike, BigIntLike, EnumLike, Null, Undefined } = ts.TypeFlags;
  const isPlain = (type.flags & (StringLike | NumberLike | BooleanLike | BigIntLike | Null | Undefined)) !== 0;
  return isPlain && (type.flags & EnumLike) === 0;
}

/** The one value that the root knows is any to whoever takes it; where there are some to choose from, it is one of these. */
function primitiveToHandIn(draft: Draft, type: Type): TypeToHandIn {
  const values = (type.isUnion() ? type.types : [type]).filter((part) => part.isLiteral());
  const taken = values.length > 1 ? type : draft.checked.checker.getBaseTypeOfLiteralType(type);
  return { type: taken, name: 'value', writeIn: (tree) => writtenType(draft, tree, taken, tree) ?? 'unknown' };
}

/** What a class says that it implements, itself or by what it extends, and that lies in the core. */
function portsOf(draft: Draft, type: Type): readonly Type[] {
  const { checker } = draft.checked;
  const symbol = type.symbol as Type['symbol'] | undefined;
  const declaration = symbol?.declarations?.find((one) => ts.isClassLike(one));
  if (declaration === undefined || !ts.isClassLike(declaration)) return [];
  const ports: Type[] = [];
  for (const clause of declaration.heritageClauses ?? []) {
    for (const written of clause.types) {
      const parent = checker.getTypeFromTypeNode(written);
      if (isPort(draft, parent)) ports.push(parent);
      else if (clause.token === ts.SyntaxKind.ExtendsKeyword) ports.push(...portsOf(draft, parent));
    }
  }
  return ports;
}

function isPort({ checked, surroundings }: Draft, type: Type): boolean {
  const symbol = type.symbol as Type['symbol'] | undefined;
  const [declaration] = symbol?.declarations ?? [];
  if (declaration === undefined || !isAbstract(declaration)) return false;
  const path = checked.pathOf(declaration.getSourceFile());
  const role = path === undefined ? undefined : surroundings.placementOf(path)?.layer?.role;
  return role === 'domain' || role === 'application' || role === 'shared';
}

function isAbstract(declaration: Declaration): boolean {
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) return true;
  const modifiers = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) === true;
}

/** `orderRepository` for `IOrderRepository`. */
function called(name: string): string {
  const plain = name.replace(/^I(?=[A-Z][a-z])/, '');
  const [start = ''] = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(plain) ?? [];
  return start.toLowerCase() + plain.slice(start.length);
}
