import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { addFiles, folderWith } from './temporaryFolders.ts';

/** A git repository of its own, with what git is asked to do in it. */
export interface GitRepository {
  readonly root: string;
  readonly git: (...words: string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Commits everything that is there. */
  readonly commit: () => void;
}

/** One commit of `files`, on a branch `main`. */
export function gitRepository(files: Readonly<Record<string, string>>): GitRepository {
  const root = folderWith();
  const git = (...words: string[]): string => runGit(root, words);
  const write: GitRepository['write'] = (written) => {
    addFiles(root, written);
  };
  const commit = (): void => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'Change');
  };
  git('init', '--quiet', '--initial-branch=main');
  write(files);
  commit();
  return { root, git, write, commit };
}

/** Git as nobody has configured it. */
function runGit(root: string, words: readonly string[]): string {
  const someone = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
  const { status, stdout, stderr, error } = spawnSync('git', [...someone, '-C', root, ...words], {
    env: {
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: path.parse(root).root,
    },
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout;
}
