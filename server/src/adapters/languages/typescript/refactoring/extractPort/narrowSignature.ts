import type {
  Declaration,
  Node,
  ParameterDeclaration,
  SignatureDeclaration,
  TypeParameterDeclaration,
} from 'typescript';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import type { CallsOfMember } from './usedMembers.ts';
import { namesWritten } from './typeNames.ts';
import type { TypeWriter } from './writeTypes.ts';

/** The parameters of a function that a port has to have, and its type parameters as they are written. */
export interface NarrowSignature {
  readonly parameters: readonly ParameterDeclaration[];
  readonly typeParameters: readonly string[];
}

/**
 * Leaves out what nobody passes where it would bring a package with it: parameters at the end that may be left out, the
 * type parameters that only they speak of, and what type parameters stand for where nobody says it.
 */
export function narrowSignature(
  writer: TypeWriter,
  node: SignatureDeclaration,
  calls: CallsOfMember | undefined,
): NarrowSignature {
  const all = node.typeParameters ?? [];
  const kept = calls === undefined || calls.isExplicit ? node.parameters : passedTo(writer.checked, node, calls.most);
  if (kept.length === node.parameters.length) {
    return { parameters: kept, typeParameters: all.map((parameter) => writer.copy(parameter)) };
  }
  const spoken = spokenOf(all, [...kept, ...(node.type === undefined ? [] : [node.type])]);
  const left = all.filter((parameter) => spoken.has(parameter));
  return { parameters: kept, typeParameters: left.map((parameter) => withoutPackage(writer, parameter, left)) };
}

function passedTo(
  checked: CheckedProgram,
  { parameters }: SignatureDeclaration,
  most: number,
): readonly ParameterDeclaration[] {
  const isNeeded = (parameter: ParameterDeclaration, index: number): boolean => {
    const { questionToken, initializer, dotDotDotToken, type } = parameter;
    const mayBeLeftOut = questionToken !== undefined || initializer !== undefined || dotDotDotToken !== undefined;
    return index < most || !mayBeLeftOut || type === undefined || !namesPackage(checked, type);
  };
  return parameters.slice(0, parameters.findLastIndex(isNeeded) + 1);
}

function namesPackage(checked: CheckedProgram, part: Node): boolean {
  return packagesNamed(checked, part).length > 0;
}

/** The packages whose declarations a part of a module names. */
export function packagesNamed(checked: CheckedProgram, part: Node): readonly string[] {
  const names = namesWritten(checked.checker, part.getSourceFile(), part);
  return names.flatMap(({ symbol }) => packageDeclaring(checked, symbol.declarations?.[0]) ?? []);
}

/** By where its declarations lie, or as `declare module 'fs'` calls it. */
function packageDeclaring({ pathOf }: CheckedProgram, declaration: Declaration | undefined): string | undefined {
  if (declaration === undefined) return undefined;
  const ambient = ts.findAncestor(declaration, (node) => ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name));
  if (ambient !== undefined && ts.isModuleDeclaration(ambient)) return ambient.name.text;
  const tree = declaration.getSourceFile();
  const path = ts.isExternalModule(tree) ? (pathOf(tree) ?? '') : '';
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1];
}

/** The type parameters that some of `parts` speak of, or the bound of one that is spoken of. */
function spokenOf(
  all: readonly TypeParameterDeclaration[],
  parts: readonly Node[],
): ReadonlySet<TypeParameterDeclaration> {
  const found = new Set<TypeParameterDeclaration>();
  const visit = (part: Node): void => {
    for (const parameter of all) {
      if (found.has(parameter) || !speaksOf(part, parameter.name.text)) continue;
      found.add(parameter);
      if (parameter.constraint !== undefined) visit(parameter.constraint);
    }
  };
  parts.forEach(visit);
  return found;
}

function speaksOf(part: Node, name: string): boolean {
  if (ts.isIdentifier(part)) return part.text === name;
  return ts.forEachChild(part, (child) => speaksOf(child, name) || undefined) === true;
}

function withoutPackage(
  writer: TypeWriter,
  parameter: TypeParameterDeclaration,
  left: readonly TypeParameterDeclaration[],
): string {
  const { name, constraint, default: otherwise, parent } = parameter;
  if (otherwise === undefined) return writer.copy(parameter);
  const gone = (parent as SignatureDeclaration).typeParameters?.filter((each) => !left.includes(each)) ?? [];
  const isKept = !namesPackage(writer.checked, otherwise) && !gone.some((each) => speaksOf(otherwise, each.name.text));
  if (isKept) return writer.copy(parameter);
  const bound = constraint === undefined ? '' : ` extends ${writer.copy(constraint)}`;
  const isBehindOptional = left.slice(0, left.indexOf(parameter)).some((each) => each.default !== undefined);
  return `${name.text}${bound}${isBehindOptional ? ' = unknown' : ''}`;
}
