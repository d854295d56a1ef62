import type { DiagnosticWithLocation, SourceFile } from 'typescript';
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
  const tree = treeAfter(before, path, text);
  trees.set(path, tree);
  const [oldest] = trees.keys();
  if (trees.size > KEPT && oldest !== undefined) trees.delete(oldest);
  return tree;
}

function treeAfter(before: SourceFile | undefined, path: ModulePath, text: string): SourceFile {
  if (before?.text === text) return before;
  return before !== undefined && canBeUpdated(before) ? updated(before, text) : parsedAnew(path, text);
}

/** The compiler notes them on its tree, and hands them out by programs alone, which read far more than one file. */
export function syntaxErrorsOf(tree: SourceFile): readonly DiagnosticWithLocation[] {
  const noted = tree as SourceFile & { readonly parseDiagnostics?: readonly DiagnosticWithLocation[] };
  return noted.parseDiagnostics ?? [];
}

/**
 * An update of a tree with syntax errors may lack errors that the same text has when it is read as a whole, or have
 * others, so what is wrong with a text would depend on how it was typed.
 */
function canBeUpdated(tree: SourceFile): boolean {
  return syntaxErrorsOf(tree).length === 0;
}

function parsedAnew(path: ModulePath, text: string): SourceFile {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(path, text, options, true);
}

function updated(before: SourceFile, text: string): SourceFile {
  const { start, end, delta } = changeBetween(before.text, text);
  return ts.updateSourceFile(before, text, { span: { start, length: end - start }, newLength: end + delta - start });
}
