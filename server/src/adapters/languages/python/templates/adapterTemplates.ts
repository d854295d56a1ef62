import type { Template } from './written.ts';
import { imports } from './written.ts';

const LATER = 'from __future__ import annotations\n\n';

export const inMemoryRepository: Template = ({ name, of, importing }) => {
  const head = `${LATER}${imports([], [importing('entity'), importing('repository')])}`;
  return `${head}class ${of('in-memory-repository')}(${of('repository')}):
    """For tests, and for a start without a database."""

    def __init__(self) -> None:
        self._saved: dict[str, ${of('entity')}] = {}

    def by_id(self, id: str) -> ${of('entity')} | None:
        return self._saved.get(id)

    def save(self, ${name}: ${of('entity')}) -> None:
        self._saved[${name}.id] = ${name}
`;
};

export const inMemoryGateway: Template = ({ Name, of, importing }) => {
  const head = imports([], [importing('gateway', `${Name}Reply`, `${Name}Request`)]);
  return `${head}class ${of('in-memory-gateway')}(${of('gateway')}):
    """Accepts whatever it is asked, and remembers it."""

    def __init__(self) -> None:
        self.requests: list[${Name}Request] = []

    def ask(self, request: ${Name}Request) -> ${Name}Reply:
        self.requests.append(request)
        return ${Name}Reply()
`;
};

export const inMemoryEventPublisher: Template = ({ of, importing }) => {
  const head = imports(['from collections.abc import Callable\n'], [importing('event'), importing('event-publisher')]);
  return `${head}class ${of('in-memory-event-publisher')}(${of('event-publisher')}):
    """Tells whoever has subscribed, one after the other."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[${of('event')}], None]] = []

    def subscribe(self, subscriber: Callable[[${of('event')}], None]) -> None:
        self._subscribers.append(subscriber)

    def publish(self, event: ${of('event')}) -> None:
        for subscriber in self._subscribers:
            subscriber(event)
`;
};

export const inMemoryUnitOfWork: Template = ({ of, importing }) => {
  const ofPython = ['from collections.abc import Callable, Sequence\n', 'from typing import Protocol, TypeVar\n'];
  return `${imports(ofPython, [importing('unit-of-work')]).trimEnd()}

Result = TypeVar("Result")


class Undoable(Protocol):
    """What can take back what was changed in it."""

    def snapshot(self) -> Callable[[], None]:
        """Gives a function that brings back what is there now."""
        ...


class ${of('in-memory-unit-of-work')}(${of('unit-of-work')}):
    def __init__(self, stores: Sequence[Undoable]) -> None:
        self._stores = tuple(stores)

    def run(self, work: Callable[[], Result]) -> Result:
        take_back = [store.snapshot() for store in self._stores]
        try:
            return work()
        except BaseException:
            for undo in take_back:
                undo()
            raise
`;
};

export const inMemoryOutbox: Template = ({
  of,
  importing,
}) => `${imports([], [importing('outbox', 'OutboxMessage')])}class ${of('in-memory-outbox')}(${of('outbox')}):
    def __init__(self) -> None:
        self._waiting: dict[str, OutboxMessage] = {}

    def add(self, message: OutboxMessage) -> None:
        self._waiting[message.id] = message

    def pending(self, limit: int) -> tuple[OutboxMessage, ...]:
        return tuple(self._waiting.values())[:limit]

    def mark_sent(self, id: str) -> None:
        self._waiting.pop(id, None)
`;

export const inMemoryIdempotencyStore: Template = ({ of, importing }) => {
  const head = imports(['from collections.abc import Callable\n'], [importing('idempotency-store')]);
  return `${head}class ${of('in-memory-idempotency-store')}(${of('idempotency-store')}):
    def __init__(self) -> None:
        self._results: dict[str, str] = {}

    def once(self, key: str, work: Callable[[], str]) -> str:
        # What failed was not done, so the next attempt may do it.
        if key not in self._results:
            self._results[key] = work()
        return self._results[key]
`;
};

export const systemClock: Template = ({ of, importing }) => {
  const head = imports(['from datetime import datetime, timezone\n'], [importing('clock')]);
  return `${head}class ${of('system-clock')}(${of('clock')}):
    def now(self) -> datetime:
        return datetime.now(timezone.utc)
`;
};

export const fixedClock: Template = ({ of, importing }) => {
  const head = imports(['from datetime import datetime\n'], [importing('clock')]);
  return `${head}class ${of('fixed-clock')}(${of('clock')}):
    """Stands still until somebody sets it."""

    def __init__(self, time: datetime) -> None:
        self._time = time

    def now(self) -> datetime:
        return self._time

    def set(self, time: datetime) -> None:
        self._time = time
`;
};

export const randomIdProvider: Template = ({ of, importing }) => {
  const head = imports(['from uuid import uuid4\n'], [importing('id-provider')]);
  return `${head}class ${of('random-id-provider')}(${of('id-provider')}):
    def next(self) -> str:
        return str(uuid4())
`;
};

export const sequentialIdProvider: Template = ({
  of,
  importing,
}) => `${imports([], [importing('id-provider')])}class ${of('sequential-id-provider')}(${of('id-provider')}):
    """For tests: 1, 2, 3."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> str:
        self._last += 1
        return str(self._last)
`;

export const cachedQuery: Template = ({ Name, of, importing }) => {
  const head = imports(['from collections.abc import Callable\n'], [importing('query', Name)]);
  return `${LATER}${head}class ${of('cached-query')}(${of('query')}):
    """Asks again only when the last answer is too old."""

    def __init__(self, asked: ${of('query')}, max_age: float, now: Callable[[], float]) -> None:
        """\`max_age\` is in seconds, as \`now\` counts them."""
        self._asked = asked
        self._max_age = max_age
        self._now = now
        self._kept: dict[str, tuple[float, ${Name} | None]] = {}

    def find(self, id: str) -> ${Name} | None:
        until, answer = self._kept.get(id, (float("-inf"), None))
        if self._now() < until:
            return answer
        answer = self._asked.find(id)
        self._kept[id] = (self._now() + self._max_age, answer)
        return answer
`;
};
