import { asyncDomain } from './async-domain.ts';
import { compositionRoot } from './composition-root.ts';
import { concretePort } from './concrete-port.ts';
import { contextBoundary } from './context-boundary.ts';
import { contractAcyclicSiblings } from './contract-acyclic-siblings.ts';
import { contractError } from './contract-error.ts';
import { contractForbidden } from './contract-forbidden.ts';
import { contractIndependence } from './contract-independence.ts';
import { contractLayers } from './contract-layers.ts';
import { contractProtected } from './contract-protected.ts';
import { coreEffect } from './core-effect.ts';
import { corePackage } from './core-package.ts';
import { cycle } from './cycle.ts';
import { deadRule } from './dead-rule.ts';
import type { Finding } from './finding.ts';
import { frameworkEntity } from './framework-entity.ts';
import { indirectLayerOrder } from './indirect-layer-order.ts';
import { layerOrder } from './layer-order.ts';
import { leakyUseCase } from './leaky-use-case.ts';
import { looseBoundary } from './loose-boundary.ts';
import { mutableDomain } from './mutable-domain.ts';
import { oneUseCasePerModule } from './one-use-case-per-module.ts';
import { portLeak } from './port-leak.ts';
import { publicApi } from './public-api.ts';
import { pythonStructure } from './python-structure.ts';
import { reversedLayers } from './reversed-layers.ts';
import type { Rule } from './rule.ts';
import { screamingStructure } from './screaming-structure.ts';
import { stableDependencies } from './stable-dependencies.ts';
import { staleBaseline } from './stale-baseline.ts';
import { staleIgnore } from './stale-ignore.ts';
import { testImport } from './test-import.ts';
import { unimplementedPort } from './unimplemented-port.ts';
import { unplacedModule } from './unplaced-module.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { widePort } from './wide-port.ts';

/** Every rule there is, in the order in which tables list them. */
export const rules: readonly Rule[] = [
  layerOrder,
  indirectLayerOrder,
  corePackage,
  coreEffect,
  frameworkEntity,
  mutableDomain,
  asyncDomain,
  portLeak,
  leakyUseCase,
  looseBoundary,
  concretePort,
  contextBoundary,
  publicApi,
  pythonStructure,
  compositionRoot,
  testImport,
  widePort,
  unimplementedPort,
  oneUseCasePerModule,
  unplacedModule,
  cycle,
  stableDependencies,
  contractLayers,
  contractIndependence,
  contractForbidden,
  contractProtected,
  contractAcyclicSiblings,
  unusedSuppression,
  staleIgnore,
  staleBaseline,
  contractError,
  deadRule,
  reversedLayers,
  screamingStructure,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** The paragraph that a finding is told in. */
export function messageOf(finding: Finding): string {
  return byId.get(finding.rule)?.message(finding) ?? `Breach of ${finding.rule}.`;
}
