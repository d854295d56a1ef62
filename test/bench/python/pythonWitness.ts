import { spawnSync } from 'node:child_process';
import type { CompilerError, CompilerWitness } from '../fixes/compilerWitness.ts';

/** So much as the checkers of a large project have to say. */
const MOST_OUTPUT = 1 << 28;

/**
 * Asks Python whether all can be compiled, and mypy, where `python` has it, which errors there are. `folders` are what
 * it looks at, relative to `root`.
 */
export function openPythonWitness(python: string, root: string, folders: readonly string[]): CompilerWitness {
  const version = run(python, root, ['-m', 'mypy', '--version']);
  const hasMypy = version.status === 0;
  return {
    name: hasMypy ? version.stdout.trim() : 'compileall alone',
    errors: () => [...compileErrors(python, root, folders), ...(hasMypy ? mypyErrors(python, root, folders) : [])],
  };
}

function compileErrors(python: string, root: string, folders: readonly string[]): readonly CompilerError[] {
  // Nothing is written beside the sources.
  const script = `
import pathlib, sys
for folder in sys.argv[1:]:
    for path in sorted(pathlib.Path(folder).rglob("*.py")):
        try:
            compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            print(f"{path}:{getattr(error, 'lineno', 0) or 0}: {error.__class__.__name__} {error}")
`;
  const { stdout } = run(python, root, ['-c', script, ...folders]);
  return stdout.split('\n').flatMap((line) => errorIn(line, /^(.*?):(\d+): (\w+) (.*)$/, 3, 4) ?? []);
}

const MYPY = [
  ...['--check-untyped-defs', '--ignore-missing-imports', '--no-error-summary', '--hide-error-context', '--no-pretty'],
  ...['--no-color-output', '--show-error-codes', '--namespace-packages', '--explicit-package-bases'],
  ...['--no-warn-unused-ignores', '--allow-redefinition'],
];

function mypyErrors(python: string, root: string, folders: readonly string[]): readonly CompilerError[] {
  const options = [...MYPY, '--config-file=', '--cache-dir=.inward-mypy'];
  const { stdout, stderr } = run(python, root, ['-m', 'mypy', ...options, ...folders]);
  const errors = stdout
    .split('\n')
    .flatMap((line) => errorIn(line, /^(.*?):(\d+): error: (.*?)\s+\[([\w-]+)\]$/, 4, 3) ?? []);
  if (errors.length === 0 && /error/i.test(stdout + stderr)) {
    return [{ file: '', line: 0, code: 'mypy', message: (stdout + stderr).trim().slice(0, 500) }];
  }
  return errors;
}

function errorIn(line: string, pattern: RegExp, code: number, message: number): CompilerError | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  return { file: match[1] ?? '', line: Number(match[2]), code: match[code] ?? '', message: match[message] ?? '' };
}

function run(
  python: string,
  root: string,
  words: readonly string[],
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(python, words, { cwd: root, encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  return { status, stdout, stderr };
}
