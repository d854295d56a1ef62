import type { TextPosition, TextRange } from '../text.ts';

/**
 * What a module declares and does, beyond its imports: the second depth of facts. Depends on nothing but the text of
 * the module, and is read only where a rule or a question asks for it.
 */
export interface ModuleOutline {
  /** The names that imports bind. */
  readonly bindings: readonly ImportBinding[];
  /** What other modules can import from this one. */
  readonly exports: readonly ExportedName[];
  /** What is declared at the top level, in the order of the text. */
  readonly declarations: readonly Declaration[];
  /** Every ambient effect, wherever in the module it is used. */
  readonly effects: readonly EffectUse[];
  /** Where imported names are constructed, called, thrown or caught. */
  readonly uses: readonly ImportedUse[];
  /** The imported names that stand as values somewhere. All others are types wherever they stand. Each once. */
  readonly valuesUsed: readonly string[];
  /** What is asked of parameters, fields and variables whose type is written down as a name. Each once. */
  readonly accesses: readonly MemberAccess[];
  /** Which imported things are made here and handed to which others. Each once. */
  readonly handovers: readonly Handover[];
  /** Whether the module itself says what it shows, as by `__all__` in Python. */
  readonly listsExports?: true;
  /** Of the whole text, where the language says how long modules should be. */
  readonly lines?: LineSpan;
  /** What cannot be read, the first of each line; all else of the outline is what can. Absent where nothing is wrong. */
  readonly mistakes?: readonly TextMistake[];
}

/** Where a text cannot be read, and a sentence for people that says why. */
export interface TextMistake {
  readonly at: TextPosition;
  readonly says: string;
}

