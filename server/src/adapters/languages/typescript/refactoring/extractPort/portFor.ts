import type { CallExpression, SourceFile, Symbol, TypeParameterDeclaration } from 'typescript';
import type { Home } from '#application/ports/homes.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import type { ImportedThing } from './importedThings.ts';
import { isOfPackage } from './importedThings.ts';
import { isInjected } from './injected.ts';
import { packagesNamed } from './narrowSignature.ts';
import type { Part } from './parts.ts';
import { membersAsked, typeOfInstance } from './parts.ts';
import type { PortMember, PortShape } from './portText.ts';
import { signaturesOfCalls } from './signaturesOfCalls.ts';
import { writeCalledMember, writeFunction, writeMember } from './writeMembers.ts';
import type { TypeWriter } from './writeTypes.ts';
import { typeParametersAmong } from './writeTypes.ts';

/** A port and which type parameters of the class it takes over, by their places. */
export interface WrittenPort {
  readonly shape: PortShape;
  readonly typeArguments: readonly number[];
}

/** What `part` is asked for in `tree`, as a port. */
export function portFor(draft: Draft, tree: SourceFile, part: Part, home: Home, writer: TypeWriter): WrittenPort {
  const [thing] = part.things;
  const members =
    thing.kind === 'function' ? functionMembers(writer, part) : instanceMembers(draft, tree, thing, home, writer);
  const form = thing.kind === 'function' && part.things.length === 1 ? 'function' : classForm(home, thing);
  const parameters =
    thing.kind === 'class' && ts.isClassLike(thing.declaration) ? (thing.declaration.typeParameters ?? []) : [];
  const kept = keptParameters(writer, parameters, thing);
  const texts = kept.map((index) => parameters[index]).map((each) => (each === undefined ? '' : writer.copy(each)));
  const typeParameters = texts.length === 0 ? '' : `<${texts.join(', ')}>`;
  return { shape: { name: home.symbol, form, typeParameters, members }, typeArguments: kept };
}

function classForm({ form }: Home, thing: ImportedThing): PortShape['form'] {
  return form === 'abstract-class' || isInjected(thing) ? 'abstract-class' : 'interface';
}

function functionMembers(writer: TypeWriter, { things }: Part): readonly PortMember[] {
  if (things.length === 1) return things.flatMap((thing) => functionMember(writer, thing));
  return things.flatMap((thing) => functionMember(writer, thing).map((member) => ({ ...member, head: thing.name })));
}

function functionMember(writer: TypeWriter, thing: ImportedThing): readonly PortMember[] {
  const calls = isOfPackage(thing) ? callsOf(thing) : undefined;
  if (calls === undefined) return writeFunction(writer, thing.symbol, thing.declaration);
  return signaturesOfCalls(writer, calls).map((signature) => ({ documentation: '', head: '', signature, type: '' }));
}

/** Undefined where it is also handed on. */
function callsOf({ references }: ImportedThing): readonly CallExpression[] | undefined {
  const calls = references.map((node) => {
    const { parent } = node;
    const called = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
    return ts.isCallExpression(called.parent) && called.parent.expression === called ? called.parent : undefined;
  });
  return calls.every((call) => call !== undefined) ? calls : undefined;
}

function instanceMembers(
  draft: Draft,
  tree: SourceFile,
  thing: ImportedThing,
  home: Home,
  writer: TypeWriter,
): readonly PortMember[] {
  const { checked } = draft;
  const type = typeOfInstance(checked, thing);
  const { names, written, calls } = membersAsked(checked, tree, thing);
  const asked = checked.checker.getPropertiesOfType(type).filter(({ name }) => names.has(name));
  const owner = { type, node: thing.declaration };
  return inOrder(asked, thing).flatMap((member) => {
    const use = { isWritten: written.has(member.name), calls: calls.get(member.name) };
    const isOfCalls = isOfPackage(thing) || takesBarred(draft, home, thing, member, use.calls?.most ?? 0);
    const called = isOfCalls ? writeCalledMember(writer, member, use.calls) : undefined;
    return called ?? writeMember(writer, owner, member, use);
  });
}

/** Whether one of the first `most` parameters is declared with a package that the port may not import. */
function takesBarred(
  { checked, surroundings }: Draft,
  { file }: Home,
  { module }: ImportedThing,
  { declarations = [] }: Symbol,
  most: number,
): boolean {
  const parameters = declarations.flatMap((each) => (ts.isFunctionLike(each) ? each.parameters.slice(0, most) : []));
  const packages = parameters.flatMap(({ type }) => (type === undefined ? [] : packagesNamed(checked, type)));
  return packages.some((name) => !surroundings.mayImportPackage(file, module, name));
}

/** As the class declares them, inherited ones behind. */
function inOrder(members: readonly Symbol[], { declaration }: ImportedThing): readonly Symbol[] {
  const place = ({ declarations }: Symbol): number => {
    const own = declarations?.find((each) => ts.findAncestor(each, (node) => node === declaration) !== undefined);
    return own === undefined ? Number.MAX_SAFE_INTEGER : own.pos;
  };
  return [...members].sort((one, other) => place(one) - place(other));
}

/** Those that a member speaks of, or the bound of one that is kept. */
function keptParameters(
  writer: TypeWriter,
  parameters: readonly TypeParameterDeclaration[],
  { declaration }: ImportedThing,
): readonly number[] {
  const used = typeParametersAmong(writer.names(), declaration);
  const kept = new Set<number>();
  const { checker } = writer.checked;
  const isUsed = (parameter: TypeParameterDeclaration): boolean => {
    const symbol = checker.getSymbolAtLocation(parameter.name);
    return symbol !== undefined && used.has(symbol);
  };
  parameters.forEach((parameter, index) => {
    if (isUsed(parameter)) kept.add(index);
  });
  // A bound may name another parameter, wherever in the list that stands.
  for (const index of kept) {
    const text = parameters[index]?.getText() ?? '';
    parameters.forEach(({ name }, other) => {
      if (new RegExp(String.raw`\b${name.text}\b`).test(text)) kept.add(other);
    });
  }
  return [...kept].sort((one, other) => one - other);
}
