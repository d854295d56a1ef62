import assert from 'node:assert/strict';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH, ONE_BREACH, TWO_LAYERS } from './projects.ts';
import { checkJson, runInward } from './runInward.ts';

describe('inward check --format json', () => {
  after(removeFolders);

  it('tells every finding in the shape that other programs rely on', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(ONE_BREACH), ['check', '--format', 'json']);
    const document = JSON.parse(stdout) as { findings: { message: string }[] };
    const message = document.findings[0]?.message ?? '';
    assert.match(message, /^domain may not import adapters: `src\/adapters\/database\.ts`\. /);
    assert.deepEqual(document, {
      contract: 'inward.json',
      modules: 3,
      placed: 3,
      findings: [
        {
          rule: 'layer-order',
          severity: 'error',
          file: 'src/domain/order.ts',
          range: { start: { line: 2, character: 22 }, end: { line: 2, character: 42 } },
          message,
          from: { layer: 'domain', context: null },
          to: { file: 'src/adapters/database.ts', layer: 'adapters', context: null },
          chain: ['src/domain/order.ts', 'src/adapters/database.ts'],
          fixes: ['extract-port', 'move-to-adapter'],
          baselined: false,
        },
      ],
    });
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('tells what can be done about a finding', () => {
    const root = folderWith({ ...NO_BREACH, 'src/domain/order.ts': '// inward-ignore-file cycle -- over\n' });
    const { findings } = checkJson(root) as unknown as { findings: { rule: string; fixes: string[] }[] };
    assert.deepEqual(
      findings.map(({ rule, fixes }) => [rule, fixes]),
      [['unused-suppression', ['remove-comment']]],
    );
  });

  it('counts characters in UTF-16 units from the start of the line, without a byte order mark', () => {
    const text =
      "\uFEFF/* 🦀 */ import { save } from '../adapters/database';\r\n/* é */ import '../adapters/database';\r\n";
    const { findings } = checkJson(folderWith({ ...NO_BREACH, 'src/domain/order.ts': text }));
    assert.deepEqual(
      findings.map(({ range }) => range.start),
      [
        { line: 0, character: 31 },
        { line: 1, character: 16 },
      ],
    );
  });

  it('says where the contract came from', () => {
    const inferred = {
      'src/domain/a.ts': '',
      'src/application/b.ts': "import '../domain/a';",
      'src/infrastructure/c.ts': '',
    };
    assert.equal(checkJson(folderWith(NO_BREACH)).contract, 'inward.json');
    assert.equal(checkJson(folderWith(inferred)).contract, 'inferred');
    assert.equal(checkJson(folderWith({ 'a.ts': '' })).contract, null);
  });

  it('names the contract of a finding where it is not the one at the root', () => {
    const files: Record<string, string> = { 'inward.json': TWO_LAYERS };
    for (const [file, text] of Object.entries(ONE_BREACH)) files[`packages/a/${file}`] = text;
    const { contract, findings } = checkJson(folderWith(files));
    assert.equal(contract, 'inward.json');
    assert.deepEqual(
      findings.map((finding) => [finding.file, finding.contract]),
      [['packages/a/src/domain/order.ts', { file: 'packages/a/inward.json' }]],
    );
  });

  it('keeps what could not be read apart from the findings', () => {
    const files = { ...NO_BREACH, 'src/domain/film.ts': Buffer.from([0x47, 0, 1, 2]) };
    const { exitCode, stdout, stderr } = runInward(folderWith(files), ['check', '--format', 'json']);
    assert.equal((JSON.parse(stdout) as { modules: number }).modules, 4);
    assert.equal(stderr, 'src/domain/film.ts was not read: it is not a text file\n');
    assert.equal(exitCode, 0);
  });
});

