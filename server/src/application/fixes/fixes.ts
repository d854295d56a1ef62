import { compositionRoot } from '#domain/rules/composition-root.ts';
import { contextBoundary } from '#domain/rules/context-boundary.ts';
import { corePackage } from '#domain/rules/core-package.ts';
import { coreEffect } from '#domain/rules/core-effect.ts';
import { cycle } from '#domain/rules/cycle.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { indirectLayerOrder } from '#domain/rules/indirect-layer-order.ts';
import { layerOrder } from '#domain/rules/layer-order.ts';
import { publicApi } from '#domain/rules/public-api.ts';
import { reversedLayers } from '#domain/rules/reversed-layers.ts';
import { stableDependencies } from '#domain/rules/stable-dependencies.ts';
import { staleBaseline } from '#domain/rules/stale-baseline.ts';
import { staleIgnore } from '#domain/rules/stale-ignore.ts';
import { testImport } from '#domain/rules/test-import.ts';
import { unplacedModule } from '#domain/rules/unplaced-module.ts';
import { unusedSuppression } from '#domain/rules/unused-suppression.ts';
import { commentFixes } from './commentFixes.ts';
import { allowPackage, removeIgnore, reverseLayers, shrinkBaseline } from './contractFixes.ts';
import { extractEffectPort } from './extractEffectPort.ts';
import { extractPackagePort } from './extractPackagePort.ts';
import { extractPort } from './extractPort.ts';
import type { Fix, FixContext } from './fix.ts';
import { importPublicApi } from './importPublicApi.ts';
import { invertThroughComposition } from './invertThroughComposition.ts';
import { moveDeclarationOut } from './moveDeclarationOut.ts';
import { moveToAdapter, moveToFittingLayer } from './moveFixes.ts';
import { moveTypeInward } from './moveTypeInward.ts';
import { typeOnlyImport } from './typeOnlyImport.ts';

/** The ways to mend a finding, the best first; of the kinds that the meta of its rule names. */
export function fixesOf(context: FixContext, finding: Finding): readonly Fix[] {
  return (FIXES[finding.rule] ?? []).flatMap((fixes) => fixes(context, finding));
}

/** The rules whose findings can be mended, by their ids. */
export function mendableRules(): readonly string[] {
  return Object.keys(FIXES);
}

/** What is offered is listed at once, so none of these looks further than what is known already; plans do. */
type OfferFixes = (context: FixContext, finding: Finding) => readonly Fix[];

const FIXES: Readonly<Record<string, readonly OfferFixes[]>> = {
  [layerOrder.meta.id]: [typeOnlyImport, moveTypeInward, extractPort, moveToAdapter, moveDeclarationOut],
  [coreEffect.meta.id]: [extractEffectPort, moveToAdapter, moveDeclarationOut],
  [indirectLayerOrder.meta.id]: [typeOnlyImport, extractPort],
  [contextBoundary.meta.id]: [importPublicApi, typeOnlyImport],
  [publicApi.meta.id]: [importPublicApi, typeOnlyImport],
  [compositionRoot.meta.id]: [invertThroughComposition, typeOnlyImport],
  [testImport.meta.id]: [typeOnlyImport],
  [cycle.meta.id]: [typeOnlyImport],
  [stableDependencies.meta.id]: [typeOnlyImport],
  [corePackage.meta.id]: [typeOnlyImport, allowPackage, extractPackagePort, moveToAdapter, moveDeclarationOut],
  [unplacedModule.meta.id]: [moveToFittingLayer],
  [reversedLayers.meta.id]: [reverseLayers],
  [unusedSuppression.meta.id]: [commentFixes],
  [staleIgnore.meta.id]: [removeIgnore],
  [staleBaseline.meta.id]: [shrinkBaseline],
};
