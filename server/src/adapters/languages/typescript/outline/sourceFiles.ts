import type { SourceFile, TextChangeRange } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';

/** As many as somebody edits in turn. Each holds its text and ten to twenty times as much memory as that. */
const KEPT = 4;

/** The trees that were asked for last, the latest at the end. */
const trees = new Map<ModulePath, SourceFile>();

/**
 * The syntax tree of a text; each node knows its parent. Types in JSDoc are left out.
 *
 * Where an earlier text of the same file is known, as at a keystroke, only what differs is parsed again. The tree of
 * the earlier text is used up by that, so a tree must not be held longer than until the next is asked for.
 */
export function parsed(path: ModulePath, text: string): SourceFile {
  const before = trees.get(path);
  // What goes wrong halfway through an update must not leave half a tree behind.
  trees.delete(path);
  const tree = before === undefined ? parsedAnew(path, text) : parsedAgain(before, text);
  trees.set(path, tree);
  const [oldest] = trees.keys();
  if (trees.size > KEPT && oldest !== undefined) trees.delete(oldest);
  return tree;
}

function parsedAnew(path: ModulePath, text: string): SourceFile {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(path, text, options, true);
}

function parsedAgain(before: SourceFile, text: string): SourceFile {
  if (before.text === text) return before;
  return ts.updateSourceFile(before, text, changeBetween(before.text, text));
}

/** All that lies between the first and the last character in which two texts differ. */
function changeBetween(before: string, after: string): TextChangeRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { span: { start, length: before.length - same - start }, newLength: after.length - same - start };
}