/** A name that an import brings into the module. */
export interface ImportBinding {
  readonly local: string;
  /** Its name where it is declared; `default` for the default export, `*` for the whole module. */
  readonly imported: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** A name under which a module shows something. */
export interface ExportedName {
  /** `default` for the default export, `*` for all that another module shows. */
  readonly name: string;
  /** What it is called here, or in the module that `specifier` names; `*` for that module as a whole. */
  readonly local: string;
  /** Where it is passed on from another module. */
  readonly specifier?: string;
}

export type DeclarationKind = 'class' | 'interface' | 'type' | 'enum' | 'function' | 'constant' | 'namespace';

/** Something that is declared at the top level of a module. */
export interface Declaration {
  readonly kind: DeclarationKind;
  /** `default` where it has no name of its own. */
  readonly name: string;
  /** Of the name. */
  readonly range: TextRange;
  /** Of all of it, with its comment and its decorators; of a function, with its overloads. */
  readonly lines: LineSpan;
  readonly exported: boolean;
  /** An abstract class, or in Python a `Protocol` or a class with abstract members. */
  readonly abstract: boolean;
  readonly decorators: readonly Mention[];
  /** What a class or an interface extends. */
  readonly bases: readonly Mention[];
  readonly implements: readonly Mention[];
  /**
   * Of a class, an interface, an object, or a type that is made of object literals. A function has a `call`, one for each
   * of its overloads, and so has a type that is a function.
   */
  readonly members: readonly Member[];
  /**
   * What a type alias stands for, or the type that a constant is given. Of classes and interfaces, the bounds of their
   * type parameters and what their bases get as type arguments.
   */
  readonly types: readonly Mention[];
  /** The module-level names, imported ones included, that stand anywhere inside it. */
  readonly refersTo: readonly string[];
}

/** The first and the last line of something, zero-based. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

export type MemberKind = 'field' | 'method' | 'constructor' | 'getter' | 'setter' | 'call' | 'index';

export type Visibility = 'public' | 'protected' | 'private';

/** A member of a class, an interface, an object type or an object. Overloads are members of the same name. */
export interface Member {
  readonly kind: MemberKind;
  /** Empty for constructors, call signatures and index signatures. */
  readonly name: string;
  /** Of the name; where there is none, of the word that stands in its place. */
  readonly range: TextRange;
  readonly visibility: Visibility;
  readonly static: boolean;
  readonly readonly: boolean;
  readonly optional: boolean;
  readonly abstract: boolean;
  readonly async: boolean;
  /** Of a field, whether what it holds is plainly a function. Its parameters and what it returns are then told here. */
  readonly holdsFunction?: boolean;
  /** Whether its body does nothing but throw: it is there to be overridden, where the language has no other word. */
  readonly refuses?: true;
  /** Of a function that gives a function or an object of functions, these: its own parameters are what they work with. */
  readonly gives?: readonly Member[];
  readonly parameters: readonly Parameter[];
  /** The type of a field or getter, or what a method returns; undefined where nothing is said. */
  readonly type: readonly Mention[] | undefined;
  readonly decorators: readonly Mention[];
}

export interface Parameter {
  /** Empty where it is taken apart on the spot. */
  readonly name: string;
  /** The names of what is taken out of it then. */
  readonly takesApart?: readonly string[];
  readonly range: TextRange;
  /** Undefined where nothing is said. */
  readonly type: readonly Mention[] | undefined;
  /** Where the parameter of a constructor is a field, too. */
  readonly field?: { readonly visibility: Visibility; readonly readonly: boolean };
}

/** A name in a type, a decorator or a heritage clause. Names of type parameters are left out. */
export interface Mention {
  /** With its qualifiers: `express.Request`. */
  readonly name: string;
  readonly range: TextRange;
  /** Where the module is named on the spot: `import('express').Request`. */
  readonly specifier?: string;
  /**
   * A type that says nothing about what is in it: `any`; `object` for `object`, `{}` and `Function`; `record` for
   * objects with any keys whose values are `any` or `unknown`.
   */
  readonly loose?: 'any' | 'object' | 'record';
  /** Where not the type itself is meant but something of it: `Order['id']`, `keyof Order`, `Pick<Order, 'id'>`. */
  readonly part?: true;
}

/** What ambient code does that makes its outcome depend on more than its input, or leaves a trace outside. */
export type EffectCategory =
  | 'network'
  | 'clock'
  | 'randomness'
  | 'environment'
  | 'process'
  | 'logging'
  | 'timer'
  | 'storage'
  | 'dom'
  | 'filesystem';

/** One use of an ambient effect. */
export interface EffectUse {
  /** As one would write it: `Date.now`, `new Date`, `process.env`, `fetch`, `console`. */
  readonly name: string;
  readonly category: EffectCategory;
  readonly range: TextRange;
  /** The top-level declaration it stands in, be it in a constant's value; undefined for statements outside of all. */
  readonly within: string | undefined;
  /** The member it stands in, where that declaration is a class; none for its head and its static blocks. */
  readonly member?: MemberOfClass;
  /** Where the name is imported after all: `node:process`. */
  readonly specifier?: string;
}

/** Which of the members of a class something stands in. */
export type MemberOfClass = Pick<Member, 'kind' | 'name' | 'static'>;

/** What is done with a name that an import binds. */
export interface ImportedUse {
  readonly kind: 'construct' | 'call' | 'throw' | 'catch';
  /** With its qualifiers: `pg.Pool`. The first part is the local name. */
  readonly name: string;
  readonly range: TextRange;
  /** The top-level declaration it stands in, be it in a constant's value; undefined for statements outside of all. */
  readonly within: string | undefined;
  /** The member it stands in, where that declaration is a class; none for its head and its static blocks. */
  readonly member?: MemberOfClass;
}

/** Something that is asked of a thing whose type is written down as a name of the module. */
export interface MemberAccess {
  /** The type as it is written there, with its qualifiers: `Orders`, `ports.Orders`. */
  readonly type: string;
  /** Absent where the thing is handed on as a whole, so that nobody can tell from here what is asked of it. */
  readonly member?: string;
}

/** Something imported that is constructed or called, and what it gives is an argument for something else imported. */
export interface Handover {
  /** With its qualifiers, like `to`. */
  readonly made: string;
  readonly to: string;
}

export const EMPTY_OUTLINE: ModuleOutline = {
  ...{ bindings: [], exports: [], declarations: [] },
  ...{ effects: [], uses: [], valuesUsed: [], accesses: [], handovers: [] },
};

/** Whether two readings of a module say the same, wherever in the text they say it, and whatever cannot be read. */
export function sameOutline(before: ModuleOutline, after: ModuleOutline): boolean {
  return saysTheSame(before, after);
}

/** Neither places nor the order of keys say anything, and what is undefined is not there. */
function saysTheSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!isObject(before) || !isObject(after)) return false;
  if (Array.isArray(before) || Array.isArray(after)) return sameItems(before, after);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of OF_THE_TEXT) keys.delete(key);
  for (const key of keys) if (!saysTheSame(before[key], after[key])) return false;
  return true;
}

const OF_THE_TEXT = ['range', 'lines', 'mistakes'];

function sameItems(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((item, index) => saysTheSame(item, after[index]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
