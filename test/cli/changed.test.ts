import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { gitRepository } from '#test/support/gitRepository.ts';
import type { GitRepository } from '#test/support/gitRepository.ts';
import { languageServerBundle } from '#test/support/languageServerBundle.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH, ONE_BREACH, TWO_LAYERS } from './projects.ts';
import { checkJson, runInward } from './runInward.ts';

const BREACH = "import '../adapters/database';\n";

function changedFiles(folder: string, ref: string, words: readonly string[] = []): readonly string[] {
  return checkJson(folder, [...words, '--changed', ref]).findings.map(({ file }) => file);
}

/** A repository that is on a branch `topic` since the commit of `files`. */
function onTopic(files: Readonly<Record<string, string>>): GitRepository {
  const repository = gitRepository(files);
  repository.git('switch', '--quiet', '--create', 'topic');
  return repository;
}

describe('inward check --changed', () => {
  after(removeFolders);

  it('tells what is wrong in files that were committed, staged, edited or added, and nothing that was there', () => {
    const { root, git, write, commit } = onTopic({
      ...ONE_BREACH,
      'src/domain/staged.ts': '',
      'src/domain/edited.ts': '',
    });
    write({ 'src/domain/committed.ts': BREACH });
    commit();
    write({ 'src/domain/staged.ts': BREACH });
    git('add', '--all');
    write({ 'src/domain/edited.ts': BREACH, 'src/domain/untracked.ts': BREACH });
    const names = ['committed', 'edited', 'staged', 'untracked'];
    assert.deepEqual(
      changedFiles(root, 'main'),
      names.map((name) => `src/domain/${name}.ts`),
    );
    assert.deepEqual(
      changedFiles(root, 'HEAD'),
      names.slice(1).map((name) => `src/domain/${name}.ts`),
    );
    assert.deepEqual(checkJson(root).findings.length, 5);
  });

  it('has a report without findings and exit code 0 where the change brings none', () => {
    const { root, write } = onTopic(ONE_BREACH);
    assert.equal(runInward(root, ['check', '--changed', 'main']).exitCode, 0);
    write({ 'src/domain/id.ts': 'export type Id = number;\n' });
    const { exitCode, stdout } = runInward(root, ['check', '--changed', 'main']);
    assert.match(stdout, /^0 errors, 0 warnings\n3 of 3 modules in a layer \(100 %\)\./);
    assert.match(stdout, /\nOnly what a change brings, compared with main \([0-9a-f]{7}\): 1 file differs\.\n$/);
    assert.equal(exitCode, 0);
    assert.equal(runInward(root, ['check']).exitCode, 1);
  });

  it('says what it was compared with', () => {
    const { root, git } = onTopic(NO_BREACH);
    const { stdout } = runInward(root, ['check', '--changed', 'main', '--format', 'json']);
    const { since } = JSON.parse(stdout) as { since: unknown };
    assert.deepEqual(since, { ref: 'main', commit: git('rev-parse', 'main').trim(), files: 0 });
  });

  it('tells what the change causes in files that nobody touched', () => {
    const { root, write } = onTopic({
      ...NO_BREACH,
      'src/helper.ts': 'export const save = 1;\n',
      'src/domain/order.ts': "import { save } from '../helper';\n",
      'src/domain/old.ts': BREACH,
    });
    write({ 'src/helper.ts': "export { save } from './adapters/database';\n" });
    const { findings } = checkJson(root, ['--changed', 'main']);
    const told = findings.filter(({ severity }) => severity === 'error').map(({ rule, file }) => [rule, file]);
    assert.deepEqual(told, [['indirect-layer-order', 'src/domain/order.ts']]);
  });

  it('compares with the project as it was, deleted files and the old contract included', () => {
    const looser = TWO_LAYERS.replace('"preset"', '"rules": { "layer-order": "off" }, "preset"');
    const { root, write } = onTopic({ ...ONE_BREACH, 'inward.json': looser, 'src/gone.ts': '' });
    write({ 'inward.json': TWO_LAYERS });
    assert.deepEqual(changedFiles(root, 'main'), ['src/domain/order.ts']);
    write({ 'inward.json': looser });
    assert.deepEqual(changedFiles(root, 'main'), []);

    const { root: other } = onTopic({ ...NO_BREACH, 'src/domain/order.ts': "import '../adapters/late';\n" });
    assert.deepEqual(changedFiles(other, 'main'), []);
    // What could not be resolved at first is a breach as soon as the file is there.
    renameSync(path.join(other, 'src/adapters/database.ts'), path.join(other, 'src/adapters/late.ts'));
    assert.deepEqual(changedFiles(other, 'main'), ['src/domain/order.ts']);
  });

  it('does not take a finding for a new one because a file in its chain was renamed', () => {
    const target = 'export const save = 1;\n'.repeat(10);
    const { root, git, write } = onTopic({
      'inward.json': TWO_LAYERS,
      'src/adapters/database.ts': target,
      'src/helper.ts': "export * from './adapters/database';\n",
      'src/domain/order.ts': "import '../helper';\n",
    });
    git('mv', 'src/adapters/database.ts', 'src/adapters/table.ts');
    write({ 'src/helper.ts': "export * from './adapters/table';\n" });
    const errors = checkJson(root, ['--changed', 'main']).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);
    assert.equal(checkJson(root).findings.filter(({ severity }) => severity === 'error').length, 1);
  });

  it('does not blame the branch for what was merged elsewhere since', () => {
    const { root, git, write, commit } = onTopic(ONE_BREACH);
    write({ 'src/domain/topic.ts': BREACH });
    commit();
    git('switch', '--quiet', 'main');
    write({ 'src/domain/order.ts': 'export class Order {}\n', 'src/domain/main.ts': '' });
    commit();
    git('switch', '--quiet', 'topic');
    assert.deepEqual(changedFiles(root, 'main'), ['src/domain/topic.ts']);
  });

  it('works for a project in a folder of the repository, and for a part of that', () => {
    const inFolder = (files: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`packages/my shop/${file}`, text]));
    const { root, write } = onTopic({ ...inFolder(ONE_BREACH), 'inward.json': TWO_LAYERS });
    write(inFolder({ 'src/domain/new.ts': BREACH, 'src/domain/deep/new.ts': "import '../../adapters/database';\n" }));
    const project = path.join(root, 'packages/my shop');
    assert.deepEqual(changedFiles(project, 'main'), ['src/domain/deep/new.ts', 'src/domain/new.ts']);
    assert.deepEqual(changedFiles(root, 'main', ['packages/my shop/src/domain/deep']), ['src/domain/deep/new.ts']);
    const { stdout } = runInward(project, ['check', '--changed', 'main', '--format', 'github']);
    assert.match(stdout, /^::error file=packages\/my shop\/src\/domain\/deep\/new\.ts,/);
  });

  it('knows files by any name that a file can have', () => {
    const names = [
      'ä b.ts',
      '"quoted".ts',
      '🦀.ts',
      '-dash.ts',
      ...(process.platform === 'win32' ? [] : ['two\nlines.ts']),
    ];
    const files = Object.fromEntries(names.map((name) => [`src/domain/${name}`, 'export {};\n']));
    const { root, write } = onTopic({ ...NO_BREACH, ...files });
    assert.deepEqual(changedFiles(root, 'main'), []);
    write(Object.fromEntries(Object.keys(files).map((file) => [file, BREACH])));
    assert.deepEqual([...changedFiles(root, 'main')].sort(), Object.keys(files).sort());
  });

  it('takes everything for new before the first commit', () => {
    const { root, git } = gitRepository(ONE_BREACH);
    git('switch', '--quiet', '--orphan', 'begin');
    git('restore', '--source=main', '--staged', '--worktree', '.');
    assert.deepEqual(changedFiles(root, 'HEAD'), ['src/domain/order.ts']);
  });

  it('leaves what is known of present files to the next run', () => {
    const { root, write } = onTopic(ONE_BREACH);
    write({ 'src/domain/new.ts': BREACH });
    const cache = { INWARD_CACHE_DIR: folderWith() };
    for (const expected of ['src/domain/new.ts', 'src/domain/new.ts']) {
      const { stdout } = runInward(root, ['check', '--changed', 'main', '--format', 'json'], cache);
      const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
      assert.deepEqual(
        findings.map(({ file }) => file),
        [expected],
      );
    }
    assert.equal(runInward(root, ['check', '--format', 'github'], cache).stdout.match(/^::error/gm)?.length, 2);
  });

  it('looks at the folder it was asked about, also in a hook of another one', () => {
    const { root, write } = onTopic(NO_BREACH);
    write({ 'src/domain/new.ts': BREACH });
    const other = gitRepository({});
    const hook = { GIT_DIR: path.join(other.root, '.git'), GIT_WORK_TREE: other.root, GIT_INDEX_FILE: 'nothing' };
    const { stdout } = runInward(root, ['check', '--changed', 'main', '--format', 'github'], hook);
    assert.match(stdout, /^::error file=src\/domain\/new\.ts,/);
  });

  it('is the only one to ask git: the language server cannot', () => {
    const server = languageServerBundle();
    const commands = path.join(path.dirname(server), 'commands.js');
    const asksGit = (bundle: string): boolean => readFileSync(bundle, 'utf8').includes('--no-optional-locks');
    assert.deepEqual([asksGit(server), asksGit(commands)], [false, true]);
  });

  it('starts no program that the repository names', () => {
    const { root, git, write } = onTopic({ ...ONE_BREACH, '.gitattributes': '*.ts diff=custom\n' });
    const ran = path.join(root, 'ran');
    write({ 'evil.sh': `#!/bin/sh\ntouch '${ran}'\n` });
    const evil = path.join(root, 'evil.sh').replaceAll('\\', '/');
    chmodSync(evil, 0o755);
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'diff.custom.textconv',
      'diff.custom.command',
      'core.pager',
    ]) {
      git('config', key, evil);
    }
    write({ '.git/hooks/post-index-change': `#!/bin/sh\ntouch '${ran}'\n`, 'src/domain/order.ts': BREACH });
    chmodSync(path.join(root, '.git/hooks/post-index-change'), 0o755);
    assert.deepEqual(changedFiles(root, 'main'), ['src/domain/order.ts']);
    assert.equal(existsSync(ran), false);
  });
});

