import type { SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { changeBetween } from '../../changeBetween.ts';
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
  const { start, end, delta } = changeBetween(before.text, text);
  return ts.updateSourceFile(before, text, { span: { start, length: end - start }, newLength: end + delta - start });
}
