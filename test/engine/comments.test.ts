import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import type { Workspace } from '#application/workspace.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const INNER = 'src/inner/a.ts';
const BASELINE = '.inward-baseline.json';
const BREACH = "import '../outer/b.ts';\n";
const COMMENT = '// inward-ignore-next-line layer-order -- for now\n';

const NEEDED = ['layer-order', 'unused-suppression', 'stale-ignore', 'stale-baseline', 'contract-error'];

/** No rule looks deeper than imports, so that an edit that changes none takes the short way. */
const FILES: Readonly<Record<ModulePath, string>> = {
  'inward.json': JSON.stringify({
    preset: 'none',
    layers: [
      { name: 'outer', paths: ['src/outer/**'] },
      { name: 'inner', paths: ['src/inner/**'] },
    ],
    rules: Object.fromEntries(rules.flatMap(({ meta: { id } }) => (NEEDED.includes(id) ? [] : [[id, 'off']]))),
  }),
  [BASELINE]: JSON.stringify({
    version: 1,
    findings: [{ rule: 'layer-order', from: INNER, to: 'src/outer/b.ts' }],
  }),
  [INNER]: BREACH,
  'src/outer/b.ts': '',
};

describe('an edit of a comment alone', () => {
  it('decides anew what is shown, and what the baseline accepts in vain', () => {
    const { files, workspace } = indexed();
    assert.deepEqual(rulesIn(workspace), { [INNER]: ['layer-order'] });

    assert.deepEqual(type(files, workspace, COMMENT + BREACH), new Set([INNER, BASELINE]));
    assert.deepEqual(rulesIn(workspace), { [BASELINE]: ['stale-baseline'] });

    assert.deepEqual(type(files, workspace, BREACH), new Set([INNER, BASELINE]));
    assert.deepEqual(rulesIn(workspace), { [INNER]: ['layer-order'] });
  });

  it('moves what is said of comments, and names no file where nothing is different', () => {
    const { files, workspace } = indexed();
    type(files, workspace, `${BREACH}${COMMENT}`);
    const lines = (): unknown => workspace.findingsOf(INNER).map(({ rule, range }) => [rule, range.start.line]);
    assert.deepEqual(lines(), [
      ['layer-order', 0],
      ['unused-suppression', 1],
    ]);
    assert.deepEqual(type(files, workspace, `\n${BREACH}${COMMENT}`), new Set([INNER]));
    assert.deepEqual(lines(), [
      ['layer-order', 1],
      ['unused-suppression', 2],
    ]);
    assert.deepEqual(type(files, workspace, `\n${BREACH}${COMMENT}\n`), new Set());
  });
});

function indexed(): { readonly files: MemoryFiles; readonly workspace: Workspace } {
  const files = memoryFiles(FILES);
  const workspace = workspaceOver(files, []);
  drain(workspace.index());
  return { files, workspace };
}

/** Gives the files that the edit says to show anew. */
function type(files: MemoryFiles, workspace: Workspace, text: string): ReadonlySet<ModulePath> {
  files.set(INNER, text);
  return workspace.editModule(INNER).files;
}

function rulesIn(workspace: Workspace): Record<ModulePath, string[]> {
  const all = [...workspace.findings()].map(([file, findings]) => [file, findings.map(({ rule }) => rule)] as const);
  return Object.fromEntries(all);
}
