import assert from 'node:assert/strict';
import { askSteps } from '#adapters/cli/begin/askSteps.ts';
import type { Start } from '#application/writing/nextStep.ts';
import { nextStep } from '#application/writing/nextStep.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

describe('inward new in a terminal', () => {
  it('asks one question after the other, by number, by name of a pattern, and for a name', async () => {
    assert.equal(await chosen(['1', '2', 'Order Total']), 'value-object Order Total in -');
    assert.equal(await chosen(['outbox']), 'outbox  in -');
    assert.equal(await chosen(['a rule of the business', 'yes', 'Order']), 'entity Order in -');
  });

  it('goes back, and starts over from what is left', async () => {
    assert.equal(await chosen(['1', 'back', '2', 'b', 'clock']), 'clock  in -');
    assert.equal(await chosen(['back', 'clock']), 'clock  in -');
  });

  it('asks again where an answer makes no sense, and says why', async () => {
    const written: string[] = [];
    assert.equal(await chosen(['9', '', '0', 'nonsense', '1', '2', '!', 'Total'], written), 'value-object Total in -');
    const text = written.join('');
    assert.match(text, /There is no `9` here\./);
    assert.match(text, /There is no such answer here\./);
    assert.match(text, /A name has at least one letter\./);
  });

  it('ends where nobody answers any more', async () => {
    assert.equal(await chosen(['quit']), undefined);
    assert.equal(await chosen(['1', 'q']), undefined);
    assert.equal(await chosen(['1']), undefined);
  });
});

async function chosen(lines: readonly string[], written: string[] = []): Promise<string | undefined> {
  const workspace = workspaceOver(
    memoryFiles({ 'src/domain/a.ts': 'export const a = 1;', 'src/application/b.ts': "import '../domain/a';" }),
    [],
  );
  drain(workspace.index());
  const [contract] = workspace.contracts;
  assert.ok(contract);
  const start: Start = { contract, role: undefined, context: undefined, near: undefined };
  const waiting = [...lines];
  const request = await askSteps(
    {
      write: (text) => written.push(text),
      readLine: () => Promise.resolve(waiting.shift()),
      paint: (_style, text) => text,
    },
    (answers) => nextStep(workspace, start, answers),
  );
  return request && `${request.pattern.id} ${request.name} in ${request.context ?? '-'}`;
}
