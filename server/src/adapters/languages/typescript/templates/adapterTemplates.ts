import type { Template } from './written.ts';
import { imports } from './written.ts';

export const inMemoryRepository: Template = ({ Name, name, of, importing }) => {
  const entity = of('entity');
  return `${imports(importing('entity', 'value'), importing('repository'))}/** For tests, and for a start without a database. */
export class ${of('in-memory-repository')} implements ${of('repository')} {
  readonly #states = new Map<string, ReturnType<${entity}['toState']>>();

  byId = (id: string): Promise<${entity} | undefined> => {
    const state = this.#states.get(id);
    return Promise.resolve(state === undefined ? undefined : ${entity}.from(state));
  };

  save = (${name}: ${Name}): Promise<void> => {
    this.#states.set(${name}.id, ${name}.toState());
    return Promise.resolve();
  };
}
`;
};

export const inMemoryGateway: Template = ({ Name, of, part }) => {
  const specifier = part.specifiers.get('gateway') ?? '';
  return `import type { ${of('gateway')}, ${Name}Reply, ${Name}Request } from '${specifier}';

/** Accepts whatever it is asked, and remembers it. */
export class ${of('in-memory-gateway')} implements ${of('gateway')} {
  readonly requests: ${Name}Request[] = [];

  ask = (request: ${Name}Request): Promise<${Name}Reply> => {
    this.requests.push(request);
    return Promise.resolve({ kind: 'accepted' });
  };
}
`;
};

export const inMemoryEventPublisher: Template = ({
  of,
  importing,
}) => `${imports(importing('event'), importing('event-publisher'))}/** Tells whoever has subscribed, one after the other. */
export class ${of('in-memory-event-publisher')} implements ${of('event-publisher')} {
  readonly #subscribers: ((event: ${of('event')}) => Promise<void>)[] = [];

  subscribe = (subscriber: (event: ${of('event')}) => Promise<void>): void => {
    this.#subscribers.push(subscriber);
  };

  publish = async (event: ${of('event')}): Promise<void> => {
    for (const subscriber of this.#subscribers) await subscriber(event);
  };
}
`;

export const inMemoryUnitOfWork: Template = ({
  of,
  importing,
}) => `${imports(importing('unit-of-work'))}/** What can take back what was changed in it. */
export interface Undoable {
  /** Gives a function that brings back what is there now. */
  readonly snapshot: () => () => void;
}

export class ${of('in-memory-unit-of-work')} implements ${of('unit-of-work')} {
  readonly #stores: readonly Undoable[];

  constructor(stores: readonly Undoable[]) {
    this.#stores = stores;
  }

  run = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const takeBack = this.#stores.map((store) => store.snapshot());
    try {
      return await work();
    } catch (error) {
      for (const undo of takeBack) undo();
      throw error;
    }
  };
}
`;

export const inMemoryOutbox: Template = ({
  of,
  part,
}) => `import type { ${of('outbox')}, OutboxMessage } from '${part.specifiers.get('outbox') ?? ''}';

export class ${of('in-memory-outbox')} implements ${of('outbox')} {
  readonly #waiting = new Map<string, OutboxMessage>();

  add = (message: OutboxMessage): Promise<void> => {
    this.#waiting.set(message.id, message);
    return Promise.resolve();
  };

  pending = (limit: number): Promise<readonly OutboxMessage[]> => {
    return Promise.resolve(Array.from(this.#waiting.values()).slice(0, limit));
  };

  markSent = (id: string): Promise<void> => {
    this.#waiting.delete(id);
    return Promise.resolve();
  };
}
`;

export const inMemoryIdempotencyStore: Template = ({
  of,
  importing,
}) => `${imports(importing('idempotency-store'))}export class ${of('in-memory-idempotency-store')} implements ${of('idempotency-store')} {
  readonly #results = new Map<string, Promise<string>>();

  once = (key: string, work: () => Promise<string>): Promise<string> => {
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const result = work();
    this.#results.set(key, result);
    // What failed was not done, so the next attempt may do it.
    result.catch(() => this.#results.delete(key));
    return result;
  };
}
`;

export const systemClock: Template = ({
  of,
  importing,
}) => `${imports(importing('clock'))}export class ${of('system-clock')} implements ${of('clock')} {
  now = (): Date => new Date();
}
`;

export const fixedClock: Template = ({
  of,
  importing,
}) => `${imports(importing('clock'))}/** Stands still until somebody sets it. */
export class ${of('fixed-clock')} implements ${of('clock')} {
  #time: Date;

  constructor(time: Date) {
    this.#time = time;
  }

  now = (): Date => this.#time;

  set = (time: Date): void => {
    this.#time = time;
  };
}
`;

export const randomIdProvider: Template = ({
  of,
  importing,
}) => `${imports(importing('id-provider'))}export class ${of('random-id-provider')} implements ${of('id-provider')} {
  next = (): string => globalThis.crypto.randomUUID();
}
`;

export const sequentialIdProvider: Template = ({
  of,
  importing,
}) => `${imports(importing('id-provider'))}/** For tests: \`1\`, \`2\`, \`3\`. */
export class ${of('sequential-id-provider')} implements ${of('id-provider')} {
  #last = 0;

  next = (): string => String(++this.#last);
}
`;

export const cachedQuery: Template = ({
  Name,
  of,
  part,
}) => `import type { ${Name}, ${of('query')} } from '${part.specifiers.get('query') ?? ''}';

interface Kept {
  readonly answer: ${Name} | undefined;
  /** In milliseconds, as \`now\` counts them. */
  readonly until: number;
}

/** Asks again only when the last answer is too old. */
export class ${of('cached-query')} implements ${of('query')} {
  readonly #asked: ${of('query')};
  readonly #maxAge: number;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  /** \`maxAge\` is in milliseconds. */
  constructor(asked: ${of('query')}, maxAge: number, now: () => number) {
    this.#asked = asked;
    this.#maxAge = maxAge;
    this.#now = now;
  }

  find = async (id: string): Promise<${Name} | undefined> => {
    const kept = this.#kept.get(id);
    if (kept !== undefined && this.#now() < kept.until) return kept.answer;
    const answer = await this.#asked.find(id);
    this.#kept.set(id, { answer, until: this.#now() + this.#maxAge });
    return answer;
  };
}
`;
