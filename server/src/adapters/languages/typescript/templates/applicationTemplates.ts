import type { Template } from './written.ts';
import { imports } from './written.ts';

export const useCase: Template = ({ of }) => useCaseCalled(of('use-case'));

export const firstUseCase: Template = ({ of }) => useCaseCalled(of('first-use-case'));

const useCaseCalled = (name: string): string => `export interface ${name}Request {
  readonly id: string;
}

export interface ${name}Result {
  readonly id: string;
}

/** One thing that somebody wants to get done. What it needs of the outside is handed in as ports. */
export class ${name} {
  execute(request: ${name}Request): Promise<${name}Result> {
    return Promise.resolve({ id: request.id });
  }
}
`;

export const eventHandler: Template = ({
  of,
  importing,
}) => `${imports(importing('event'))}/** What follows when it has happened. It may hear of the same event twice. */
export class ${of('event-handler')} {
  readonly #seen = new Set<string>();

  handle(event: ${of('event')}): Promise<void> {
    this.#seen.add(event.id);
    return Promise.resolve();
  }
}
`;

export const process: Template = ({ of, words }) => `/** One step of the ${words} process, and how it is undone. */
export interface ${of('process')}Step {
  readonly name: string;
  readonly run: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

export type ${of('process')}Outcome =
  { readonly kind: 'done' } | { readonly kind: 'undone'; readonly failedStep: string; readonly reason: unknown };

/** Runs the steps in turn. Where one fails, those before it are undone, the latest first. */
export class ${of('process')} {
  readonly #steps: readonly ${of('process')}Step[];

  constructor(steps: readonly ${of('process')}Step[]) {
    this.#steps = steps;
  }

  async execute(): Promise<${of('process')}Outcome> {
    const done: ${of('process')}Step[] = [];
    for (const step of this.#steps) {
      try {
        await step.run();
        done.unshift(step);
      } catch (reason) {
        for (const earlier of done) await earlier.undo();
        return { kind: 'undone', failedStep: step.name, reason };
      }
    }
    return { kind: 'done' };
  }
}
`;
