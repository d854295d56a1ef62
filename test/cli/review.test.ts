import assert from 'node:assert/strict';
import { gitRepository } from '#test/support/gitRepository.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH, ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

const BREACH = "import '../adapters/database';\n";

/** The entries of a checklist, each with what stands beneath it. */
function entriesIn(checklist: string): readonly { ticked: boolean; rule: string; beneath: readonly string[] }[] {
  const entries: { ticked: boolean; rule: string; beneath: string[] }[] = [];
  for (const line of checklist.split('\n')) {
    const [, tick, rule] = /^- \[([ x])\] \*\*([a-z-]+)\*\*: \S/.exec(line) ?? [];
    if (rule !== undefined) entries.push({ ticked: tick === 'x', rule, beneath: [] });
    else if (line.startsWith('  - ')) entries.at(-1)?.beneath.push(line.slice(4));
  }
  return entries;
}

describe('inward review', () => {
  after(removeFolders);

  it('says of each rule whether the change breaks it, where, why and what to do', () => {
    const { root, git, write } = gitRepository(ONE_BREACH);
    git('switch', '--quiet', '--create', 'topic');
    write({ 'src/domain/new.ts': BREACH });
    const { exitCode, stdout, stderr } = runInward(root, ['review']);
    assert.match(stdout, /^### Inward: 1 of \d+ rules needs a look\n\nWhat stands in files of this change/);
    assert.match(stdout, /\(compared with main \([0-9a-f]{7}\): 1 file differs\)\.\n/);
    const [first, ...others] = entriesIn(stdout);
    assert.deepEqual(first, {
      ticked: false,
      rule: 'layer-order',
      beneath: [
        'error: [`src/domain/new.ts:1:9`](src/domain/new.ts#L1): domain may not import adapters: `src/adapters/database.ts`.',
        '_Why, and what to do:_ Dependencies point inward, and adapters lies further out. Declare what domain needs as an interface in domain, implement it in adapters and hand it in at the composition root; or move this code to adapters.',
      ],
    });
    assert.ok(others.length >= 5);
    assert.ok(others.every(({ ticked, beneath }) => ticked && beneath.length === 0));
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('is all ticks where the change is clean', () => {
    const { root, git, write } = gitRepository(ONE_BREACH);
    git('switch', '--quiet', '--create', 'topic');
    write({ 'src/domain/new.ts': '' });
    const { exitCode, stdout } = runInward(root, ['review']);
    assert.match(stdout, /^### Inward: all \d+ rules hold\n/);
    assert.ok(entriesIn(stdout).every(({ ticked }) => ticked));
    assert.equal(exitCode, 0);
  });

  it('is about the whole project where there is nothing to compare it with', () => {
    const { exitCode, stdout } = runInward(folderWith(ONE_BREACH), ['review']);
    assert.match(stdout, /\n\nThis is about the whole project: there is no branch to compare it with\./);
    assert.equal(entriesIn(stdout)[0]?.beneath.length, 2);
    assert.equal(exitCode, 1);
  });

  it('is compared with what the change is to be merged into', () => {
    const { root, git, write, commit } = gitRepository(NO_BREACH);
    git('switch', '--quiet', '--create', 'release');
    write({ 'src/domain/release.ts': BREACH });
    commit();
    git('update-ref', 'refs/remotes/origin/release', 'HEAD');
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('switch', '--quiet', '--create', 'topic');
    const comparedWith = (words: readonly string[], environment = {}): string | undefined =>
      /compared with (\S+) \(/.exec(runInward(root, ['review', ...words], environment).stdout)?.[1];
    assert.equal(comparedWith([]), 'origin/main');
    assert.equal(comparedWith([], { GITHUB_BASE_REF: 'release' }), 'origin/release');
    assert.equal(comparedWith([], { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release' }), 'origin/release');
    assert.equal(comparedWith([], { GITHUB_BASE_REF: 'unfetched' }), 'origin/main');
    assert.equal(comparedWith(['--changed', 'release']), 'release');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release');
    assert.equal(comparedWith([]), 'origin/release');
    const { exitCode, stderr } = runInward(root, ['review', '--changed', 'nothing-like-it']);
    assert.match(stderr, /There is no commit, branch or tag nothing-like-it here\./);
    assert.equal(exitCode, 2);
  });

  it('does not say that a rule holds whose findings it does not list', () => {
    const root = folderWith({ ...NO_BREACH, 'src/loose.ts': '' });
    const rules = (words: readonly string[]): readonly string[] =>
      entriesIn(runInward(root, ['review', ...words]).stdout).map(({ rule }) => rule);
    assert.equal(rules([]).includes('unplaced-module'), false);
    assert.equal(rules(['--hints'])[0], 'unplaced-module');
  });

  it('says so where nothing was checked', () => {
    const { exitCode, stdout } = runInward(folderWith({ 'a.ts': '' }), ['review']);
    assert.match(stdout, /^### Inward: nothing was checked, because no layers are to be seen\n/);
    assert.equal(exitCode, 0);
  });
});
