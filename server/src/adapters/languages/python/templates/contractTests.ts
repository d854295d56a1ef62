import type { Template, TemplateNames } from './written.ts';
import { imports } from './written.ts';

export const repositoryContract = contract('repository', 'in-memory-repository', ({ name, of, importing }) => ({
  imports: [importing('entity')],
  tests: [
    ['finds_nothing_that_was_not_saved', ['assert self.create().by_id("unknown") is None']],
    [
      'finds_what_was_saved',
      [
        'repository = self.create()',
        `${name} = ${of('entity')}(id="one")`,
        `repository.save(${name})`,
        `assert repository.by_id("one") == ${name}`,
      ],
    ],
    [
      'tells_one_from_the_other',
      [
        'repository = self.create()',
        `repository.save(${of('entity')}(id="one"))`,
        `repository.save(${of('entity')}(id="two"))`,
        'found = repository.by_id("two")',
        'assert found is not None and found.id == "two"',
      ],
    ],
  ],
}));

export const gatewayContract = contract('gateway', 'in-memory-gateway', ({ Name }) => ({
  imports: [],
  others: [`${Name}Request`],
  tests: [['answers_what_it_is_asked', [`assert self.create().ask(${Name}Request(id="one")) is not None`]]],
}));

export const outboxContract = contract('outbox', 'in-memory-outbox', () => ({
  imports: [],
  others: ['OutboxMessage'],
  tests: [
    [
      'gives_the_oldest_message_first_as_long_as_it_was_not_sent',
      [
        'outbox = self.create()',
        'outbox.add(OutboxMessage(id="one", topic="topic", body="1"))',
        'outbox.add(OutboxMessage(id="two", topic="topic", body="2"))',
        'assert [message.id for message in outbox.pending(1)] == ["one"]',
        'outbox.mark_sent("one")',
        'assert [message.id for message in outbox.pending(10)] == ["two"]',
      ],
    ],
  ],
}));

export const idempotencyContract = contract('idempotency-store', 'in-memory-idempotency-store', () => ({
  imports: [],
  tests: [
    [
      'does_once_what_is_asked_for_twice',
      [
        'store = self.create()',
        'results = iter(["1", "2"])',
        'assert store.once("key", lambda: next(results)) == "1"',
        'assert store.once("key", lambda: next(results)) == "1"',
      ],
    ],
    [
      'does_again_what_failed',
      [
        'store = self.create()',
        'try:',
        '    store.once("key", lambda: str(1 // 0))',
        'except ZeroDivisionError:',
        '    pass',
        'assert store.once("key", lambda: "done") == "done"',
      ],
    ],
  ],
}));

/** The unit of work needs something to take back, so each adapter comes with a value that it watches over. */
export const unitOfWorkContract: Template = (names) => {
  const [port, adapter] = [names.of('unit-of-work'), names.of('in-memory-unit-of-work')];
  const head = imports(
    ['from collections.abc import Callable\n', ...runnerImports(names)],
    [names.importing('in-memory-unit-of-work'), names.importing('unit-of-work')],
  );
  return `${head}class Watched:
    def __init__(self) -> None:
        self.value = 0

    def write(self, value: int) -> None:
        self.value = value

    def snapshot(self) -> Callable[[], None]:
        before = self.value
        return lambda: self.write(before)


class ${port}Contract:
    """What every ${port} has to do. Each adapter has a class below."""

    def create(self, watched: Watched) -> ${port}:
        raise NotImplementedError

    def test_keeps_what_was_changed(self) -> None:
        watched = Watched()
        self.create(watched).run(lambda: watched.write(1))
        assert watched.value == 1

    def test_takes_everything_back_where_something_failed(self) -> None:
        watched = Watched()

        def work() -> None:
            watched.write(1)
            raise ValueError("failed")

        try:
            self.create(watched).run(work)
        except ValueError:
            assert watched.value == 0
        else:
            raise AssertionError("It has to fail where the work fails.")


class Test${adapter}(${port}Contract${runnerBase(names)}):
    def create(self, watched: Watched) -> ${port}:
        return ${adapter}([watched])
`;
};

interface ContractBody {
  /** What else is imported of the project. */
  readonly imports: readonly string[];
  /** What else is imported of the module of the port. */
  readonly others?: readonly string[];
  readonly tests: readonly (readonly [name: string, lines: readonly string[]])[];
}

/** Expectations of a port, run against each of its adapters; today there is one. */
function contract(
  port: 'repository' | 'gateway' | 'outbox' | 'idempotency-store',
  adapter: 'in-memory-repository' | 'in-memory-gateway' | 'in-memory-outbox' | 'in-memory-idempotency-store',
  bodyOf: (names: TemplateNames) => ContractBody,
): Template {
  return (names) => {
    const { imports: further, others = [], tests } = bodyOf(names);
    const [symbol, made] = [names.of(port), names.of(adapter)];
    const ofProject = [...further, names.importing(adapter), names.importing(port, ...others)];
    const methods = tests.map(([name, lines]) => {
      return `    def test_${name}(self) -> None:\n${lines.map((line) => `        ${line}\n`).join('')}`;
    });
    return `${imports(runnerImports(names), ofProject)}class ${symbol}Contract:
    """What every ${symbol} has to do. Each adapter has a class below."""

    def create(self) -> ${symbol}:
        raise NotImplementedError

${methods.join('\n')}

class Test${made}(${symbol}Contract${runnerBase(names)}):
    def create(self) -> ${symbol}:
        return ${made}()
`;
  };
}

function runnerImports({ part }: TemplateNames): readonly string[] {
  return part.tests === 'unittest' ? ['import unittest\n'] : [];
}

/** Pytest runs whatever is called like a test. */
function runnerBase({ part }: TemplateNames): string {
  return part.tests === 'unittest' ? ', unittest.TestCase' : '';
}
