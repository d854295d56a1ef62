import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import type { Workspace, WorkspaceView } from '#application/workspace.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { rangeOfLink } from '#domain/rules/finding.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';
import { importContractEdits, importContractProjects } from './importContractEdits.ts';
import { portEdits, portProjects } from './portEdits.ts';
import { codeEdits, codeProjects } from './pythonCodeEdits.ts';
import { pythonEdits, pythonProjects } from './pythonEdits.ts';
import { isTyped, make, touch } from './makeEdits.ts';
import type { Edit } from './projectEdits.ts';
import { edits, projects } from './projectEdits.ts';

describe('any sequence of edits, creations, deletions and renames', function () {
  // Thousands of fresh runs take their time where the machine has other things to do.
  this.timeout(180_000);

  it('gives exactly the findings of a fresh run, and names every file whose findings changed', () => {
    fc.assert(fc.property(projects, fc.array(edits, { minLength: 1, maxLength: 6 }), givesWhatAFreshRunDoes), {
      numRuns: 300,
    });
  });

  it('does so where ports, what needs them and what implements them change', () => {
    const sequences = fc.array(portEdits, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(portProjects, sequences, givesWhatAFreshRunDoes), { numRuns: 100 });
  });

  it('does so in Python, where other files give the same name another meaning', () => {
    const sequences = fc.array(pythonEdits, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(pythonProjects, sequences, givesWhatAFreshRunDoes), { numRuns: 200 });
  });

  it('does so where what modules of Python declare and do changes', () => {
    const sequences = fc.array(codeEdits, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(codeProjects, sequences, givesWhatAFreshRunDoes), { numRuns: 100 });
  });

  it('does so where contracts about imports by name are held against them', () => {
    const sequences = fc.array(importContractEdits, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(importContractProjects, sequences, givesWhatAFreshRunDoes), { numRuns: 200 });
  });

  it('can be supposed before it is made, which leaves what is known as it was', () => {
    fc.assert(
      fc.property(projects, edits, edits, (project, supposed, made) => {
        const files = memoryFiles(project);
        const workspace = indexed(files);
        const before = shown(workspace);
        const afterwards = memoryFiles(project);
        const work = workspace.supposing(afterwards, touch(supposed, afterwards));
        assert.deepEqual(shown(drain(work)), shown(indexed(afterwards)));
        assert.deepEqual(shown(workspace), before);
        make(made, files, workspace);
        assert.deepEqual(shown(workspace), shown(indexed(files)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives them too where somebody types while the rest is still being looked at', () => {
    const position = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(projects, edits, edits, position, (project, outside, typed, steps) => {
        const files = memoryFiles(project);
        const workspace = indexed(files);
        const work = workspace.changeFiles(touch(outside, files));
        for (let step = 0; step < steps && work.next().done !== true; step++);
        if (isTyped(typed, files)) make(typed, files, workspace);
        drain(work);
        assert.deepEqual(shown(workspace), shown(indexed(files)));
      }),
      { numRuns: 300 },
    );
  });
});

function givesWhatAFreshRunDoes(project: Readonly<Record<string, string>>, sequence: readonly Edit[]): void {
  const files = memoryFiles(project);
  const workspace = indexed(files);
  let before = shown(workspace);
  for (const edit of sequence) {
    const named = make(edit, files, workspace);
    const after = shown(workspace);
    assert.deepEqual(after, shown(indexed(files)));
    assert.deepEqual(unnamed(before, after, named), []);
    before = after;
  }
}

function indexed(files: MemoryFiles): Workspace {
  const log: string[] = [];
  const workspace = workspaceOver(files, log);
  drain(workspace.index());
  assert.deepEqual(log, []);
  return workspace;
}

/** All that is shown of the findings, chains with the places where their imports stand now. */
function shown(workspace: WorkspaceView): Record<ModulePath, unknown> {
  const files: Record<ModulePath, unknown> = {};
  for (const [file, findings] of workspace.findings()) {
    files[file] = findings.map((finding) => ({
      ...finding,
      chain: finding.chain.map((link) => ({ ...link, range: rangeOfLink(workspace.graph, link) })),
    }));
  }
  return files;
}

/** The files that look different although nobody said so. Where only a link of a chain moved, nobody has to. */
function unnamed(
  before: Record<ModulePath, unknown>,
  after: Record<ModulePath, unknown>,
  named: ReadonlySet<ModulePath>,
): ModulePath[] {
  const asText = (findings: unknown): string =>
    JSON.stringify([findings], (key, value: unknown) => (key === 'chain' ? undefined : value));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.filter((path) => !named.has(path) && asText(before[path]) !== asText(after[path]));
}
