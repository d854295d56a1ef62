import type { Template } from './written.ts';
import { imports } from './written.ts';

export const repository: Template = ({
  name,
  words,
  of,
  importing,
}) => `${imports(importing('entity'))}/** Keeps every ${words} and finds it again. */
export interface ${of('repository')} {
  /** Undefined where there is none with that id. */
  readonly byId: (id: string) => Promise<${of('entity')} | undefined>;
  /** Puts it in place of what was saved under its id before. */
  readonly save: (${name}: ${of('entity')}) => Promise<void>;
}
`;

export const gateway: Template = ({ Name, of }) => `export interface ${Name}Request {
  readonly id: string;
}

/** What came of a request. That it was refused is an answer; only that nobody answered is an error. */
export type ${Name}Reply = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly reason: string };

export interface ${of('gateway')} {
  readonly ask: (request: ${Name}Request) => Promise<${Name}Reply>;
}
`;

export const query: Template = ({ Name, of }) => `export interface ${Name} {
  readonly id: string;
}

export interface ${of('query')} {
  /** Undefined where there is none with that id. */
  readonly find: (id: string) => Promise<${Name} | undefined>;
}
`;

export const eventPublisher: Template = ({
  of,
  importing,
}) => `${imports(importing('event'))}export interface ${of('event-publisher')} {
  /** Tells everybody who wants to know. Settles when they have been told. */
  readonly publish: (event: ${of('event')}) => Promise<void>;
}
`;

export const unitOfWork: Template = ({ of }) => `/** Several changes that are made together or not at all. */
export interface ${of('unit-of-work')} {
  /** What \`work\` gives. Where it fails, nothing of what it changed is kept, and this fails likewise. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>;
}
`;

export const outbox: Template = ({ of }) => `export interface OutboxMessage {
  readonly id: string;
  readonly topic: string;
  readonly body: string;
}

/** Messages that wait to be sent. They are saved with the change that they tell of, so that neither is there alone. */
export interface ${of('outbox')} {
  readonly add: (message: OutboxMessage) => Promise<void>;
  /** The oldest of those that were not sent yet. */
  readonly pending: (limit: number) => Promise<readonly OutboxMessage[]>;
  readonly markSent: (id: string) => Promise<void>;
}
`;

export const idempotencyStore: Template = ({ of }) => `/** Sees to it that what is asked for twice is done once. */
export interface ${of('idempotency-store')} {
  /** What \`work\` gave when it was done for that key; it is done now if it never was, or if it failed. */
  readonly once: (key: string, work: () => Promise<string>) => Promise<string>;
}
`;

export const clock: Template = ({ of }) => `export interface ${of('clock')} {
  readonly now: () => Date;
}
`;

export const idProvider: Template = ({ of }) => `export interface ${of('id-provider')} {
  /** One that was never given before. */
  readonly next: () => string;
}
`;