describe('inward check for people', () => {
  after(removeFolders);

  it('shows the import that a finding sits on where the module is imported more than once', () => {
    const order = "import { a } from '../adapters/database.ts';\nimport { b } from '../adapters/database.ts';\n";
    const { stdout } = runInward(folderWith({ ...ONE_BREACH, 'src/domain/order.ts': order }), ['check']);
    assert.deepEqual(stdout.match(/src\/domain\/order\.ts:.*/g), [
      'src/domain/order.ts:1:20',
      'src/domain/order.ts:2:20',
    ]);
  });

  it('lists findings by file, with the place of every import on the way', () => {
    const { exitCode, stdout } = runInward(folderWith(ONE_BREACH), ['check']);
    assert.equal(
      stdout,
      [
        'src/domain/order.ts',
        '  3:23  error  layer-order  domain may not import adapters: `src/adapters/database.ts`.',
        '        Dependencies point inward, and adapters lies further out. Declare what domain needs as an interface in domain,',
        '        implement it in adapters and hand it in at the composition root; or move this code to adapters.',
        '        src/domain/order.ts:3:23',
        '        → src/adapters/database.ts',
        '',
        '1 error, 0 warnings',
        '3 of 3 modules in a layer (100 %). Contract: inward.json.',
        '',
      ].join('\n'),
    );
    assert.equal(exitCode, 1);
  });

  it('says the same advice once', () => {
    const two = { ...ONE_BREACH, 'src/domain/more.ts': "import '../adapters/database';\n" };
    const { stdout } = runInward(folderWith(two), ['check']);
    assert.equal(stdout.match(/Dependencies point inward/g)?.length, 1);
    assert.equal(stdout.match(/domain may not import adapters/g)?.length, 2);
    assert.match(stdout, /^2 errors, 0 warnings$/m);
  });

  it('writes paths as whoever runs it would', () => {
    const root = folderWith(ONE_BREACH);
    const elsewhere = folderWith();
    const first = (folder: string, words: string[]): string | undefined =>
      runInward(folder, ['check', ...words]).stdout.split('\n')[0];
    assert.equal(first(path.join(root, 'src'), []), 'domain/order.ts');
    assert.equal(first(path.join(root, 'src', 'adapters'), ['..']), '../domain/order.ts');
    assert.equal(first(path.dirname(root), [path.basename(root)]), `${path.basename(root)}/src/domain/order.ts`);
    assert.equal(first(elsewhere, [root]), path.posix.join(root.replaceAll('\\', '/'), 'src/domain/order.ts'));
  });

  it('counts no file that only makes its folder a package', () => {
    const root = folderWith({
      'inward.json': '{ "layers": [{ "name": "domain", "paths": ["shop/domain/**"] }] }',
      'shop/__init__.py': '',
      'shop/domain/__init__.py': '',
      'shop/domain/order.py': '',
    });
    assert.match(runInward(root, ['check']).stdout, /^2 of 2 modules in a layer \(100 %\)\./m);
    const { stdout } = runInward(root, ['check', '--format', 'json']);
    const { modules, placed } = JSON.parse(stdout) as { modules: number; placed: number };
    assert.deepEqual([modules, placed], [2, 2]);
  });

  it('counts hints, and lists them where that is asked for', () => {
    const root = folderWith({ ...NO_BREACH, 'src/loose.ts': '' });
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^0 errors, 0 warnings, 1 hint \(--hints lists them\)\n3 of 4 modules in a layer \(75 %\)\./);
    assert.equal(exitCode, 0);
    const listed = runInward(root, ['check', '--hints']).stdout;
    assert.match(listed, /^src\/loose\.ts\n {2}1:1 {2}hint {2}unplaced-module {2}/);
    assert.match(listed, /^0 errors, 0 warnings, 1 hint$/m);
  });

  it('says what to do where no layers are to be seen', () => {
    const { exitCode, stdout } = runInward(folderWith({ 'a.ts': '', 'b.ts': '' }), ['check']);
    assert.match(stdout, /^Nothing was checked: the folders of these 2 modules show no layers\.\n/);
    assert.match(stdout, /`inward init --preset NAME`, where NAME is clean, ddd, /);
    assert.equal(exitCode, 0);
  });

  it('says so where there is nothing to check', () => {
    assert.match(runInward(folderWith(), ['check']).stdout, /^There is no source file of the project here\./);
    const root = folderWith({ ...NO_BREACH, 'docs/readme.md': '' });
    const { exitCode, stdout } = runInward(root, ['check', 'docs']);
    assert.match(stdout, /^There is no source file of the project here\./);
    assert.equal(exitCode, 0);
  });

  it('says where an inferred contract came from', () => {
    const files = {
      'src/domain/a.ts': '',
      'src/application/b.ts': "import '../domain/a';",
      'src/infrastructure/c.ts': '',
    };
    assert.match(
      runInward(folderWith(files), ['check']).stdout,
      /Contract: inferred from the folder names \(preset \w+\);/,
    );
  });

  it('uses colours where somebody wants them', () => {
    const root = folderWith(ONE_BREACH);
    const isColoured = (words: string[], environment: Record<string, string>): boolean =>
      runInward(root, ['check', ...words], environment).stdout.includes('\u001B[31merror');
    assert.equal(isColoured([], {}), false);
    assert.equal(isColoured(['--color'], {}), true);
    assert.equal(isColoured([], { FORCE_COLOR: '1' }), true);
    assert.equal(isColoured([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(isColoured(['--no-color'], { FORCE_COLOR: '1' }), false);
    assert.equal(isColoured(['--color'], { NO_COLOR: '1' }), true);
  });
});

describe('The exit code of inward check', () => {
  after(removeFolders);

  it('is 0 where no finding is an error', () => {
    const warned = TWO_LAYERS.replace('"preset"', '"rules": { "layer-order": "warning" }, "preset"');
    assert.equal(runInward(folderWith(NO_BREACH), ['check']).exitCode, 0);
    assert.equal(runInward(folderWith({ ...ONE_BREACH, 'inward.json': warned }), ['check']).exitCode, 0);
  });

  it('is 1 where one is', () => {
    assert.equal(runInward(folderWith(ONE_BREACH), ['check']).exitCode, 1);
  });

  it('is 2 where the contract is wrong, and what is right of it holds', () => {
    const misspelt = TWO_LAYERS.replace('"preset": "none"', '"presett": "none"');
    const root = folderWith({ ...ONE_BREACH, 'inward.json': misspelt });
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^inward\.json\n {3}2:3 {2}error {2}contract-error {2}/);
    assert.match(stdout, /^src\/domain\/order\.ts\n {2}3:23 {2}error {2}layer-order {2}/m);
    assert.equal(exitCode, 2);
  });

  it('is 2 where the contract cannot be read at all, whatever part of the project is asked for', () => {
    const root = folderWith({ ...ONE_BREACH, 'inward.json': '[]' });
    for (const words of [['check'], ['check', 'src/adapters'], ['check', '--format', 'json']]) {
      const { exitCode, stdout } = runInward(root, words);
      assert.match(stdout, /contract-error/);
      assert.equal(exitCode, 2);
    }
    const { exitCode, stdout, stderr } = runInward(root, ['graph']);
    assert.deepEqual(JSON.parse(stdout), { modules: [], dependencies: [], metrics: [] });
    assert.match(stderr, /^inward\.json:1:1 error: /);
    assert.equal(exitCode, 2);
  });
});

describe('The project that a path belongs to', () => {
  after(removeFolders);

  const monorepo = {
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/a/package.json': '{ "name": "a" }',
    'packages/a/src/a.ts': "import 'b';\n",
    'packages/b/package.json': '{ "name": "b", "exports": "./src/b.ts" }',
    'packages/b/src/b.ts': '',
  };

  it('is the nearest folder with an inward.json', () => {
    const root = folderWith({ ...ONE_BREACH, '.git/HEAD': '', 'src/package.json': '{}' });
    for (const asked of ['.', 'src', 'src/domain', 'src/domain/order.ts', root]) {
      const { contract, findings } = checkJson(root, [asked]);
      assert.equal(contract, 'inward.json');
      assert.deepEqual(
        findings.map(({ file }) => file),
        ['src/domain/order.ts'],
      );
    }
  });

  it('is the folder that was asked for, where nothing around it is a package', () => {
    const root = folderWith({ 'x/src/domain/a.ts': '', 'x/src/application/b.ts': '', 'y/c.ts': '' });
    assert.equal(checkJson(root, ['x']).modules, 2);
  });

  it('is the monorepo that a package is part of', () => {
    const root = folderWith(monorepo);
    const { stdout } = runInward(path.join(root, 'packages/a'), ['graph']);
    const { dependencies } = JSON.parse(stdout) as { dependencies: { from: string; to: string | null }[] };
    assert.deepEqual(
      dependencies.map(({ from, to }) => [from, to]),
      [['packages/a/src/a.ts', 'packages/b/src/b.ts']],
    );
  });

  it('is never a monorepo around a checkout of its own', () => {
    const root = folderWith({ ...monorepo, 'packages/a/.git/HEAD': '' });
    const { stdout } = runInward(root, ['graph', 'packages/a']);
    const { modules } = JSON.parse(stdout) as { modules: { file: string }[] };
    assert.deepEqual(
      modules.map(({ file }) => file),
      ['src/a.ts'],
    );
  });

  it('shows what lies below the path alone', () => {
    const root = folderWith(ONE_BREACH);
    const { findings, modules } = checkJson(root, ['src/adapters']);
    assert.deepEqual(findings, []);
    assert.equal(modules, 1);
    assert.equal(runInward(root, ['check', 'src/adapters']).exitCode, 0);
    assert.equal(checkJson(root, ['src/domain/id.ts']).modules, 1);
    // A name that only begins the same is another folder.
    assert.equal(runInward(folderWith({ ...ONE_BREACH, 'src/dom/x.ts': '' }), ['check', 'src/dom']).exitCode, 0);
  });
});
