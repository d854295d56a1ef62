import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import { habitsOf, prepareQuestions } from '#application/where/keptHabits.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import type { Workspace } from '#application/workspace.ts';
import type { ProjectHabits } from '#domain/belonging/projectHabits.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { make } from '#test/engine/makeEdits.ts';
import { portEdits, portProjects } from '#test/engine/portEdits.ts';
import type { Edit } from '#test/engine/projectEdits.ts';
import { edits, projects } from '#test/engine/projectEdits.ts';
import { codeEdits, codeProjects } from '#test/engine/pythonCodeEdits.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

type Project = Readonly<Record<ModulePath, string>>;

describe('what the modules of a project have in common', function () {
  this.timeout(180_000);

  it('is what it would be if nothing had been known before, after any edits', () => {
    assertAsAnew(projects, edits, 60);
  });

  it('is so where only declarations change', () => {
    assertAsAnew(portProjects, portEdits, 60);
  });

  it('is so in Python', () => {
    assertAsAnew(codeProjects, codeEdits, 50);
  });

  it('is so where edits come in while it is prepared', () => {
    const position = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(portProjects, portEdits, position, (project, edit, steps) => {
        const files = memoryFiles(project);
        const workspace = indexed(files);
        const work = prepareQuestions(workspace);
        for (let step = 0; step < steps && work.next().done !== true; step++);
        make(edit, files, workspace);
        drain(work);
        assert.deepEqual(told(workspace), told(indexed(files)));
      }),
      { numRuns: 80 },
    );
  });

  it('is not worked out anew while nothing changes that it rests on', () => {
    const workspace = indexed(memoryFiles(PROJECT));
    drain(prepareQuestions(workspace));
    const before = habitsNow(workspace);
    assert.ok(before.every((habits, index) => habits === habitsNow(workspace)[index]));
  });

  it('is worked out anew for a declaration that changes although no import does', () => {
    const files = memoryFiles(PROJECT);
    const workspace = indexed(files);
    drain(prepareQuestions(workspace));
    files.set('src/domain/order.ts', 'export interface OrderRepository { save(): Promise<void> }\n');
    workspace.editModule('src/domain/order.ts');
    const [habits] = habitsNow(workspace);
    assert.equal(habits?.signs.get('declares-last:Repository')?.all, 1);
  });

  it('leaves nothing to be read for a question once it is prepared', () => {
    const files = memoryFiles(PROJECT);
    const reads: ModulePath[] = [];
    const workspace = workspaceOver({ ...files, read: (path) => (reads.push(path), files.read(path)) }, []);
    drain(workspace.index());
    drain(prepareQuestions(workspace));
    reads.length = 0;
    whereBelongs(workspace, { module: 'src/domain/order.ts', subject: { kind: 'module' }, blind: false });
    assert.deepEqual(reads, []);
  });
});

const PROJECT: Project = {
  'src/domain/order.ts': 'export class Order {}\n',
  'src/application/place.ts': "import { Order } from '../domain/order';\nexport const place = () => new Order();\n",
  'src/adapters/orders.ts': "import { place } from '../application/place';\nexport const orders = () => place();\n",
};

function assertAsAnew(of: fc.Arbitrary<Project>, changes: fc.Arbitrary<Edit>, numRuns: number): void {
  const sequences = fc.array(changes, { minLength: 1, maxLength: 5 });
  const property = fc.property(of, sequences, (project, sequence) => {
    const files = memoryFiles(project);
    const workspace = indexed(files);
    drain(prepareQuestions(workspace));
    for (const edit of sequence) {
      make(edit, files, workspace);
      assert.deepEqual(told(workspace), told(indexed(files)));
    }
  });
  fc.assert(property, { numRuns });
}

function indexed(files: MemoryFiles): Workspace {
  const workspace = workspaceOver(files, []);
  drain(workspace.index());
  return workspace;
}

function habitsNow(workspace: Workspace): readonly ProjectHabits[] {
  return workspace.contracts.map((contract) => habitsOf(workspace, contract));
}

/** In an order of its own, as modules and those that import them come in no order that means anything. */
function told(workspace: Workspace): readonly unknown[] {
  return habitsNow(workspace).map(({ modules, signs, samples }) => ({
    modules,
    signs: new Map([...signs].sort(byName)),
    samples: new Map(
      [...samples].sort(byName).map(([path, each]) => [path, { ...each, signs: [...each.signs].sort() }]),
    ),
  }));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
