import type { Declaration, Node, ParameterDeclaration, SignatureDeclaration, Symbol, Type } from 'typescript';
import { ts } from '../../compiler.ts';
import { narrowSignature } from './narrowSignature.ts';
import type { PortMember, WrittenSignature } from './portText.ts';
import type { CallsOfMember } from './usedMembers.ts';
import { signaturesOfCalls } from './signaturesOfCalls.ts';
import type { TypeWriter } from './writeTypes.ts';
import { dedented } from './writeTypes.ts';

/** How the asking module uses a member. */
export interface UseOfMember {
  readonly isWritten: boolean;
  /** Undefined where nothing is known of them. */
  readonly calls: CallsOfMember | undefined;
}

/** The members that stand for one member of an instance: one for each of its overloads. */
export function writeMember(
  writer: TypeWriter,
  owner: { readonly type: Type; readonly node: Node },
  member: Symbol,
  { isWritten, calls }: UseOfMember,
): readonly PortMember[] {
  const { checker } = writer.checked;
  const name = nameAsWritten(member);
  const declared = (member.declarations ?? []).filter((each) => !isForeign(each, owner.node));
  const signatures = signaturesIn(declared);
  const optional = (member.flags & ts.SymbolFlags.Optional) !== 0 ? '?' : '';
  if (signatures.length > 0) {
    return signatures.map(({ node, documented }) => ({
      documentation: documentationOf(documented),
      ...{ head: name + optional, signature: withoutObject(writeSignature(writer, node, calls)), type: '' },
    }));
  }
  const type = checker.getTypeOfSymbol(member);
  const signed = type.getCallSignatures();
  if (signed.length > 0 && type.getProperties().length === 0 && isMethodLike(member)) {
    return signed.map((call) => ({
      documentation: (member.declarations ?? []).map(documentationOf)[0] ?? '',
      ...{ head: name + optional, signature: madeSignature(writer, call, owner.node), type: '' },
    }));
  }
  const [first] = declared;
  const written = first === undefined ? undefined : typeWrittenIn(first);
  const isSet = isWritten && !isReadonly(member);
  const withoutNothing = (of: Type): Type => (optional === '' ? of : checker.getNonNullableType(of));
  return [
    {
      documentation: first === undefined ? '' : documentationOf(first),
      head: `${isSet ? '' : 'readonly '}${name}${optional}`,
      signature: undefined,
      type: writer.write(
        written,
        () => (type.isLiteral() ? checker.getBaseTypeOfLiteralType(type) : withoutNothing(type)),
        first ?? owner.node,
      ),
    },
  ];
}

/** A member of something of a package, by what is passed to it and done with what it gives; undefined for what is not only called. */
export function writeCalledMember(
  writer: TypeWriter,
  member: Symbol,
  calls: CallsOfMember | undefined,
): readonly PortMember[] | undefined {
  if (calls === undefined || calls.most === Infinity) return undefined;
  return signaturesOfCalls(writer, calls.calls).map((signature) => ({
    ...{ documentation: '', head: nameAsWritten(member), signature, type: '' },
  }));
}

/** The signatures of a function, or of an object that is called. */
export function writeFunction(writer: TypeWriter, symbol: Symbol, declaration: Declaration): readonly PortMember[] {
  const signatures = signaturesIn(symbol.declarations ?? []);
  if (signatures.length > 0) {
    return signatures.map(({ node, documented }) => ({
      documentation: documentationOf(documented),
      ...{ head: '', signature: writeSignature(writer, node, undefined), type: '' },
    }));
  }
  const type = writer.checked.checker.getTypeOfSymbol(symbol);
  return type.getCallSignatures().map((call) => ({
    documentation: documentationOf(declaration),
    ...{ head: '', signature: madeSignature(writer, call, declaration), type: '' },
  }));
}

interface Signed {
  readonly node: SignatureDeclaration;
  /** What holds the comment. */
  readonly documented: Node;
}

/** Of overloads those that callers see; of a member that holds a function, that function. */
function signaturesIn(declarations: readonly Declaration[]): readonly Signed[] {
  const functions = declarations.flatMap((declaration): readonly Signed[] => {
    if (isFunctionLike(declaration)) return [{ node: declaration, documented: declaration }];
    const held = functionHeld(declaration);
    return held === undefined ? [] : [{ node: held, documented: declaration }];
  });
  const overloads = functions.filter(({ node }) => !('body' in node) || node.body === undefined);
  return functions.length > 1 && overloads.length > 0
    ? overloads
    : functions.slice(0, functions.length > 1 ? undefined : 1);
}

function isFunctionLike(node: Node): node is SignatureDeclaration {
  return ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isFunctionDeclaration(node);
}

function functionHeld(declaration: Declaration): SignatureDeclaration | undefined {
  const canHold =
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isVariableDeclaration(declaration);
  if (!canHold || (!ts.isPropertyAssignment(declaration) && declaration.type !== undefined)) return undefined;
  const { initializer } = declaration;
  return initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
    ? initializer
    : undefined;
}

