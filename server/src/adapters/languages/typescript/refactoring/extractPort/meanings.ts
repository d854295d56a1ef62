import type { Symbol } from 'typescript';
import { baseNameOf } from '#application/refactoring/naming/fileNames.ts';
import { inStyle, wordsOf } from '#application/refactoring/naming/words.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import type { TypeName } from './typeNames.ts';

/** What the names in a file mean that is being written. */
export interface Meanings {
  /** What is called otherwise there than where it was taken from. */
  readonly called: ReadonlyMap<Symbol, string>;
  /** Notes names that are about to be written, and gives one that is taken already another word. */
  readonly take: (found: readonly TypeName[]) => void;
}

/** Puts what has to be known into `names`. `renamed` has what is called otherwise from the beginning, and is known. */
export function createMeanings(
  checked: CheckedProgram,
  names: TypeName[],
  renamed: ReadonlyMap<Symbol, string>,
): Meanings {
  const called = new Map(renamed);
  const meanings = new Map<string, Symbol>();
  const take = (name: TypeName): void => {
    const { symbol, text } = name;
    if (renamed.has(symbol)) return;
    const known = meanings.get(text);
    if (known === undefined) meanings.set(text, symbol);
    const isTaken = known !== undefined && known !== symbol && (symbol.flags & ts.SymbolFlags.TypeParameter) === 0;
    const as = called.get(symbol) ?? (isTaken ? otherName(checked, meanings, name) : undefined);
    if (as === undefined) return void names.push(name);
    called.set(symbol, as);
    meanings.set(as, symbol);
    names.push({ ...name, as });
  };
  return { called, take: (found) => found.forEach(take) };
}

/** `PgOrder` for the `Order` that `pg.ts` declares. */
function otherName(
  { pathOf }: CheckedProgram,
  meanings: ReadonlyMap<string, Symbol>,
  { symbol, text }: TypeName,
): string {
  const tree = symbol.declarations?.[0]?.getSourceFile();
  const path = (tree && pathOf(tree)) ?? '';
  const base = baseNameOf(path).replace(/\.d$/, '');
  const words = wordsOf(base === 'index' ? (path.split('/').at(-2) ?? base) : base);
  const wanted = inStyle(words, 'pascal') + text;
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : wanted + String(count);
    if (!meanings.has(name)) return name;
  }
}
