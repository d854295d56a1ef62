import type { Expression, SourceFile, Symbol } from 'typescript';

/** Something that code reaches for by itself, and that it is to be handed from now on. */
export interface HandedIn {
  /** The expressions of one module that reach for it, none inside another: `new OrdersInDatabase(pool)`, `orders`. */
  readonly uses: readonly Expression[];
  /** What it is called where it is handed in: `orders`. A longer name is found where that one is taken. */
  readonly name: string;
  /** The type of a parameter that takes it, as `tree` writes it; imports what it names through the draft. */
  readonly writeType: (tree: SourceFile) => string;
  /** Whether `tree` may see what makes an instance. Asked of many, so it writes nothing. */
  readonly mayMakeIn: (tree: SourceFile) => boolean;
  /** An instance as `tree` makes or names one, with imports through the draft. Asked of those who may. */
  readonly writeInstance: (tree: SourceFile) => string;
  /** What a use becomes, by the expression that reads what was handed in; that expression itself where absent. */
  readonly writeUse?: (use: Expression, handed: string) => string;
  /** Whether a hook gives the instance, so that only a hook or a component may ask for it, and always. */
  readonly isHooked?: boolean;
  /** The class of the instance: whoever has an instance in a variable at hand passes that one. */
  readonly made?: Symbol;
  /** The type that is handed in: whoever has a value of it at hand passes that one. */
  readonly port?: Symbol;
}
