import assert from 'node:assert/strict';
import type { Changes } from '#application/changes.ts';
import { findingsOfChange } from '#application/findingsOfChange.ts';
import { accepting, viewOf } from '#test/cli/checkOutputs.ts';

const CONTRACT = `{ "preset": "none", "layers": [
  { "name": "adapters", "paths": ["adapters/**"] },
  { "name": "domain", "paths": ["domain/**"] }
] }`;

/** `domain/order.ts` reaches an adapter, once or twice, by way of a barrel in no layer. */
function project(barrel: string, imports = 1): Record<string, string> {
  return {
    'inward.json': CONTRACT,
    'adapters/table.ts': '',
    'adapters/file.ts': '',
    'barrel.ts': barrel,
    'domain/order.ts': "import '../barrel';\n".repeat(imports),
  };
}

function changing(...files: readonly string[]): Changes {
  return { commit: '', earlier: new Map(files.map((file) => [file, undefined])), renamed: new Map() };
}

function told(findings: ReadonlySet<{ rule: string; file: string }>): readonly string[] {
  return [...findings].filter(({ rule }) => rule !== 'unplaced-module').map(({ rule, file }) => `${file} ${rule}`);
}

const FILE = "export * from './adapters/file';\n";
const TABLE = "export * from './adapters/table';\n";
const REACHES = 'domain/order.ts indirect-layer-order';

describe('The findings of a change', () => {
  const unasked = (): never => assert.fail('Nothing is to be compared');

  it('are those of its files, whether they are new or not', () => {
    const now = viewOf(project(FILE));
    assert.deepEqual(told(findingsOfChange(now, () => now, changing('domain/order.ts'))), [REACHES]);
  });

  it('need no comparison where nothing changed or nothing is found elsewhere', () => {
    assert.deepEqual(told(findingsOfChange(viewOf(project(FILE)), unasked, changing())), []);
    assert.deepEqual(told(findingsOfChange(viewOf({ 'a.ts': '' }), unasked, changing('a.ts'))), []);
  });

  it('are elsewhere those with another target, and those that are more than before', () => {
    const then = viewOf(project(FILE));
    const change = changing('barrel.ts');
    assert.deepEqual(told(findingsOfChange(viewOf(project(FILE)), () => then, change)), []);
    assert.deepEqual(told(findingsOfChange(viewOf(project(TABLE)), () => then, change)), [REACHES]);
    assert.deepEqual(told(findingsOfChange(viewOf(project(FILE, 2)), () => then, change)), [REACHES]);
    assert.deepEqual(told(findingsOfChange(viewOf(project('')), () => then, change)), []);
  });

  it('do not count what only has another name now', () => {
    const renamed = new Map([['adapters/file.ts', 'adapters/table.ts']]);
    const change = { ...changing('barrel.ts'), renamed };
    assert.deepEqual(told(findingsOfChange(viewOf(project(TABLE)), () => viewOf(project(FILE)), change)), []);
  });

  it('count what is accepted no longer, but not what is accepted now', () => {
    const open = viewOf(project(FILE));
    const accepted = accepting(open, () => true);
    const change = changing('.inward-baseline.json');
    assert.deepEqual(told(findingsOfChange(open, () => accepted, change)), [REACHES]);
    assert.deepEqual(told(findingsOfChange(accepted, () => accepted, change)), []);
    assert.deepEqual(told(findingsOfChange(accepted, () => open, change)), []);
  });

  it('count what became an error, but not what became less than that', () => {
    const error = viewOf(project(FILE));
    const rules = '"rules": { "indirect-layer-order": "warning" }, "layers"';
    const warning = viewOf({ ...project(FILE), 'inward.json': CONTRACT.replace('"layers"', rules) });
    const change = changing('inward.json');
    assert.deepEqual(told(findingsOfChange(error, () => warning, change)), [REACHES]);
    assert.deepEqual(told(findingsOfChange(warning, () => error, change)), []);
  });
});
