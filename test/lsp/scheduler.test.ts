import assert from 'node:assert/strict';
import { createScheduler } from '#adapters/lsp/session/scheduler.ts';

describe('long work', () => {
  it('gives its result', async () => {
    assert.equal(await createScheduler().run(() => count(3)), 3);
  });

  it('lets others have their turn in between', async () => {
    let turns = 0;
    const takeTurns = (): void => {
      if (++turns < 5) setImmediate(takeTurns);
    };
    setImmediate(takeTurns);
    const deadline = performance.now() + 10_000;
    await createScheduler().run(function* () {
      while (turns < 5 && performance.now() < deadline) yield undefined;
    });
    assert.equal(turns, 5);
  });

  it('is done one after the other', async () => {
    const scheduler = createScheduler();
    const order: string[] = [];
    const job = (name: string) =>
      scheduler.run(function* () {
        order.push(`${name} begins`);
        yield* busyFor(8);
        order.push(`${name} ends`);
      });
    await Promise.all([job('a'), job('b')]);
    assert.deepEqual(order, ['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('can be given up before and while it runs', async () => {
    const scheduler = createScheduler();
    const [running, waiting] = [new AbortController(), new AbortController()];
    let steps = 0;
    const first = scheduler.run(
      function* () {
        for (;;) {
          steps++;
          yield steps;
        }
      },
      {
        signal: running.signal,
        onProgress: () => {
          running.abort();
        },
      },
    );
    const second = scheduler.run(() => count(1_000_000), { signal: waiting.signal });
    waiting.abort();
    assert.deepEqual(await Promise.all([first, second]), [undefined, undefined]);
    assert.ok(steps > 0);
  });

  it('that throws is rejected, and what comes next is done', async () => {
    const scheduler = createScheduler();
    const failing = scheduler.run(function* (): Generator<number, void> {
      yield 1;
      throw new Error('broken');
    });
    const next = scheduler.run(() => count(2));
    await assert.rejects(failing, /broken/);
    assert.equal(await next, 2);
  });
});

function* count(to: number): Generator<number, number> {
  for (let step = 1; step < to; step++) yield step;
  return to;
}

/** Keeps the processor busy for so many milliseconds. */
function* busyFor(milliseconds: number): Generator<undefined, void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) yield undefined;
}