/** What others declare with type parameters of their own has to be seen as it is where they are filled in. */
function isForeign(declaration: Declaration, owner: Node): boolean {
  for (let around: Node = declaration.parent; !ts.isSourceFile(around); around = around.parent) {
    if (around === owner) return false;
    if (hasTypeParameters(around)) return true;
  }
  return false;
}

function hasTypeParameters(node: Node): boolean {
  const canHave = ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return (canHave || ts.isFunctionLike(node)) && (node.typeParameters?.length ?? 0) > 0;
}

function writeSignature(
  writer: TypeWriter,
  node: SignatureDeclaration,
  calls: CallsOfMember | undefined,
): WrittenSignature {
  const { checker } = writer.checked;
  const narrow = narrowSignature(writer, node, calls);
  const parameters = narrow.parameters
    .filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'))
    .map((parameter, index) => writeParameter(writer, parameter, index));
  const returned = (): Type => {
    const signature = checker.getSignatureFromDeclaration(node);
    return signature === undefined ? checker.getAnyType() : checker.getReturnTypeOfSignature(signature);
  };
  return {
    typeParameters: narrow.typeParameters.length === 0 ? '' : `<${narrow.typeParameters.join(', ')}>`,
    parameters,
    returned: writer.write(node.type, returned, node),
  };
}

function writeParameter(writer: TypeWriter, parameter: ParameterDeclaration, index: number): string {
  const { checker } = writer.checked;
  const { name, dotDotDotToken, questionToken, initializer, type } = parameter;
  const mayBeLeftOut =
    questionToken !== undefined || (initializer !== undefined && checker.isOptionalParameter(parameter));
  const text = ts.isIdentifier(name) ? name.text : index === 0 ? 'options' : `options${String(index + 1)}`;
  const written = guarded(writer.write(type, () => checker.getTypeAtLocation(parameter), parameter));
  const orNothing = initializer !== undefined && !mayBeLeftOut ? ' | undefined' : '';
  return `${dotDotDotToken ? '...' : ''}${text}${mayBeLeftOut ? '?' : ''}: ${written}${orNothing}`;
}

/** Who takes anything is as well served by what has to be looked at first, and the port says so. */
function guarded(type: string): string {
  return /^any(?:\[\])?$/.test(type) ? type.replace('any', 'unknown') : type;
}

/** `object` says of what a method takes no more than `unknown` does, and hides it. */
function withoutObject(signature: WrittenSignature): WrittenSignature {
  const parameters = signature.parameters.map((text) => text.replace(/: object(?=(?:\[\])?$)/, ': unknown'));
  return { ...signature, parameters };
}

function madeSignature(
  writer: TypeWriter,
  call: ReturnType<Type['getCallSignatures']>[number],
  at: Node,
): WrittenSignature {
  const { checker } = writer.checked;
  const typeParameters = (call.typeParameters ?? []).map(({ symbol: { declarations = [] } }) =>
    declarations
      .slice(0, 1)
      .map((declaration) => writer.copy(declaration))
      .join(''),
  );
  const parameters = call.parameters.map((parameter) => {
    const { valueDeclaration } = parameter;
    const declared = valueDeclaration !== undefined && ts.isParameter(valueDeclaration) ? valueDeclaration : undefined;
    const optional = declared !== undefined && checker.isOptionalParameter(declared) && !declared.dotDotDotToken;
    const type = (): Type => {
      const found = checker.getTypeOfSymbol(parameter);
      return optional ? checker.getNonNullableType(found) : found;
    };
    const name = /^[\w$]+$/.test(parameter.name) ? parameter.name : 'options';
    return `${declared?.dotDotDotToken ? '...' : ''}${name}${optional ? '?' : ''}: ${guarded(writer.write(undefined, type, at))}`;
  });
  return {
    typeParameters: typeParameters.length === 0 ? '' : `<${typeParameters.join(', ')}>`,
    parameters,
    returned: writer.write(undefined, () => checker.getReturnTypeOfSignature(call), at),
  };
}

function typeWrittenIn(declaration: Declaration) {
  if (ts.isPropertyDeclaration(declaration) || ts.isPropertySignature(declaration)) return declaration.type;
  if (ts.isParameter(declaration) || ts.isGetAccessor(declaration)) return declaration.type;
  return undefined;
}

/** Whether nobody can set it: it says so, or has no setter beside its getter. */
function isReadonly({ declarations = [], flags }: Symbol): boolean {
  if ((flags & ts.SymbolFlags.Accessor) !== 0) return (flags & ts.SymbolFlags.SetAccessor) === 0;
  return declarations.some((each) => (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly) !== 0);
}

/** Quoted where it is no word. */
function nameAsWritten({ name, declarations = [] }: Symbol): string {
  const [written] = declarations.map((each) => ts.getNameOfDeclaration(each)).filter((each) => each !== undefined);
  return written !== undefined && ts.isStringLiteral(written) ? written.getText() : name;
}

function documentationOf(node: Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const comment = comments.at(-1);
  if (comment === undefined) return '';
  const lines = dedented(comment.getText(), '').split('\n');
  return lines.map((line, index) => (index === 0 ? line.trim() : ` ${line.trim()}`)).join('\n');
}

function isMethodLike({ flags }: Symbol): boolean {
  return (flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Function)) !== 0;
}
