import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
let bundle: string | undefined;

/** The path of the language server, bundled from the sources as they are now: to start it from them takes a second. */
export function languageServerBundle(): string {
  if (bundle !== undefined) return bundle;
  const outfile = `${root}.tsbuild/test/languageServer.mjs`;
  buildSync({
    entryPoints: [`${root}server/src/composition/languageServer.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // jsonc-parser's CommonJS build requires its own files in a way that no bundler follows.
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  bundle = outfile;
  return outfile;
}
