import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const CONTRACT = `{
  "layers": [
    { "name": "wiring", "role": "composition", "paths": ["src/*/wiring/**"] },
    { "name": "outside", "role": "adapter", "paths": ["src/*/outside/**"] },
    { "name": "checks", "role": "test", "paths": ["src/*/checks/**"] },
    { "name": "inside", "role": "domain", "paths": ["src/*/inside/**"] }
  ],
  "contexts": { "paths": ["src/{context}/**"], "kernel": ["src/kernel/**"], "public": ["src/*/face/**"] }
}`;

const FILES = {
  'inward.json': CONTRACT,
  'src/a/wiring/main.ts': '',
  'src/a/outside/rows.ts': '',
  'src/a/checks/rows.ts': '',
  'src/a/helper.ts': `import '../a/outside/rows';`,
  'src/b/inside/thing.ts': '',
  'src/kernel/inside/money.ts': `import '../../b/inside/thing';`,
  'src/a/inside/thing.ts': [
    `import '../wiring/main';`,
    `import '../outside/rows';`,
    `import '../checks/rows';`,
    `import '../helper';`,
    `import '../../b/inside/thing';`,
  ].join('\n'),
};

describe('the line of the contract that a finding shows', () => {
  const workspace = workspaceOver(memoryFiles(FILES), []);
  drain(workspace.index());

  it('is the one that says what the import breaks', () => {
    assert.deepEqual(shownFor('src/a/inside/thing.ts'), [
      ['composition-root', '"wiring"'],
      ['layer-order', '"inside"'],
      ['test-import', '"checks"'],
      ['indirect-layer-order', '"inside"'],
      ['context-boundary', '"src/*/face/**"'],
    ]);
    assert.deepEqual(shownFor('src/kernel/inside/money.ts'), [['context-boundary', '"src/kernel/**"']]);
  });

  it('is missing where no file says it', () => {
    const inferred = workspaceOver(
      memoryFiles({ 'src/domain/a.ts': `import '../adapters/b';`, 'src/adapters/b.ts': '' }),
      [],
    );
    drain(inferred.index());
    const [finding] = inferred.findingsOf('src/domain/a.ts');
    assert.equal(finding?.rule, 'layer-order');
    assert.equal(finding.contractRange, undefined);
  });

  function shownFor(file: string): [rule: string, text: string | undefined][] {
    return workspace.findingsOf(file).map(({ rule, contractRange }) => {
      assert.equal(contractRange?.file, 'inward.json');
      const { start, end } = contractRange.range;
      return [rule, CONTRACT.split('\n')[start.line]?.slice(start.character, end.character)];
    });
  }
});
