import type { ModulePath } from '#domain/graph/module.ts';
import { foldersAbove } from '#domain/graph/modulePaths.ts';
import type { Files } from '../ports/files.ts';
import type { TestRunner } from '../ports/templates.ts';

/** What the tests of a project are written for, by the packages that it names; undefined where it names none. */
export function testRunnerFor(files: Files, path: ModulePath): TestRunner | undefined {
  if (path.endsWith('.py')) return pythonRunner(files, path);
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

/** Python comes with a runner of its own. */
function pythonRunner(files: Files, path: ModulePath): TestRunner {
  for (const folder of [...foldersAbove(path), '']) {
    const at = folder === '' ? '' : `${folder}/`;
    if (files.isFile(`${at}conftest.py`) || files.isFile(`${at}pytest.ini`)) return 'pytest';
    const isNamed = PYTHON_SETTINGS.some((name) => {
      const file = files.read(at + name);
      return file.kind === 'text' && /\bpytest\b/.test(file.text);
    });
    if (isNamed) return 'pytest';
  }
  return 'unittest';
}

const PYTHON_SETTINGS = [
  ...['pyproject.toml', 'setup.cfg', 'tox.ini', 'setup.py', 'Pipfile', 'requirements.txt', 'requirements-dev.txt'],
  ...['requirements/dev.txt', 'requirements/test.txt', 'dev-requirements.txt', 'requirements-test.txt'],
];
