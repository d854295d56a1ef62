import { createRequire } from 'node:module';
import type TypeScript from 'typescript';

/** Where the bundles have the compiler; the sources take it from their own package. */
declare const INWARD_COMPILER: string | undefined;

/** The TypeScript compiler. It may be used by whatever `loadCompiler` was called before. */
export let ts: typeof TypeScript;

let isLoaded = false;

/**
 * Loads the compiler when it is first needed. Nothing else imports it: nine megabytes would delay every start, and the
 * index of a project is there without them.
 */
export function loadCompiler(): void {
  if (isLoaded) return;
  const load = createRequire(import.meta.url);
  ts = load(typeof INWARD_COMPILER === 'undefined' ? 'typescript' : INWARD_COMPILER) as typeof TypeScript;
  isLoaded = true;
}
