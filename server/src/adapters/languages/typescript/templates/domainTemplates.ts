import type { Template } from './written.ts';

export const entity: Template = ({ Name, words }) => `export interface ${Name}State {
  readonly id: string;
}

/** Two of them are the same ${words} if they have the same id, whatever else has changed. */
export class ${Name} {
  readonly #state: ${Name}State;

  private constructor(state: ${Name}State) {
    this.#state = state;
  }

  /** @throws RangeError if it would be no ${words} */
  static from(state: ${Name}State): ${Name} {
    if (state.id === '') throw new RangeError('A ${words} has an id.');
    return new ${Name}(state);
  }

  get id(): string {
    return this.#state.id;
  }

  equals(other: ${Name}): boolean {
    return this.id === other.id;
  }

  /** What has to be kept to have it again. */
  toState(): ${Name}State {
    return this.#state;
  }
}
`;

export const valueObject: Template = ({
  Name,
  words,
}) => `/** What it says is all that it is: two that say the same are the same. */
export class ${Name} {
  readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }

  /** @throws RangeError if it would be no ${words} */
  static of(value: string): ${Name} {
    if (value.trim() === '') throw new RangeError('A ${words} is not empty.');
    return new ${Name}(value);
  }

  equals(other: ${Name}): boolean {
    return this.value === other.value;
  }
}
`;

export const event: Template = ({ Name, of }) => `/** It has happened. Nothing about it changes any more. */
export interface ${of('event')} {
  readonly name: '${Name}';
  readonly id: string;
  readonly at: Date;
}
`;
