import assert from 'node:assert/strict';
import { checkMarkdown } from '#adapters/cli/reports/checkMarkdown.ts';
import { markdownCode, markdownLine } from '#adapters/cli/reports/markdownText.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { outputOf } from './checkOutputs.ts';
import { NO_BREACH, ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

describe('inward check --format markdown', () => {
  after(removeFolders);

  it('groups findings by rule, each rule with its advice', () => {
    const files = { ...ONE_BREACH, 'src/domain/more.ts': "import '../adapters/database';\n" };
    const { exitCode, stdout } = runInward(folderWith(files), ['check', '--format', 'markdown']);
    assert.equal(
      stdout,
      [
        '### Inward: 2 errors, 0 warnings',
        '',
        '#### `layer-order`: A layer imports only what the order of layers lets it import.',
        '',
        '- **error** [`src/domain/more.ts:1:9`](src/domain/more.ts#L1): domain may not import adapters: `src/adapters/database.ts`.',
        '- **error** [`src/domain/order.ts:3:23`](src/domain/order.ts#L3): domain may not import adapters: `src/adapters/database.ts`.',
        '',
        'Dependencies point inward, and adapters lies further out. Declare what domain needs as an interface in domain, implement it in adapters and hand it in at the composition root; or move this code to adapters.',
        '',
        '4 of 4 modules in a layer (100 %). Contract: `inward.json`.',
        '',
      ].join('\n'),
    );
    assert.equal(exitCode, 1);
  });

  it('counts what was accepted and does not list it', () => {
    const text = [...checkMarkdown(outputOf(ONE_BREACH, () => true))].join('');
    assert.match(text, /^### Inward: 0 errors, 0 warnings, 1 finding accepted in the baseline\n/);
    assert.doesNotMatch(text, /layer-order/);
  });

  it('says so where nothing was checked', () => {
    const { stdout } = runInward(folderWith({ 'a.ts': '' }), ['check', '--format', 'markdown']);
    assert.match(stdout, /Nothing was checked: no layers are to be seen\.\n$/);
    const broken = runInward(folderWith({ ...NO_BREACH, 'inward.json': '[]' }), ['check', '--format', 'markdown']);
    assert.match(broken.stdout, /#### `contract-error`/);
    assert.match(broken.stdout, /The contract cannot be read\.\n$/);
    assert.equal(broken.exitCode, 2);
  });

  it('links into the repository where CI says which', () => {
    const environment = {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: '1a2b3c',
    };
    const { stdout } = runInward(folderWith(ONE_BREACH), ['check', '--format', 'markdown'], environment);
    assert.match(stdout, /\]\(https:\/\/github\.com\/acme\/shop\/blob\/1a2b3c\/src\/domain\/order\.ts#L3\): /);
  });

  it('shows names as they are', () => {
    const name = 'src/domain/[id]/(a) `b` | <c> *d*.ts';
    const text = [...checkMarkdown(outputOf({ ...NO_BREACH, [name]: "import '../../adapters/database';" }))].join('');
    const [, shown, target] = /^- \*\*error\*\* \[`` (.*) ``\]\(([^()\s]+)#L1\): /m.exec(text) ?? [];
    assert.equal(shown, `${name}:1:9`);
    assert.equal(decodeURIComponent(target ?? ''), name);
  });

  it('escapes what would be markup, but for code', () => {
    assert.equal(markdownLine('a *b* `c*d*` [e](f) <g>\n# h'), 'a \\*b\\* `c*d*` \\[e\\](f) \\<g\\> # h');
    assert.equal(markdownLine('an unpaired ` and_more'), 'an unpaired \\` and\\_more');
    assert.equal(markdownCode('a'), '`a`');
    assert.equal(markdownCode('a``b'), '``` a``b ```');
  });
});
