import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type TypeScript from 'typescript';

/** Where the bundles have the compiler; the sources take it from their own package. */
declare const INWARD_COMPILER: string | undefined;

/** The TypeScript compiler. It may be used by whatever `loadCompiler` was called before. */
export let ts: typeof TypeScript;

let isLoaded = false;
let folder = '';

/**
 * Loads the compiler when it is first needed. Nothing else imports it: nine megabytes would delay every start, and the
 * index of a project is there without them.
 */
export function loadCompiler(): void {
  if (isLoaded) return;
  const load = createRequire(import.meta.url);
  ts = load(typeof INWARD_COMPILER === 'undefined' ? 'typescript' : INWARD_COMPILER) as typeof TypeScript;
  folder = libraryBeside(load.resolve(typeof INWARD_COMPILER === 'undefined' ? 'typescript' : INWARD_COMPILER));
  isLoaded = true;
}

/** The text of one of the compiler's own declarations: `lib.es2022.d.ts`. */
export function readLibrary(name: string): string | undefined {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether the declarations are there that no program can do without. */
export function hasLibrary(): boolean {
  loadCompiler();
  return readLibrary('lib.es5.d.ts') !== undefined;
}

/** Bundled, they have a folder of their own; in its package, they lie beside the compiler. */
function libraryBeside(compiler: string): string {
  return path.basename(compiler) === 'compiler.js'
    ? path.join(path.dirname(compiler), 'library')
    : path.dirname(compiler);
}
