import type { Namer } from '../../graph/namers.ts';
import { namersOf } from '../../graph/namers.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention } from '../../graph/outline.ts';
import type { RuleInput } from '../rule.ts';

/** A module that asks something of a port. */
export interface PortConsumer {
  readonly module: ModulePath;
  /** The members it uses; undefined where the text does not tell all of them. */
  readonly members: ReadonlySet<string> | undefined;
}

/** Whoever uses a port of the module that is checked. Implementers, tests and the composition root only provide it. */
export function consumersOf(input: RuleInput, port: Declaration): readonly PortConsumer[] {
  return namersOf(input, input.module.path, port).flatMap((namer) => {
    const role = input.placementOf(namer.module)?.layer?.role;
    if (role === 'test' || role === 'composition' || isProvider(namer)) return [];
    if (!namer.opaque && !mentionsAny(namer, input.module.path === namer.module ? port : undefined)) return [];
    return [{ module: namer.module, members: namer.opaque ? undefined : membersUsed(namer) }];
  });
}

/** Whether a declaration says that it is what one of `names` stands for: implements, extends, is or returns it. */
export function provides(declaration: Declaration, names: ReadonlySet<string>): boolean {
  const { kind, bases, implements: implemented, types, members } = declaration;
  const returned = members.flatMap((member) => (member.kind === 'call' ? (member.type ?? []) : []));
  return isAnyOf([...bases, ...implemented, ...(kind === 'constant' ? types : []), ...returned], names);
}

export function isAnyOf(mentions: readonly Mention[], names: ReadonlySet<string>): boolean {
  return mentions.some(({ name, specifier }) => specifier === undefined && names.has(name));
}

function isProvider({ outline, names }: Namer): boolean {
  return outline.declarations.some((declaration) => provides(declaration, names));
}

function mentionsAny({ outline, names }: Namer, port: Declaration | undefined): boolean {
  const roots = new Set([...names].map((name) => name.split('.')[0] ?? name));
  return outline.declarations.some(
    (declaration) => declaration.name !== port?.name && declaration.refersTo.some((name) => roots.has(name)),
  );
}

function membersUsed({ outline, names }: Namer): ReadonlySet<string> | undefined {
  const accesses = outline.accesses.filter(({ type }) => names.has(type));
  const members = accesses.flatMap(({ member }) => member ?? []);
  return accesses.length === 0 || members.length < accesses.length ? undefined : new Set(members);
}
