import type { Expression, SourceFile, Symbol } from 'typescript';
import type { Draft } from '../draft.ts';

/** Something that code reaches for by itself, and that it is to be handed from now on. */
export interface HandedIn {
  /** The expressions of one module that reach for it, none inside another: `new OrdersInDatabase(pool)`, `orders`. */
  readonly uses: readonly Expression[];
  /** What it is called where it is handed in: `orders`. A longer name is found where that one is taken. */
  readonly name: string;
  /** The type of a parameter that takes it, as `tree` writes it; imports what it names through the draft. */
  readonly writeType: (tree: SourceFile) => string;
  /** An instance as `tree` makes or names one, with imports through the draft; undefined where it may not see it. */
  readonly writeInstance: (tree: SourceFile) => string | undefined;
  /** What a use becomes, by the expression that reads what was handed in; that expression itself where absent. */
  readonly writeUse?: (use: Expression, handed: string) => string;
  /** The class of the instance: whoever has an instance in a variable at hand passes that one. */
  readonly made?: Symbol;
}

/**
 * Makes each use a read of something that is handed in, as a parameter of the constructor or function around it, and has
 * all who construct or call that pass it: the instance where they may see it, else what they take themselves. Gives a
 * reason where that cannot be done; the draft is of no use then.
 */
export function* handIn(_draft: Draft, { name }: HandedIn): Generator<void, string | undefined> {
  return `Nobody can hand in ${name} here yet.`;
}
