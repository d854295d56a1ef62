import type { ModulePath } from '#domain/graph/module.ts';
import { foldersAbove } from '#domain/graph/modulePaths.ts';
import type { Files } from '../ports/files.ts';
import type { TestRunner } from '../ports/templates.ts';

/** What the tests of a project are written for, by the packages that it names; undefined where it names none. */
export function testRunnerFor(files: Files, path: ModulePath): TestRunner | undefined {
  for (const folder of [...foldersAbove(path), '']) {
    const file = files.read(folder === '' ? 'package.json' : `${folder}/package.json`);
    if (file.kind !== 'text') continue;
    const named = (name: string): boolean => file.text.includes(`"${name}"`);
    if (named('vitest')) return 'vitest';
    if (named('jest') && (named('@types/jest') || named('ts-jest'))) return 'jest';
    if (named('mocha') && named('@types/mocha')) return 'mocha';
    if (named('@types/node')) return 'node';
  }
  return undefined;
}
