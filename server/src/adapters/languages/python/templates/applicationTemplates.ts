import type { Template } from './written.ts';
import { imports } from './written.ts';

export const useCase: Template = ({ of }) => useCaseCalled(of('use-case'));

export const firstUseCase: Template = ({ of }) => useCaseCalled(of('first-use-case'));

const useCaseCalled = (name: string): string => `from dataclasses import dataclass


@dataclass(frozen=True)
class ${name}Request:
    id: str


@dataclass(frozen=True)
class ${name}Result:
    id: str


class ${name}:
    """One thing that somebody wants to get done. What it needs of the outside is handed in as ports."""

    def execute(self, request: ${name}Request) -> ${name}Result:
        return ${name}Result(id=request.id)
`;

export const eventHandler: Template = ({
  of,
  importing,
}) => `${imports([], [importing('event')])}class ${of('event-handler')}:
    """What follows when it has happened. It may hear of the same event twice."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def handle(self, event: ${of('event')}) -> None:
        self._seen.add(event.id)
`;

export const process: Template = ({ of, words }) => `from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ${of('process')}Step:
    """One step of the ${words} process, and how it is undone."""

    name: str
    run: Callable[[], None]
    undo: Callable[[], None]


@dataclass(frozen=True)
class ${of('process')}Outcome:
    """Done, unless a step failed; then those before it are undone."""

    failed_step: str | None = None
    reason: Exception | None = None


class ${of('process')}:
    """Runs the steps in turn. Where one fails, those before it are undone, the latest first."""

    def __init__(self, steps: Sequence[${of('process')}Step]) -> None:
        self._steps = tuple(steps)

    def execute(self) -> ${of('process')}Outcome:
        done: list[${of('process')}Step] = []
        for step in self._steps:
            try:
                step.run()
            except Exception as reason:
                for earlier in reversed(done):
                    earlier.undo()
                return ${of('process')}Outcome(failed_step=step.name, reason=reason)
            done.append(step)
        return ${of('process')}Outcome()
`;
