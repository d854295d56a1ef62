import type { ModulePath } from '../graph/module.ts';
import type { TextRange } from '../text.ts';

/**
 * Something that a module shows of itself and that speaks for some roles and against others, whatever its path is.
 * Words that stand for kinds: `imports:storage`, `named:repository`.
 */
export interface Evidence {
  readonly sign: string;
  /** A sentence without a full stop that begins with a verb: `imports the package \`pg\`, which talks to a database`. */
  readonly words: string;
  /** Where it is to be seen; undefined for what is seen nowhere in the code, as the name of a file or what is missing. */
  readonly range: TextRange | undefined;
  /** The module in which that is, where it is another one. */
  readonly seenIn?: ModulePath;
}

/** One piece of evidence for each sign: the first. More of the same is no other kind of evidence. */
export function firstOfEach(all: Iterable<Evidence>): readonly Evidence[] {
  const bySign = new Map<string, Evidence>();
  for (const evidence of all) if (!bySign.has(evidence.sign)) bySign.set(evidence.sign, evidence);
  return [...bySign.values()];
}
