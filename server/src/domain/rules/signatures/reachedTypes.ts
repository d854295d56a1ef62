import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Member, Mention } from '../../graph/outline.ts';
import type { Meaning, Names } from '../../graph/resolveName.ts';
import { meaningOf } from '../../graph/resolveName.ts';

/** A type that a signature mentions, itself or by way of types of the project. */
export interface ReachedType {
  readonly mention: Mention;
  readonly meaning: Meaning;
  /** Where it is mentioned: in the signature, then in each type that leads on from there. The last is this very one. */
  readonly steps: readonly TypeStep[];
}

interface TypeStep {
  /** The module that mentions the type. */
  readonly module: ModulePath;
  readonly name: string;
  readonly meaning: Meaning;
}

/** What to look at in a type of the project; nothing where the way ends at it. */
export type MentionsToFollow = (declaration: Declaration, module: ModulePath) => readonly Mention[];

/** More hops than that nobody overlooks by accident, and no message could tell them. */
const MOST_STEPS = 6;

/** All that a mention in `module` leads to, nearest first: what it means itself, and what the types behind it mention. */
export function* typesReachedFrom(
  names: Names,
  module: ModulePath,
  mention: Mention,
  follow: MentionsToFollow,
): Generator<ReachedType> {
  const seen = new Set<string>();
  const queue: ReachedType[] = [reachedType(names, module, mention, [])];
  // An array gives what is added while it is walked, so it is its own queue.
  for (const reached of queue) {
    yield reached;
    // Of a part of a type, nobody can tell here which of its mentions it holds.
    if (reached.steps.length >= MOST_STEPS || reached.mention.part === true) continue;
    for (const [declaration, declaredIn] of typeDeclarations(names, reached.meaning)) {
      const key = `${declaredIn} ${declaration.name} ${declaration.kind}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const next of follow(declaration, declaredIn)) {
        queue.push(reachedType(names, declaredIn, next, reached.steps));
      }
    }
  }
}

/** The names of the types that lead to a reached one, from the mention in the signature on; empty for that itself. */
export function typesPassed({ steps }: ReachedType): readonly string[] {
  return steps.slice(0, -1).map(({ name }) => name);
}

/** All types that a declaration shows: what it stands for, extends, takes and gives. */
export function shownMentions({ bases, types, members }: Declaration): readonly Mention[] {
  const shown = members.filter(({ kind, visibility }) => kind !== 'constructor' && visibility === 'public');
  return [...bases, ...types, ...shown.flatMap(signatureMentions)];
}

/** The types of one member: what it takes, then what it gives. */
function signatureMentions({ parameters, type }: Member): readonly Mention[] {
  return [...parameters.flatMap((parameter) => parameter.type ?? []), ...(type ?? [])];
}

const TYPE_KINDS: ReadonlySet<string> = new Set(['type', 'interface', 'class', 'enum']);

/** What a name declares as a type. Beside it, there may be a constant or a namespace of the same name. */
function typeDeclarations(names: Names, meaning: Meaning): (readonly [Declaration, ModulePath])[] {
  if (meaning.kind !== 'declaration' || meaning.behind.length > 0) return [];
  const { module, declaration } = meaning;
  const declared = names.outlineOf(module)?.declarations ?? [];
  return declared
    .filter(({ name, kind }) => name === declaration.name && TYPE_KINDS.has(kind))
    .map((each) => [each, module] as const);
}

function reachedType(names: Names, module: ModulePath, mention: Mention, before: readonly TypeStep[]): ReachedType {
  const meaning: Meaning =
    mention.loose === undefined ? meaningOf(names, module, mention) : { kind: 'ambient', name: mention.name };
  return { mention, meaning, steps: [...before, { module, name: mention.name, meaning }] };
}
