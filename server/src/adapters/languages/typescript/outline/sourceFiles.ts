import type { SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../compiler.ts';

/** The syntax tree of a text; each node knows its parent. Comments are left out of it, types in JSDoc included. */
export function parsed(path: ModulePath, text: string): SourceFile {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(path, text, options, true);
}
