import type { ModulePath } from '#domain/graph/module.ts';
import type { ReadModule } from './parseModule.ts';
import { parseModule } from './parseModule.ts';
import type { ParsedText } from './parsedAgain.ts';
import { parsedAgain } from './parsedAgain.ts';

/** As many as somebody edits in turn. */
const KEPT = 4;

/** The trees that were asked for last, the latest at the end. */
const trees = new Map<ModulePath, ParsedText>();

/**
 * The syntax tree of a text, and what is wrong with it. Where an earlier text of the same file is known, as at a keystroke, only what differs is
 * parsed again. The tree of the earlier text is used up by that, so a tree must not be held longer than until the next
 * is asked for.
 */
export function parsed(path: ModulePath, text: string): ReadModule {
  const before = trees.get(path);
  // What goes wrong halfway must not leave half a tree behind.
  trees.delete(path);
  const after = before === undefined ? { text, ...parseModule(text) } : parsedAgain(before, text);
  trees.set(path, after);
  const [oldest] = trees.keys();
  if (trees.size > KEPT && oldest !== undefined) trees.delete(oldest);
  return after;
}
