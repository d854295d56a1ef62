import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../process/runProcess.ts';
import { PEERS } from './installPeers.ts';

/*
 * Every peer looks for what Inward looks for as well, as far as it can: imports from a folder `domain` to one called
 * `adapters`, and cycles. They resolve through the tsconfig.json of the project where it has one. Their configuration
 * lies beside them, never in the project.
 */

export interface Peer {
  readonly name: string;
  readonly command: Command;
}

/** How to run each peer that is installed in `folder` over the project at `root`. */
export function peerCommands(folder: string, root: string): Peer[] {
  const tsconfig = path.join(root, 'tsconfig.json');
  const project = existsSync(tsconfig) ? tsconfig : undefined;
  return [
    {
      name: `(b) dependency-cruiser ${PEERS['dependency-cruiser']}`,
      command: nodeCommand(
        root,
        [
          path.join(folder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
          ...['--config', write(folder, 'cruiser.cjs', cruiserConfig(project)), '.'],
        ],
        ANY_EXIT_CODE,
      ),
    },
    {
      name: `(c) eslint ${PEERS.eslint} + boundaries ${PEERS['eslint-plugin-boundaries']}`,
      command: nodeCommand(root, [
        path.join(folder, 'node_modules/eslint/bin/eslint.js'),
        ...['--config', write(folder, 'boundaries.mjs', boundariesConfig(project)), '.'],
      ]),
    },
    {
      name: `(d) oxlint ${PEERS.oxlint} import/no-cycle`,
      command: nodeCommand(root, [
        path.join(folder, 'node_modules/oxlint/bin/oxlint'),
        ...[
          '--config',
          write(folder, 'oxlint.json', OXLINT),
          ...(project === undefined ? [] : ['--tsconfig', project]),
        ],
        '.',
      ]),
    },
  ];
}

/** dependency-cruiser ends with the number of its findings. */
const ANY_EXIT_CODE = Array.from({ length: 256 }, (_unused, code) => code);

function nodeCommand(root: string, args: readonly string[], exitCodes: readonly number[] = [0, 1]): Command {
  return { program: process.execPath, args, cwd: root, exitCodes };
}

function write(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function cruiserConfig(project: string | undefined): string {
  const configuration = {
    forbidden: [
      { name: 'layers', severity: 'error', from: { path: '(^|/)domain/' }, to: { path: '(^|/)adapters/' } },
      { name: 'cycles', severity: 'error', from: {}, to: { circular: true } },
    ],
    options: {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(node_modules|dist|build|out|coverage)/' },
      tsPreCompilationDeps: true,
      ...(project !== undefined && { tsConfig: { fileName: project } }),
    },
  };
  return `module.exports = ${JSON.stringify(configuration, null, 2)};\n`;
}

function boundariesConfig(project: string | undefined): string {
  const elements = ['domain', 'application', 'adapters', 'composition'].map((name) => ({ type: name, pattern: name }));
  return `import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

export default [
  { ignores: ['**/node_modules/**', '**/dist/**', '**/build/**', '**/out/**', '**/coverage/**'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: ${JSON.stringify(project === undefined ? {} : { project })} },
      'boundaries/elements': ${JSON.stringify(elements)},
    },
    rules: {
      'boundaries/dependencies': ['error', {
        default: 'allow',
        policies: [
          { from: { element: { type: 'domain' } }, disallow: { to: { element: { type: 'adapters' } } } },
        ],
      }],
    },
  },
];
`;
}

const OXLINT = `${JSON.stringify({
  plugins: ['import'],
  categories: { correctness: 'off' },
  rules: { 'import/no-cycle': 'error' },
  ignorePatterns: ['**/node_modules/**', '**/dist/**', '**/build/**', '**/out/**', '**/coverage/**'],
})}\n`;
