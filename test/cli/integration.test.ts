import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gitRepository } from '#test/support/gitRepository.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

function own(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

/** The words behind `npx inward`, as a shell would pass them on. */
function callsIn(text: string): readonly (readonly string[])[] {
  const calls = text.matchAll(/npx (?:--no-install )?inward ((?:[^\s`>|']+ ?)+)/g);
  return [...calls].map(([, words = '']) =>
    words.trim().replace('"origin/$GITHUB_BASE_REF"', 'main').replace('REF', 'main').split(/\s+/),
  );
}

describe('What is ready for CI', () => {
  after(removeFolders);

  it('has a page whose commands work', () => {
    const calls = callsIn(own('docs/continuous-integration.md'));
    assert.ok(calls.length > 8);
    const { root } = gitRepository({ ...ONE_BREACH, 'packages/shop/index.ts': '' });
    for (const words of new Map(calls.map((call) => [call.join(' '), call])).values()) {
      const { exitCode, stderr } = runInward(root, words);
      assert.equal(stderr, '', words.join(' '));
      assert.notEqual(exitCode, 2, words.join(' '));
    }
  });

  it('has a hook for pre-commit that judges the commit as a whole', () => {
    const hook = own('.pre-commit-hooks.yaml');
    const value = (key: string): string | undefined => new RegExp(`^[- ] ${key}: (.*)$`, 'm').exec(hook)?.[1];
    assert.equal(value('id'), 'inward');
    assert.equal(value('pass_filenames'), 'false');
    const pattern = new RegExp(value('files')?.slice(1, -1) ?? '');
    for (const file of ['a.ts', 'b.mjs', 'c.jsx', 'inward.json', '.inward-baseline.json']) assert.match(file, pattern);
    assert.doesNotMatch('readme.md', pattern);
    const { root, write } = gitRepository(ONE_BREACH);
    const [words, ...others] = callsIn(value('entry') ?? '');
    assert.equal(others.length, 0);
    assert.equal(runInward(root, words ?? []).exitCode, 0);
    write({ 'src/domain/new.ts': "import '../adapters/database';\n" });
    assert.equal(runInward(root, words ?? []).exitCode, 1);
    assert.ok(own('docs/continuous-integration.md').includes(`entry: ${value('entry') ?? 'nothing'}\n`));
  });

  it('is packed with all that the command line needs, and nothing else', () => {
    const shipped = [
      ...['dist/cli.js', 'dist/commands.js', 'dist/package.json', 'dist/server.js'],
      ...['docs/rules/cycle.md', 'schemas/inward.schema.json'],
    ];
    const kept = [
      'dist/extension.js',
      'dist/cli.js.map',
      'dist/inward.vsix',
      'docs/inward-json.md',
      'server/src/a.ts',
      'a.mjs',
    ];
    const root = folderWith({
      ...Object.fromEntries([...shipped, ...kept].map((file) => [file, ''])),
      'package.json': own('package.json'),
      '.npmignore': own('.npmignore'),
      '.gitignore': own('.gitignore'),
    });
    // npm is a .cmd file on Windows, which only a shell can start.
    const { stdout, stderr } = spawnSync('npm pack --dry-run --ignore-scripts --json', {
      cwd: root,
      shell: true,
      encoding: 'utf8',
    });
    const [packed] = Object.values(JSON.parse(stdout) as Record<string, { files: { path: string }[] }>);
    const files = packed?.files.map(({ path }) => path).sort();
    assert.deepEqual(files, [...shipped, 'package.json'].sort(), stderr);
  });
});
