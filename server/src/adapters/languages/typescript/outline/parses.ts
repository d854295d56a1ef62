import type { DiagnosticWithLocation, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { loadCompiler } from '../compiler.ts';
import { parsed } from './sourceFiles.ts';

/** Whether the compiler has nothing to say of the syntax of a text, and can follow how deep it is nested. */
export function parses(path: ModulePath, text: string): boolean {
  loadCompiler();
  try {
    return mistakesIn(parsed(path, text)).length === 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The compiler notes them on its tree, and hands them out by programs alone, which read far more than one file. */
function mistakesIn(tree: SourceFile): readonly DiagnosticWithLocation[] {
  return (
    (tree as SourceFile & { readonly parseDiagnostics?: readonly DiagnosticWithLocation[] }).parseDiagnostics ?? []
  );
}
