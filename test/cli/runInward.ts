import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { languageServerBundle } from '#test/support/languageServerBundle.ts';
import { folderWith } from '#test/support/temporaryFolders.ts';

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What processes need to run at all, and nothing of what the person who runs the tests likes. */
const SYSTEM = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };

/** The file that the command `inward` runs, built from the sources as they are now. */
export function commandLineBundle(): string {
  return path.join(path.dirname(languageServerBundle()), 'cli.js');
}

/** Runs `inward` in `folder` as a process of its own, with a cache of its own unless `environment` says another. */
export function runInward(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [commandLineBundle(), ...words], {
    cwd: folder,
    env: { ...SYSTEM, INWARD_CACHE_DIR: folderWith(), ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { exitCode: status, stdout, stderr };
}

/** The parts of `inward check --format json` that tests look at. */
export interface CheckDocument {
  readonly contract: string | null;
  readonly modules: number;
  readonly placed: number;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly file: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly message: string;
    readonly to: { readonly file?: string } | null;
    readonly contract?: { readonly file: string };
  }[];
}

export function checkJson(folder: string, words: readonly string[] = []): CheckDocument {
  return JSON.parse(runInward(folder, ['check', ...words, '--format', 'json']).stdout) as CheckDocument;
}
