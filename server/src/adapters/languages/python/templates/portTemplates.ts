import type { Template, TemplateNames } from './written.ts';
import { imports } from './written.ts';

const LATER = 'from __future__ import annotations\n\n';

export const repository: Template = ({ name, words, of, importing, port }) => {
  const head = `${LATER}${imports([port.importing], [importing('entity')])}`;
  return `${head}class ${of('repository')}(${port.base}):
    """Keeps every ${words} and finds it again."""

${port.decorator}    def by_id(self, id: str) -> ${of('entity')} | None:
        """None where there is none with that id."""
        ...

${port.decorator}    def save(self, ${name}: ${of('entity')}) -> None:
        """Puts it in place of what was saved under its id before."""
        ...
`;
};

export const gateway: Template = ({ Name, of, port }) => `${LATER}${withDataclass(port.importing)}
@dataclass(frozen=True)
class ${Name}Request:
    id: str


@dataclass(frozen=True)
class ${Name}Reply:
    """What came of a request. That it was refused is an answer; only that nobody answered is an error."""

    refused_because: str | None = None

    @property
    def is_accepted(self) -> bool:
        return self.refused_because is None


class ${of('gateway')}(${port.base}):
${port.decorator}    def ask(self, request: ${Name}Request) -> ${Name}Reply: ...
`;

export const query: Template = ({ Name, of, port }) => `${LATER}${withDataclass(port.importing)}
@dataclass(frozen=True)
class ${Name}:
    id: str


class ${of('query')}(${port.base}):
${port.decorator}    def find(self, id: str) -> ${Name} | None:
        """None where there is none with that id."""
        ...
`;

export const eventPublisher: Template = ({ of, importing, port }) => {
  const head = imports([port.importing], [importing('event')]);
  return `${head}class ${of('event-publisher')}(${port.base}):
${port.decorator}    def publish(self, event: ${of('event')}) -> None:
        """Tells everybody who wants to know. Returns when they have been told."""
        ...
`;
};

export const unitOfWork: Template = ({ of, port }) => {
  const head = imports(['from collections.abc import Callable\n', ...withVariable(port)], []);
  return `${head.trimEnd()}

Result = TypeVar("Result")


class ${of('unit-of-work')}(${port.base}):
    """Several changes that are made together or not at all."""

${port.decorator}    def run(self, work: Callable[[], Result]) -> Result:
        """What \`work\` gives. Where it fails, nothing of what it changed is kept, and this fails likewise."""
        ...
`;
};

export const outbox: Template = ({ of, port }) => `${withDataclass(port.importing)}
@dataclass(frozen=True)
class OutboxMessage:
    id: str
    topic: str
    body: str


class ${of('outbox')}(${port.base}):
    """Messages that wait to be sent.

    They are saved with the change that they tell of, so that neither is there alone.
    """

${port.decorator}    def add(self, message: OutboxMessage) -> None: ...

${port.decorator}    def pending(self, limit: int) -> tuple[OutboxMessage, ...]:
        """The oldest of those that were not sent yet."""
        ...

${port.decorator}    def mark_sent(self, id: str) -> None: ...
`;

export const idempotencyStore: Template = ({ of, port }) => {
  const head = imports(['from collections.abc import Callable\n', port.importing], []);
  return `${head}class ${of('idempotency-store')}(${port.base}):
    """Sees to it that what is asked for twice is done once."""

${port.decorator}    def once(self, key: str, work: Callable[[], str]) -> str:
        """What \`work\` gave when it was done for that key; it is done now if it never was, or if it failed."""
        ...
`;
};

export const clock: Template = ({ of, port }) => {
  const head = imports(['from datetime import datetime\n', port.importing], []);
  return `${head}class ${of('clock')}(${port.base}):
${port.decorator}    def now(self) -> datetime: ...
`;
};

export const idProvider: Template = ({
  of,
  port,
}) => `${imports([port.importing], [])}class ${of('id-provider')}(${port.base}):
${port.decorator}    def next(self) -> str:
        """One that was never given before."""
        ...
`;

function withDataclass(importing: string): string {
  return imports(['from dataclasses import dataclass\n', importing], []).slice(0, -1);
}

/** Protocols and type variables come from the same module. */
function withVariable({ base, importing }: TemplateNames['port']): readonly string[] {
  return base === 'Protocol' ? ['from typing import Protocol, TypeVar\n'] : [importing, 'from typing import TypeVar\n'];
}
