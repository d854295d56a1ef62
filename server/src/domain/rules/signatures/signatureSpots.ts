import type { Declaration, Member, Mention } from '../../graph/outline.ts';
import type { TextRange } from '../../text.ts';
import { isOfPythonItself } from '../language/pythonClasses.ts';
import type { UseCase } from '../ports/useCases.ts';

/** A type in what a port or a use case shows. */
export interface Spot {
  /** The declaration, or one of its members: `Orders.find`. */
  readonly symbol: string;
  readonly mention: Mention;
  /** The parameter, or the field, that is of the type; undefined for what comes back and what is extended. */
  readonly holder: string | undefined;
}

/** All types that a port shows, in the order of the text. */
export function portSpots(port: Declaration): readonly Spot[] {
  const ofMembers = port.members.filter(isSeen).flatMap((member) => memberSpots(port, member));
  // A type that is an object names the types of its members a second time.
  const isOfMember = new Set(ofMembers.map(({ mention }) => JSON.stringify(mention.range)));
  const ofItself = [...port.bases, ...port.types].filter(({ range }) => !isOfMember.has(JSON.stringify(range)));
  return [...ofItself.map((mention) => ({ symbol: port.name, mention, holder: undefined })), ...ofMembers];
}

/** All types that a use case takes and gives back. */
export function useCaseSpots({ declaration, entries }: UseCase): readonly Spot[] {
  return entries.flatMap((entry) => memberSpots(declaration, entry));
}

/** The types that a use case gives back. */
export function resultSpots({ declaration, entries }: UseCase): readonly Spot[] {
  return entries.flatMap((entry) => memberSpots(declaration, { ...entry, parameters: [] }));
}

/** A parameter without a type, or a function that does not say what it gives back. */
export interface UntypedSpot extends Pick<Spot, 'symbol' | 'holder'> {
  readonly range: TextRange;
}

export function untypedOfPort(port: Declaration): readonly UntypedSpot[] {
  return port.members.filter(isSeen).flatMap((member) => untypedIn(port, member));
}

export function untypedOfUseCase({ declaration, entries }: UseCase): readonly UntypedSpot[] {
  return entries.flatMap((entry) => untypedIn(declaration, entry));
}

function untypedIn(declaration: Declaration, { parameters, type, ...member }: Member): UntypedSpot[] {
  if (isOfPythonItself(member) && member.name !== '__call__') return [];
  const symbol = symbolOf(declaration, member);
  const untyped = parameters.filter((parameter) => parameter.type === undefined);
  return [
    ...untyped.map(({ name, range }) => ({ symbol, range, holder: name })),
    ...(type === undefined && member.kind !== 'setter' ? [{ symbol, range: member.range, holder: undefined }] : []),
  ];
}

function symbolOf({ name }: Declaration, member: Pick<Member, 'name'>): string {
  return member.name === '' ? name : `${name}.${member.name}`;
}

function memberSpots(declaration: Declaration, member: Member): Spot[] {
  const symbol = symbolOf(declaration, member);
  const holder = member.kind === 'field' && member.parameters.length === 0 ? member.name : undefined;
  return [
    ...member.parameters.flatMap(({ name, type }) =>
      (type ?? []).map((mention) => ({ symbol, mention, holder: name })),
    ),
    ...(member.type ?? []).map((mention) => ({ symbol, mention, holder })),
  ];
}

function isSeen({ kind, visibility }: Member): boolean {
  return kind !== 'constructor' && visibility === 'public';
}
