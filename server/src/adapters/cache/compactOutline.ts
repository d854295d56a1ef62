import type {
  Declaration,
  EffectUse,
  ImportedUse,
  LineSpan,
  Member,
  Mention,
  ModuleOutline,
  Parameter,
} from '#domain/graph/outline.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';

/**
 * An outline as JSON. Most of what there is to say of a member is that it is nothing special, and a range is four
 * numbers: left out and written as such they make the text less than half as long, and as much faster to read.
 */
export function compactOutline(outline: ModuleOutline): string {
  return JSON.stringify(outline, compactValue);
}

/** The outline that `compactOutline` wrote; throws for any other text. */
export function outlineOfCompact(text: string): ModuleOutline {
  const stored = JSON.parse(text) as Partial<ModuleOutline>;
  return {
    ...EMPTY_OUTLINE,
    ...stored,
    declarations: listOf(stored.declarations, declarationOf),
    effects: listOf(stored.effects, useOf),
    uses: listOf(stored.uses, useOf),
    ...(stored.lines !== undefined && { lines: linesOf(stored.lines as unknown as readonly [number, number]) }),
  };
}

type Field = NonNullable<Parameter['field']>;

type Numbers = readonly [number, number, number, number];

/** What was left out is as usual, and the range is numbers; so it is in lists inside, whatever their type says. */
type Stored<Kept> = Partial<Omit<Kept, 'range'>> & { readonly range: Numbers };

/** What is left out where it is false. */
const FLAGS: ReadonlySet<string> = new Set(['exported', 'abstract', 'static', 'readonly', 'optional', 'async']);

function compactValue(key: string, value: unknown): unknown {
  if (key === 'range') return numbersOf(value as TextRange);
  if (key === 'lines') return [(value as LineSpan).first, (value as LineSpan).last];
  const isUsual = (value === false && FLAGS.has(key)) || (key === 'visibility' && value === 'public');
  return isUsual || isEmptyList(key, value) ? undefined : value;
}

/** A type that is said to be nothing in particular is not one that is not said. */
function isEmptyList(key: string, value: unknown): boolean {
  return Array.isArray(value) && value.length === 0 && key !== 'type';
}

function numbersOf({ start, end }: TextRange): Numbers {
  return [start.line, start.character, end.line, end.character];
}

function rangeOf([line, character, endLine, endCharacter]: Numbers): TextRange {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function linesOf([first, last]: readonly [number, number]): LineSpan {
  return { first, last };
}

/** Objects are written out field by field, because there are very many and that is how they are made fastest. */
function declarationOf(stored: Stored<Declaration>): Declaration {
  return {
    kind: stored.kind ?? 'constant',
    name: stored.name ?? '',
    range: rangeOf(stored.range),
    lines: linesOf(stored.lines as unknown as readonly [number, number]),
    exported: stored.exported ?? false,
    abstract: stored.abstract ?? false,
    decorators: listOf(stored.decorators, mentionOf),
    bases: listOf(stored.bases, mentionOf),
    implements: listOf(stored.implements, mentionOf),
    members: listOf(stored.members, memberOf),
    types: listOf(stored.types, mentionOf),
    refersTo: stored.refersTo ?? NOTHING,
  };
}

function memberOf(stored: Stored<Member>): Member {
  const member: Member = {
    kind: stored.kind ?? 'field',
    name: stored.name ?? '',
    range: rangeOf(stored.range),
    visibility: stored.visibility ?? 'public',
    static: stored.static ?? false,
    readonly: stored.readonly ?? false,
    optional: stored.optional ?? false,
    abstract: stored.abstract ?? false,
    async: stored.async ?? false,
    parameters: listOf(stored.parameters, parameterOf),
    type: stored.type && listOf(stored.type, mentionOf),
    decorators: listOf(stored.decorators, mentionOf),
  };
  const { holdsFunction, refuses, gives } = stored;
  if (holdsFunction === undefined && refuses === undefined && gives === undefined) return member;
  return {
    ...member,
    ...(holdsFunction !== undefined && { holdsFunction }),
    ...(refuses !== undefined && { refuses }),
    ...(gives !== undefined && { gives: listOf(gives, memberOf) }),
  };
}

function parameterOf({ name = '', range, type, field, takesApart }: Stored<Parameter>): Parameter {
  const parameter: Parameter = { name, range: rangeOf(range), type: type && listOf(type, mentionOf) };
  if (field === undefined && takesApart === undefined) return parameter;
  return { ...parameter, ...(field && { field: fieldOf(field) }), ...(takesApart && { takesApart }) };
}

function fieldOf({ visibility = 'public', readonly = false }: Partial<Field>): Field {
  return { visibility, readonly };
}

function mentionOf(stored: Stored<Mention>): Mention {
  const { name = '', range, specifier, loose, part } = stored;
  const mention: Mention = { name, range: rangeOf(range) };
  if (specifier === undefined && loose === undefined && part === undefined) return mention;
  return withRange<Mention>(stored);
}

/** Of an effect, or of what is done with an imported name. */
function useOf<Use extends EffectUse | ImportedUse>(stored: Stored<Use>): Use {
  const use = withRange(stored);
  return use.member === undefined ? use : { ...use, member: Object.assign({ static: false }, use.member) };
}

/** What is not left out of any stored value of that type is there; the rest is the matter of whoever calls. */
function withRange<Kept>(stored: Stored<Kept>): Kept {
  return { ...stored, range: rangeOf(stored.range) } as Kept;
}

const NOTHING: readonly never[] = [];

/** All empty lists are one: an outline has many. */
function listOf<Kept>(stored: readonly Kept[] | undefined, restore: (item: Stored<Kept>) => Kept): readonly Kept[] {
  return stored === undefined ? NOTHING : stored.map((item) => restore(item as unknown as Stored<Kept>));
}
