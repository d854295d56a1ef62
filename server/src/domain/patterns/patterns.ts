import type { Pattern } from './pattern.ts';

/** What Inward can begin for somebody, in the order in which people should see it. */
export const PATTERNS: readonly Pattern[] = [
  {
    id: 'entity',
    title: 'Entity with a repository',
    when: 'Something with an identity whose state changes by rules, and that has to be found again.',
    names: 'The entity, such as Order',
    parts: ['entity', 'repository', 'in-memory-repository', 'repository-contract'],
  },
  {
    id: 'value-object',
    title: 'Value object',
    when: 'Something that is what it says: an amount, a date range, an address. Two that say the same are the same.',
    names: 'The value, such as Money',
    parts: ['value-object'],
  },
  {
    id: 'use-case',
    title: 'Use case',
    when: 'One thing that somebody wants to get done, in one call, over what the domain knows.',
    names: 'What is done, such as PlaceOrder',
    parts: ['use-case'],
  },
  {
    id: 'gateway',
    title: 'Port and adapter to the outside',
    when: 'A service, a device or another program that is asked for something.',
    names: 'What is asked, such as Payment',
    parts: ['gateway', 'in-memory-gateway', 'gateway-contract'],
  },
  {
    id: 'query',
    title: 'Read that is kept for a while',
    when: 'A question that is asked often, whose answer may be a little old.',
    names: 'What is read, such as OrderSummary',
    parts: ['query', 'cached-query'],
  },
  {
    id: 'event',
    title: 'Event and what happens then',
    when: 'Something has happened, and others follow in their own time.',
    names: 'What happened, such as OrderPlaced',
    parts: ['event', 'event-publisher', 'in-memory-event-publisher', 'event-handler'],
  },
  {
    id: 'unit-of-work',
    title: 'Unit of work',
    when: 'Several aggregates change together or not at all.',
    names: undefined,
    parts: ['unit-of-work', 'in-memory-unit-of-work', 'unit-of-work-contract'],
  },
  {
    id: 'outbox',
    title: 'Outbox',
    when: 'A message must be sent if and only if a change was saved.',
    names: undefined,
    parts: ['outbox', 'in-memory-outbox', 'outbox-contract'],
  },
  {
    id: 'idempotency-store',
    title: 'Idempotency store',
    when: 'The same request may come twice and must be done once.',
    names: undefined,
    parts: ['idempotency-store', 'in-memory-idempotency-store', 'idempotency-store-contract'],
  },
  {
    id: 'process',
    title: 'Process over several services (saga)',
    when: 'Steps in several services, each of which can be undone where a later one fails.',
    names: 'The process, such as Checkout',
    parts: ['process'],
  },
  {
    id: 'clock',
    title: 'Clock',
    when: 'A rule depends on the time.',
    names: undefined,
    parts: ['clock', 'system-clock', 'fixed-clock'],
  },
  {
    id: 'id-provider',
    title: 'Provider of identifiers',
    when: 'New things need identifiers, and tests need to know them.',
    names: undefined,
    parts: ['id-provider', 'random-id-provider', 'sequential-id-provider'],
  },
  {
    id: 'context',
    title: 'Bounded context',
    when: 'A part of the business with words of its own. It gets folders for its layers and a first entity.',
    names: 'Its main entity, such as Invoice',
    parts: ['entity', 'repository', 'in-memory-repository', 'repository-contract', 'first-use-case'],
  },
];

export function patternNamed(id: string): Pattern | undefined {
  return PATTERNS.find((pattern) => pattern.id === id);
}