describe('inward check --changed says what is wrong', () => {
  after(removeFolders);

  function complaint(folder: string, ref: string, environment: Readonly<Record<string, string>> = {}): string {
    const { exitCode, stdout, stderr } = runInward(folder, ['check', '--changed', ref], environment);
    assert.equal(exitCode, 2);
    assert.equal(stdout, '');
    return stderr;
  }

  it('where there is no repository', () => {
    const root = folderWith(NO_BREACH);
    assert.equal(
      complaint(root, 'main'),
      `inward: ${root} is not in a git repository, so nothing can be said to have changed.\n`,
    );
  });

  it('where git is not installed', () => {
    const { root } = gitRepository(NO_BREACH);
    assert.match(
      complaint(root, 'main', { PATH: folderWith() }),
      /^inward: What changed is known to git, and git is not installed/,
    );
  });

  it('where nothing has that name', () => {
    const { root, git } = gitRepository(NO_BREACH);
    assert.equal(complaint(root, 'mian'), 'inward: There is no commit, branch or tag mian here. Did you mean main?\n');
    assert.match(complaint(root, 'nowhere-near'), /nowhere-near here\. A branch of a remote has to be fetched/);
    assert.match(complaint(root, 'main..HEAD'), /One commit is enough, not a range/);
    assert.match(complaint(root, '--output=ran'), /There is no commit, branch or tag --output=ran here\./);
    git('update-ref', 'refs/remotes/origin/develop', 'HEAD');
    assert.match(complaint(root, 'develop'), /Did you mean origin\/develop\?/);
    assert.equal(existsSync(path.join(root, 'ran')), false);
  });

  it('where two histories have nothing in common, or nothing was committed', () => {
    const { root, git } = gitRepository(NO_BREACH);
    git('switch', '--quiet', '--orphan', 'other');
    assert.match(complaint(root, 'main'), /^inward: This branch has no commit yet\.\n$/);
    git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
    git('restore', '--source=main', '.');
    assert.match(complaint(root, 'main'), /^inward: main and HEAD have no commit in common\.\n$/);
  });

  it('where a clone is too shallow to know', () => {
    const origin = gitRepository(NO_BREACH);
    origin.git('switch', '--quiet', '--create', 'topic');
    origin.write({ 'a.txt': '1' });
    origin.commit();
    origin.git('switch', '--quiet', 'main');
    origin.write({ 'b.txt': '1' });
    origin.commit();
    const clone = folderWith();
    const url = `file://${origin.root.replaceAll('\\', '/')}`;
    origin.git('clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=topic', url, clone);
    assert.match(
      complaint(clone, 'origin/main'),
      /origin\/main and HEAD have no commit in common\. This clone .*fetch-depth: 0/,
    );
  });

  it('where the project lies in the repository itself', () => {
    const { root, write } = gitRepository({});
    write({ '.git/inner/inward.json': TWO_LAYERS });
    assert.match(
      complaint(path.join(root, '.git/inner'), 'main'),
      /is inside a git repository, but not in a checkout of it/,
    );
  });
});
