import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyCheckout } from '../copyCheckout.ts';

/** A copy of a project that is changed and set back, over and over. */
export interface WorkCopy {
  readonly root: string;
  /** What was changed since the copy was made, or since it was last set back. */
  readonly changes: () => readonly FileChange[];
  /** The text that a file had at first. */
  readonly before: (file: string) => string;
  readonly now: (file: string) => string;
  /** All changes, as git shows them. */
  readonly patch: () => string;
  /** How many lines differ in nothing but their white space. */
  readonly reformattedLines: () => number;
  readonly restore: () => void;
  readonly remove: () => void;
}

/** `was` is the path at first; undefined for a file that was not there. `is` is undefined for one that is gone. */
export interface FileChange {
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** Files that are still the same to a third count as moved; what was rewritten more than that is another file. */
const RENAMES = '--find-renames=33%';

/** Copies a project and gives it a contract. What is installed is linked; git, new in the copy, tells what changes. */
export function createWorkCopy(project: string, contract: string | undefined): WorkCopy {
  const root = copyCheckout(project);
  if (contract !== undefined) cpSync(contract, path.join(root, 'inward.json'));
  const git = (...words: string[]): string => runGit(root, words);
  git('init', '--quiet');
  appendFileSync(path.join(root, '.git/info/exclude'), 'node_modules\n*.tsbuildinfo\n.inward-mypy\n__pycache__\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'as it was');
  const difference = (...words: string[]): string => {
    git('add', '--all');
    return git('diff', '--cached', RENAMES, ...words, 'HEAD');
  };
  return {
    root,
    changes: () => readStatus(difference('--name-status', '-z')),
    before: (file) => git('show', `HEAD:${file}`),
    now: (file) => readFileSync(path.join(root, file), 'utf8'),
    patch: () => difference(),
    reformattedLines: () => countLines(difference('--numstat')) - countLines(difference('--numstat', '-w')),
    restore: () => {
      git('reset', '--quiet', '--hard');
      git('clean', '--force', '-d', '--quiet');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function runGit(root: string, words: readonly string[]): string {
  const quiet = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgSign=false'];
  const asItIs = ['-c', 'core.autocrlf=false', '-c', 'core.safecrlf=false', '-c', 'core.quotePath=false'];
  const { status, stdout, stderr } = spawnSync('git', [...quiet, ...asItIs, '-C', root, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`git ${words.join(' ')} in ${root}: ${stderr}`);
  return stdout;
}

function readStatus(text: string): FileChange[] {
  const words = text.split('\0').filter((word) => word !== '');
  const changes: FileChange[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const status = words[at] ?? '';
    const was = words[at + 1];
    if (status.startsWith('R')) changes.push({ was, is: words[++at + 1] });
    else changes.push({ was: status === 'A' ? undefined : was, is: status === 'D' ? undefined : was });
  }
  return changes;
}

/** Lines that go and lines that come, of all files. */
function countLines(numstat: string): number {
  const numbers = numstat.split('\n').flatMap((line) => line.split('\t').slice(0, 2).map(Number));
  return numbers.reduce((sum, number) => sum + (Number.isNaN(number) ? 0 : number), 0);
}
