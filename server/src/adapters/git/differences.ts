import type { ModulePath } from '#domain/graph/module.ts';
import type { Git } from './runGit.ts';

interface Problem {
  readonly kind: 'problem';
  readonly problem: string;
}

export interface Differences {
  readonly kind: 'differences';
  /** Of every tracked file that differs, the hash of its earlier content; undefined where it was not there. */
  readonly earlier: ReadonlyMap<ModulePath, string | undefined>;
  readonly renamed: ReadonlyMap<ModulePath, ModulePath>;
}

const DIFF = [
  ...['diff', '--raw', '-z', '--no-abbrev', '--relative', '--find-renames'],
  ...['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
];

/** How the tracked files in the folder that `git` is asked about differ from those of `commit`. */
export function differences(git: Git, commit: string): Differences | Problem {
  const answer = git([...DIFF, commit, '--']);
  if (answer.kind !== 'output') return unanswered(answer);
  const earlier = new Map<ModulePath, string | undefined>();
  const renamed = new Map<ModulePath, ModulePath>();
  const fields = fieldsOf(answer.bytes);
  for (let next = fields.next(); next.done !== true; next = fields.next()) {
    const { blob, status } = readEntry(next.value);
    const before = String(fields.next().value);
    if (status === 'R') {
      const after = String(fields.next().value);
      renamed.set(before, after);
      earlier.set(after, undefined);
    }
    // A file in conflict is named twice, once without what it was.
    if (blob !== undefined || !earlier.has(before)) earlier.set(before, blob);
  }
  return { kind: 'differences', earlier, renamed };
}

export interface UntrackedFiles {
  readonly kind: 'files';
  readonly files: readonly ModulePath[];
}

/** The files that git neither tracks nor ignores. */
export function untrackedFiles(git: Git): UntrackedFiles | Problem {
  const answer = git(['ls-files', '--others', '--exclude-standard', '-z']);
  if (answer.kind !== 'output') return unanswered(answer);
  // What ends in a slash is a repository inside this one, whose changes are its own.
  return { kind: 'files', files: [...fieldsOf(answer.bytes)].filter((file) => !file.endsWith('/')) };
}

export function unanswered(
  answer: { readonly kind: 'missing' } | { readonly kind: 'failed'; reason: string },
): Problem {
  const reason = answer.kind === 'failed' ? answer.reason : 'it is gone';
  return { kind: 'problem', problem: `git cannot tell what changed: ${reason}` };
}

/** `:100644 100644 BEFORE AFTER M`: modes, hashes and how the two differ. Links and submodules have no text. */
function readEntry(entry: string): { readonly blob: string | undefined; readonly status: string | undefined } {
  const [mode = '', , blob, , status] = entry.slice(1).split(' ');
  return { blob: mode.startsWith('100') ? blob : undefined, status: status?.[0] };
}

function* fieldsOf(bytes: Buffer): Generator<string> {
  for (const field of bytes.toString('utf8').split('\0')) if (field !== '') yield field;
}
