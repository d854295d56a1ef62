import assert from 'node:assert/strict';
import { gitRepository } from '#test/support/gitRepository.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { ONE_BREACH } from './projects.ts';
import { checkJson, runInward } from './runInward.ts';

const BASELINE = `{
  "version": 1,
  "findings": [
    { "rule": "layer-order", "from": "src/domain/order.ts", "to": "src/adapters/database.ts" }
  ]
}
`;

const ACCEPTED = { ...ONE_BREACH, '.inward-baseline.json': BASELINE };

describe('What a project has accepted', () => {
  after(removeFolders);

  it('is told as such in every format and fails none', () => {
    const root = folderWith(ACCEPTED);
    const shown: Readonly<Record<string, RegExp>> = {
      pretty: /^0 errors, 0 warnings, 1 finding accepted in the baseline\n/,
      json: /"baselined": true/,
      sarif: /"baselineState": "unchanged"/,
      github: /^Inward: 0 errors, 0 warnings, 1 finding accepted in the baseline\n$/,
      junit: /failures="0" errors="0" skipped="1"/,
      markdown: /^### Inward: 0 errors, 0 warnings, 1 finding accepted in the baseline\n/,
    };
    for (const [format, pattern] of Object.entries(shown)) {
      const { exitCode, stdout } = runInward(root, ['check', '--format', format]);
      assert.match(stdout, pattern);
      assert.equal(exitCode, 0, format);
    }
    const review = runInward(root, ['review']);
    assert.match(review.stdout, /^- \[x\] \*\*layer-order\*\*/m);
    assert.match(review.stdout, /\n1 finding that the baseline accepts is not listed\.\n$/);
    assert.equal(review.exitCode, 0);
  });

  it('is new to a change that does not accept it any longer', () => {
    const { root, write } = gitRepository(ACCEPTED);
    const changed = (): readonly string[] => checkJson(root, ['--changed', 'HEAD']).findings.map(({ file }) => file);
    assert.deepEqual(changed(), []);
    write({ '.inward-baseline.json': '{ "version": 1, "findings": [] }\n' });
    assert.deepEqual(changed(), ['src/domain/order.ts']);
  });

  it('leaves what comes on top of it to fail', () => {
    const more = "import '../adapters/database';\nimport { save } from '../adapters/database';\n";
    const root = folderWith({ ...ACCEPTED, 'src/domain/order.ts': more });
    const { exitCode, stdout } = runInward(root, ['check', '--format', 'github']);
    assert.equal(stdout.match(/^::error/gm)?.length, 1);
    assert.equal(exitCode, 1);
  });
});
