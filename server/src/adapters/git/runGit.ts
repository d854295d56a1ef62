import { spawnSync } from 'node:child_process';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What git answered: its output, or why there is none. */
export type GitAnswer =
  | { readonly kind: 'output'; readonly bytes: Buffer }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'missing' };

/** Asks git about the repository around one folder. `input` is what it reads from its standard input. */
export type Git = (words: readonly string[], input?: string) => GitAnswer;

/** Programs that the configuration of a repository can name are not started, and nothing is written to its index. */
const QUIET = [
  '--no-pager',
  '--no-optional-locks',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'diff.autoRefreshIndex=true'],
];

/** Set while a hook runs; they speak of the folder that the hook runs in, not of the one that is asked about. */
const OF_ANOTHER_FOLDER = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|EXTERNAL_DIFF|DIFF_OPTS)$/i;

/** Git, asked about `folder`, an absolute path. No shell comes between, and git asks nothing back. */
export function gitIn(folder: string, environment: Environment): Git {
  const inherited = Object.entries(environment).filter(([name]) => !OF_ANOTHER_FOLDER.test(name));
  const env = { ...Object.fromEntries(inherited), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return (words, input = '') => {
    const { status, stdout, stderr, error } = spawnSync('git', [...QUIET, '-C', folder, ...words], {
      // Windows looks for programs in the current folder first, and that one may be anybody's.
      cwd: path.dirname(process.execPath),
      env,
      input,
      maxBuffer: Infinity,
      windowsHide: true,
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { kind: 'missing' };
    if (error !== undefined) return { kind: 'failed', reason: error.message };
    return status === 0 ? { kind: 'output', bytes: stdout } : { kind: 'failed', reason: complaintOf(stderr) };
  };
}

/** The output as text without the line end behind it; undefined where git failed. */
export function textOf(answer: GitAnswer): string | undefined {
  return answer.kind === 'output' ? answer.bytes.toString('utf8').replace(/\r?\n$/, '') : undefined;
}

function complaintOf(stderr: Buffer): string {
  const text = stderr.toString('utf8').trim();
  return text.replace(/^(?:fatal|error): /, '').split('\n')[0] ?? '';
}
