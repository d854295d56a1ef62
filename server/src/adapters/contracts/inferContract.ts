import type { Contexts, Layer, PresetName } from '#domain/architecture/contract.ts';
import type { InferredContexts } from '#domain/architecture/inference/inferStructure.ts';
import { inferStructure as inferTexts } from '#domain/architecture/inference/inferStructure.ts';
import type { ModulePath } from '#domain/graph/module.ts';

import { compileOwnPatterns } from './compilePattern.ts';
import { withImpliedLayers } from './impliedLayers.ts';

/** Layers and contexts as folder names tell them. */
export interface Structure {
  readonly preset: PresetName;
  readonly layers: readonly Layer[];
  readonly contexts: Contexts | undefined;
}

/** Undefined where the folders of `modules`, given relative to the contract's root, show no layers. */
export function inferStructure(modules: readonly ModulePath[], preset: PresetName | undefined): Structure | undefined {
  const inferred = inferTexts(modules, preset);
  if (inferred === undefined) return undefined;
  const layers = inferred.layers.map(({ paths, ...layer }) => ({
    ...NOTHING_SAID,
    ...layer,
    paths: compileOwnPatterns(paths),
  }));
  return { preset: inferred.preset, layers: withImpliedLayers(layers), contexts: compileContexts(inferred.contexts) };
}

function compileContexts(contexts: InferredContexts | undefined): Contexts | undefined {
  return (
    contexts && {
      paths: compileOwnPatterns(contexts.paths),
      kernel: compileOwnPatterns(contexts.kernel),
      public: compileOwnPatterns(contexts.public),
    }
  );
}

const NOTHING_SAID = { mayImport: undefined, closed: false, optional: false, declaredAt: undefined };
