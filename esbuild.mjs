/**
 * Builds what ships: `node esbuild.mjs [--production] [--outdir=FOLDER]`.
 *
 *   extension.js  runs in the editor
 *   server.js     the language server
 *   cli.js        the command `inward`: reads the arguments, then loads what they ask for
 *   commands.js   what its commands do
 *   compiler.js   the TypeScript compiler, which is loaded when somebody asks what a module declares
 *
 * With `--production` the bundles are minified, otherwise they have source maps.
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const ROOT = path.dirname(fileURLToPath(import.meta.url));

const { values } = parseArgs({
  options: { production: { type: 'boolean', default: false }, outdir: { type: 'string', default: 'dist' } },
});
const outdir = path.resolve(ROOT, values.outdir);

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: ROOT,
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some packages have a `main` that only a loader understands, not a bundler.
  mainFields: ['module', 'main'],
  minify: values.production,
  sourcemap: !values.production,
  metafile: true,
  logLevel: 'warning',
  define: {
    'import.meta.url': 'moduleUrl',
    INWARD_BUILD: JSON.stringify(hashOfSources()),
    INWARD_COMPILER: '"./compiler.js"',
  },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

mkdirSync(outdir, { recursive: true });
if (values.production)
  for (const file of readdirSync(outdir)) if (file.endsWith('.js.map')) rmSync(path.join(outdir, file));
// CommonJS loads faster than ES modules, and editors before the latest know nothing else.
writeFileSync(path.join(outdir, 'package.json'), '{ "type": "commonjs" }\n');

const results = await Promise.all([
  build({ ...common, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] }),
  build({ ...common, entryPoints: { server: 'server/src/composition/languageServer.ts' } }),
  build({ ...common, entryPoints: { commands: 'server/src/composition/commands.ts' } }),
  build({
    ...common,
    entryPoints: { cli: 'server/src/composition/commandLine.ts' },
    banner: { js: `#!/usr/bin/env node\n${common.banner?.js ?? ''}` },
    plugins: [{ name: 'load-late', setup: loadLate }],
  }),
]);
chmodSync(path.join(outdir, 'cli.js'), 0o755);
await buildCompiler();
for (const { metafile } of results) refuseCompiler(metafile);

/**
 * What the arguments do not ask for is not loaded: other bundles stay what they are. And commander could start
 * programs for commands, which takes Node five milliseconds to get ready for; there are none.
 *
 * @param {import('esbuild').PluginBuild} build
 */
function loadLate(build) {
  const BUNDLES = { './commands.ts': './commands.js', './languageServer.ts': './server.js' };
  build.onResolve({ filter: /^\.\/(commands|languageServer)\.ts$/ }, ({ path: source }) => ({
    path: BUNDLES[source],
    namespace: 'bundle',
  }));
  build.onLoad({ filter: /.*/, namespace: 'bundle' }, ({ path: bundle }) => ({
    contents: `module.exports = require(${JSON.stringify(bundle)});`,
  }));
  build.onResolve({ filter: /.*/, namespace: 'bundle' }, ({ path: bundle }) => ({ path: bundle, external: true }));
  build.onResolve({ filter: /^node:child_process$/ }, ({ path: name }) => ({ path: name, namespace: 'unused' }));
  build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
}

/** Always small, because nobody looks into it. Its licence asks to be handed on with it. */
async function buildCompiler() {
  const folder = path.join(ROOT, 'node_modules/typescript');
  await build({
    entryPoints: { compiler: path.join(folder, 'lib/typescript.js') },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  copyFileSync(path.join(folder, 'LICENSE.txt'), path.join(outdir, 'compiler.LICENSE.txt'));
  // What every program has without importing it. Where types are looked at, these are needed.
  mkdirSync(path.join(outdir, 'library'), { recursive: true });
  for (const file of readdirSync(path.join(folder, 'lib'))) {
    if (/^lib\b.*\.d\.ts$/.test(file)) {
      copyFileSync(path.join(folder, 'lib', file), path.join(outdir, 'library', file));
    }
  }
}

/**
 * The TypeScript compiler is in a file of its own: in any other, its nine megabytes would delay every start.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function refuseCompiler(metafile) {
  const input = Object.keys(metafile.inputs).find((file) => file.includes('node_modules/typescript/'));
  if (input === undefined) return;
  throw new Error(`${Object.keys(metafile.outputs).join(', ')} would contain the TypeScript compiler (${input}).`);
}

/** Caches of facts are thrown away when the code that reads facts may have changed. */
function hashOfSources() {
  const folder = path.join(ROOT, 'server/src');
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
