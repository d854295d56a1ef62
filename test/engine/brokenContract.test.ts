import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const CONTRACT = JSON.stringify({
  layers: [
    { name: 'outside', paths: ['src/outside/**'] },
    { name: 'inside', paths: ['src/inside/**'] },
  ],
});

describe('a contract that is broken while it is edited', () => {
  it('is told where it is broken, and the last one that was not stays in force until it is mended', () => {
    const files = memoryFiles({
      'inward.json': CONTRACT,
      'src/inside/a.ts': `import '../outside/b';`,
      'src/outside/b.ts': '',
    });
    const workspace = workspaceOver(files, []);
    const rulesIn = (file: string) => workspace.findingsOf(file).map(({ rule }) => rule);
    drain(workspace.index());
    assert.deepEqual(rulesIn('src/inside/a.ts'), ['layer-order']);

    files.set('inward.json', '{ "layers": [');
    const broken = drain(workspace.changeFiles(['inward.json']));
    assert.ok(broken.files.has('inward.json'));
    assert.ok(rulesIn('inward.json').every((rule) => rule === 'contract-error'));
    assert.notEqual(rulesIn('inward.json').length, 0);
    assert.deepEqual(rulesIn('src/inside/a.ts'), ['layer-order']);

    files.set('src/inside/a.ts', '');
    assert.deepEqual([...workspace.editModule('src/inside/a.ts').files], ['src/inside/a.ts']);
    files.set('src/inside/a.ts', `import '../outside/b';`);
    workspace.editModule('src/inside/a.ts');
    assert.deepEqual(rulesIn('src/inside/a.ts'), ['layer-order']);

    files.set('inward.json', CONTRACT.replace('"src/outside/**"', '"src/elsewhere/**"'));
    drain(workspace.changeFiles(['inward.json']));
    assert.deepEqual(rulesIn('inward.json'), []);
    assert.deepEqual(rulesIn('src/inside/a.ts'), []);
  });
});
