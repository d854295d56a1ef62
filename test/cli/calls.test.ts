import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

describe('The command inward', () => {
  after(removeFolders);

  it('tells its version', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    for (const word of ['--version', '-V']) {
      assert.deepEqual(runInward(folderWith(), [word]), { exitCode: 0, stdout: `${manifest.version}\n`, stderr: '' });
    }
  });

  it('tells all it can do', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(), ['--help']);
    for (const command of ['check', 'review', 'graph', 'explain', 'init', 'lsp']) {
      assert.match(stdout, new RegExp(`^ {2}${command} `, 'm'));
    }
    assert.match(stdout, /Exit codes: 0 /);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    assert.match(runInward(folderWith(), ['help', 'check']).stdout, /--format <format> .*"pretty", "json"/s);
  });

  it('tells how it is called where it is called with nothing', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(), []);
    assert.match(stderr, /^Usage: inward /);
    assert.equal(stdout, '');
    assert.equal(exitCode, 2);
  });

  const wrongCalls: readonly (readonly [words: readonly string[], complaint: RegExp])[] = [
    [['chek'], /unknown command 'chek'\n\(Did you mean check\?\)/],
    [['check', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [
      ['check', '--format', 'xml'],
      /argument 'xml' is invalid\. Allowed choices are pretty, json, sarif, github, junit, markdown\./,
    ],
    [['check', '--changed'], /option '--changed <ref>' argument missing/],
    [['check', '--format'], /option '--format <format>' argument missing/],
    [['check', 'src', 'src'], /too many arguments for 'check'/],
    [['check', 'nowhere'], /^inward: There is no file or folder nowhere \(looked for .*nowhere\)\n$/],
    [['graph', 'nowhere'], /There is no file or folder nowhere/],
    [['graph', '--format', 'svg'], /Allowed choices are json, mermaid, dot\./],
    [['explain'], /missing required argument 'file'/],
    [['explain', 'nowhere.ts'], /There is no file or folder nowhere\.ts/],
    [['explain', 'src'], /src is a folder\. `inward explain` takes one file/],
    [['init', 'nowhere'], /There is no folder nowhere/],
    [['init', '--preset', 'onion'], /argument 'onion' is invalid\. Allowed choices are clean, ddd, /],
    [['init'], /inward\.json is there already\. `inward init --force` overwrites it\./],
  ];

  it('says so where a path is a link in a circle', () => {
    const root = folderWith(NO_BREACH);
    symlinkSync('circle', path.join(root, 'circle'));
    for (const command of ['check', 'graph', 'explain']) {
      const { exitCode, stderr } = runInward(root, [command, 'circle']);
      assert.match(stderr, /^inward: circle cannot be looked at: ELOOP/);
      assert.equal(exitCode, 2);
    }
  });

  for (const [words, complaint] of wrongCalls) {
    it(`says what is wrong with \`inward ${words.join(' ')}\``, () => {
      const { exitCode, stdout, stderr } = runInward(folderWith(NO_BREACH), words);
      assert.match(stderr, complaint);
      assert.equal(stdout, '');
      assert.equal(exitCode, 2);
    });
  }
});
