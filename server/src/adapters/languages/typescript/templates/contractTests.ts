import type { JavaScriptRunner } from '#application/ports/templates.ts';
import type { Template, TemplateNames } from './written.ts';

/** How a test runner is written for. */
interface TestWords {
  readonly imports: string;
  /** Two expressions are equal. */
  readonly equal: (actual: string, expected: string) => string;
  /** A promise is rejected. */
  readonly rejects: (promise: string) => string;
}

const ASSERT = `import assert from 'node:assert/strict';\n`;
const assertion = {
  equal: (actual: string, expected: string) => `assert.deepEqual(${actual}, ${expected});`,
  rejects: (promise: string) => `await assert.rejects(${promise});`,
};
const expectation = {
  equal: (actual: string, expected: string) => `expect(${actual}).toEqual(${expected});`,
  rejects: (promise: string) => `await expect(${promise}).rejects.toThrow();`,
};

const RUNNERS: Readonly<Record<JavaScriptRunner, TestWords>> = {
  vitest: { imports: `import { describe, expect, it } from 'vitest';\n`, ...expectation },
  jest: { imports: '', ...expectation },
  mocha: { imports: ASSERT, ...assertion },
  node: { imports: `${ASSERT}import { describe, it } from 'node:test';\n`, ...assertion },
};

export const repositoryContract = contract(
  'repository',
  'in-memory-repository',
  ({ name, of, importing }, { equal }) => ({
    imports: importing('entity', 'value'),
    tests: [
      ['finds nothing that was not saved', equal(`await create().byId('unknown')`, 'undefined')],
      [
        'finds what was saved',
        `const repository = create();
      const ${name} = ${of('entity')}.from({ id: 'one' });
      await repository.save(${name});
      ${equal(`(await repository.byId('one'))?.toState()`, `${name}.toState()`)}`,
      ],
      [
        'tells one from the other',
        `const repository = create();
      await repository.save(${of('entity')}.from({ id: 'one' }));
      await repository.save(${of('entity')}.from({ id: 'two' }));
      ${equal(`(await repository.byId('two'))?.id`, `'two'`)}`,
      ],
    ],
  }),
);

export const gatewayContract = contract('gateway', 'in-memory-gateway', (_names, { equal }) => ({
  imports: '',
  tests: [
    [
      'answers what it is asked',
      equal(`/^(?:accepted|refused)$/.test((await create().ask({ id: 'one' })).kind)`, 'true'),
    ],
  ],
}));

export const outboxContract = contract('outbox', 'in-memory-outbox', (_names, { equal }) => ({
  imports: '',
  tests: [
    [
      'gives the oldest message first, as long as it was not sent',
      `const outbox = create();
      await outbox.add({ id: 'one', topic: 'topic', body: '1' });
      await outbox.add({ id: 'two', topic: 'topic', body: '2' });
      ${equal(`(await outbox.pending(1)).map(({ id }) => id)`, `['one']`)}
      await outbox.markSent('one');
      ${equal(`(await outbox.pending(10)).map(({ id }) => id)`, `['two']`)}`,
    ],
  ],
}));

export const idempotencyContract = contract('idempotency-store', 'in-memory-idempotency-store', (_names, words) => ({
  imports: '',
  tests: [
    [
      'does once what is asked for twice',
      `const store = create();
      let done = 0;
      const work = () => Promise.resolve(String(++done));
      ${words.equal(`[await store.once('key', work), await store.once('key', work)]`, `['1', '1']`)}`,
    ],
    [
      'does again what failed',
      `const store = create();
      ${words.rejects(`store.once('key', () => Promise.reject(new Error('failed')))`)}
      ${words.equal(`await store.once('key', () => Promise.resolve('done'))`, `'done'`)}`,
    ],
  ],
}));

/** The unit of work needs something to take back, so each adapter comes with a value that it watches over. */
export const unitOfWorkContract: Template = (names) => {
  const words = wordsFor(names);
  const [port, adapter] = [names.of('unit-of-work'), names.of('in-memory-unit-of-work')];
  return `${words.imports}${names.importing('in-memory-unit-of-work', 'value')}${names.importing('unit-of-work')}
interface Watched {
  readonly unitOfWork: ${port};
  readonly read: () => number;
  readonly write: (value: number) => void;
}

/** What every ${port} has to do. Add each adapter at the end. */
function behavesLikeA${port}(name: string, create: () => Watched): void {
  describe(name, () => {
    it('keeps what was changed', async () => {
      const { unitOfWork, read, write } = create();
      await unitOfWork.run(() => Promise.resolve(write(1)));
      ${words.equal('read()', '1')}
    });

    it('takes everything back where something failed', async () => {
      const { unitOfWork, read, write } = create();
      const work = () => {
        write(1);
        return Promise.reject(new Error('failed'));
      };
      ${words.rejects('unitOfWork.run(work)')}
      ${words.equal('read()', '0')}
    });
  });
}

behavesLikeA${port}('${adapter}', () => {
  let value = 0;
  const snapshot = () => {
    const before = value;
    return () => {
      value = before;
    };
  };
  return {
    unitOfWork: new ${adapter}([{ snapshot }]),
    read: () => value,
    write: (next) => {
      value = next;
    },
  };
});
`;
};

interface ContractBody {
  readonly imports: string;
  readonly tests: readonly (readonly [says: string, does: string])[];
}

/** Expectations of a port, run against each of its adapters; today there is one. */
function contract(
  port: 'repository' | 'gateway' | 'outbox' | 'idempotency-store',
  adapter: 'in-memory-repository' | 'in-memory-gateway' | 'in-memory-outbox' | 'in-memory-idempotency-store',
  bodyOf: (names: TemplateNames, words: TestWords) => ContractBody,
): Template {
  return (names) => {
    const words = wordsFor(names);
    const { imports, tests } = bodyOf(names, words);
    const [symbol, made] = [names.of(port), names.of(adapter)];
    const its = tests.map(([says, does]) => `    it('${says}', async () => {\n      ${does}\n    });\n`);
    return `${words.imports}${imports}${names.importing(adapter, 'value')}${names.importing(port)}
/** What every ${symbol} has to do. Add each adapter at the end. */
function behavesLike${/^[AEIOU]/.test(symbol) ? 'An' : 'A'}${symbol}(name: string, create: () => ${symbol}): void {
  describe(name, () => {
${its.join('\n')}  });
}

behavesLike${/^[AEIOU]/.test(symbol) ? 'An' : 'A'}${symbol}('${made}', () => new ${made}());
`;
  };
}

function wordsFor({ part: { tests = 'node' } }: TemplateNames): TestWords {
  return RUNNERS[tests === 'pytest' || tests === 'unittest' ? 'node' : tests];
}
