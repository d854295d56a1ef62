/** A part that patterns are made of, whatever the language. */
export type PartId =
  | 'entity'
  | 'value-object'
  | 'use-case'
  | 'first-use-case'
  | 'repository'
  | 'in-memory-repository'
  | 'repository-contract'
  | 'gateway'
  | 'in-memory-gateway'
  | 'gateway-contract'
  | 'event'
  | 'event-publisher'
  | 'in-memory-event-publisher'
  | 'event-handler'
  | 'unit-of-work'
  | 'in-memory-unit-of-work'
  | 'unit-of-work-contract'
  | 'outbox'
  | 'in-memory-outbox'
  | 'outbox-contract'
  | 'idempotency-store'
  | 'in-memory-idempotency-store'
  | 'idempotency-store-contract'
  | 'clock'
  | 'system-clock'
  | 'fixed-clock'
  | 'id-provider'
  | 'random-id-provider'
  | 'sequential-id-provider'
  | 'process'
  | 'query'
  | 'cached-query';

/** Where a part goes. A contract test runs the same expectations against every adapter of a port. */
export type PartKind = 'domain' | 'application' | 'port' | 'adapter' | 'contract-test';

export interface Part {
  readonly id: PartId;
  readonly kind: PartKind;
  /** What it is called after the name that it is made for, in capitals: `Order` gives `InMemoryOrderRepository`. */
  readonly concept: (name: string) => string;
  /** Parts that it imports. */
  readonly needs: readonly PartId[];
}

export interface Pattern {
  readonly id: string;
  /** A noun: what somebody is about to write. */
  readonly title: string;
  /** When to use it, in a sentence. */
  readonly when: string;
  /** What the name is that it asks for; undefined for what is always called the same. */
  readonly names: string | undefined;
  readonly parts: readonly PartId[];
}
