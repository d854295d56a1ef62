import type { PartToWrite, Templates } from '#application/ports/templates.ts';
import type { PartId } from '#domain/patterns/pattern.ts';
import * as adapters from './adapterTemplates.ts';
import * as application from './applicationTemplates.ts';
import * as contracts from './contractTests.ts';
import * as domain from './domainTemplates.ts';
import { inStyleOf } from './inStyleOf.ts';
import * as ports from './portTemplates.ts';
import { specifiersFor } from './specifiersFor.ts';
import type { Template } from './written.ts';
import { templateNames } from './written.ts';

/** The parts of patterns in Python. */
export const pythonTemplates: Templates = {
  ending: '.py',
  specifiersFor,
  write: (part: PartToWrite) => inStyleOf(part.like, TEMPLATES[part.part](templateNames(part))),
};

const TEMPLATES: Readonly<Record<PartId, Template>> = {
  entity: domain.entity,
  'value-object': domain.valueObject,
  event: domain.event,
  'use-case': application.useCase,
  'first-use-case': application.firstUseCase,
  'event-handler': application.eventHandler,
  process: application.process,
  repository: ports.repository,
  gateway: ports.gateway,
  query: ports.query,
  'event-publisher': ports.eventPublisher,
  'unit-of-work': ports.unitOfWork,
  outbox: ports.outbox,
  'idempotency-store': ports.idempotencyStore,
  clock: ports.clock,
  'id-provider': ports.idProvider,
  'in-memory-repository': adapters.inMemoryRepository,
  'in-memory-gateway': adapters.inMemoryGateway,
  'in-memory-event-publisher': adapters.inMemoryEventPublisher,
  'in-memory-unit-of-work': adapters.inMemoryUnitOfWork,
  'in-memory-outbox': adapters.inMemoryOutbox,
  'in-memory-idempotency-store': adapters.inMemoryIdempotencyStore,
  'system-clock': adapters.systemClock,
  'fixed-clock': adapters.fixedClock,
  'random-id-provider': adapters.randomIdProvider,
  'sequential-id-provider': adapters.sequentialIdProvider,
  'cached-query': adapters.cachedQuery,
  'repository-contract': contracts.repositoryContract,
  'gateway-contract': contracts.gatewayContract,
  'unit-of-work-contract': contracts.unitOfWorkContract,
  'outbox-contract': contracts.outboxContract,
  'idempotency-store-contract': contracts.idempotencyContract,
};
