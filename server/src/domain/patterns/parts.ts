import type { Part, PartId } from './pattern.ts';

const PARTS: readonly Part[] = [
  { id: 'entity', kind: 'domain', concept: (name) => name, needs: [] },
  { id: 'value-object', kind: 'domain', concept: (name) => name, needs: [] },
  { id: 'use-case', kind: 'application', concept: (name) => name, needs: [] },
  { id: 'first-use-case', kind: 'application', concept: (name) => `Create${name}`, needs: [] },
  { id: 'repository', kind: 'port', concept: (name) => `${name}Repository`, needs: ['entity'] },
  {
    ...{ id: 'in-memory-repository', kind: 'adapter', needs: ['entity', 'repository'] },
    concept: (name) => `InMemory${name}Repository`,
  },
  {
    ...{ id: 'repository-contract', kind: 'contract-test', needs: ['entity', 'repository', 'in-memory-repository'] },
    concept: (name) => `${name}Repository`,
  },
  { id: 'gateway', kind: 'port', concept: (name) => `${name}Gateway`, needs: [] },
  { id: 'in-memory-gateway', kind: 'adapter', concept: (name) => `InMemory${name}Gateway`, needs: ['gateway'] },
  {
    ...{ id: 'gateway-contract', kind: 'contract-test', needs: ['gateway', 'in-memory-gateway'] },
    concept: (name) => `${name}Gateway`,
  },
  { id: 'event', kind: 'domain', concept: (name) => name, needs: [] },
  { id: 'event-publisher', kind: 'port', concept: (name) => `${name}Publisher`, needs: ['event'] },
  {
    ...{ id: 'in-memory-event-publisher', kind: 'adapter', needs: ['event', 'event-publisher'] },
    concept: (name) => `InMemory${name}Publisher`,
  },
  { id: 'event-handler', kind: 'application', concept: (name) => `On${name}`, needs: ['event'] },
  { id: 'unit-of-work', kind: 'port', concept: () => 'UnitOfWork', needs: [] },
  { id: 'in-memory-unit-of-work', kind: 'adapter', concept: () => 'InMemoryUnitOfWork', needs: ['unit-of-work'] },
  {
    ...{ id: 'unit-of-work-contract', kind: 'contract-test', needs: ['unit-of-work', 'in-memory-unit-of-work'] },
    concept: () => 'UnitOfWork',
  },
  { id: 'outbox', kind: 'port', concept: () => 'Outbox', needs: [] },
  { id: 'in-memory-outbox', kind: 'adapter', concept: () => 'InMemoryOutbox', needs: ['outbox'] },
  {
    ...{ id: 'outbox-contract', kind: 'contract-test', needs: ['outbox', 'in-memory-outbox'] },
    concept: () => 'Outbox',
  },
  { id: 'idempotency-store', kind: 'port', concept: () => 'IdempotencyStore', needs: [] },
  {
    ...{ id: 'in-memory-idempotency-store', kind: 'adapter', needs: ['idempotency-store'] },
    concept: () => 'InMemoryIdempotencyStore',
  },
  {
    ...{ id: 'idempotency-store-contract', kind: 'contract-test' },
    ...{ concept: () => 'IdempotencyStore', needs: ['idempotency-store', 'in-memory-idempotency-store'] },
  },
  { id: 'clock', kind: 'port', concept: () => 'Clock', needs: [] },
  { id: 'system-clock', kind: 'adapter', concept: () => 'SystemClock', needs: ['clock'] },
  { id: 'fixed-clock', kind: 'adapter', concept: () => 'FixedClock', needs: ['clock'] },
  { id: 'id-provider', kind: 'port', concept: () => 'IdProvider', needs: [] },
  { id: 'random-id-provider', kind: 'adapter', concept: () => 'RandomIdProvider', needs: ['id-provider'] },
  { id: 'sequential-id-provider', kind: 'adapter', concept: () => 'SequentialIdProvider', needs: ['id-provider'] },
  { id: 'process', kind: 'application', concept: (name) => `${name}Process`, needs: [] },
  { id: 'query', kind: 'port', concept: (name) => `${name}Query`, needs: [] },
  { id: 'cached-query', kind: 'adapter', concept: (name) => `Cached${name}Query`, needs: ['query'] },
] as const satisfies readonly Part[];

const byId = new Map(PARTS.map((part) => [part.id, part]));

export function partOf(id: PartId): Part {
  const part = byId.get(id);
  if (part === undefined) throw new Error(`There is no part ${id}.`);
  return part;
}
