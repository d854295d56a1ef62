import type { Contexts, Contract, Layer, PresetName } from '#domain/architecture/contract.ts';
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

/** The contract of a project that says none: what its folders show, or one that asks for nothing. */
export function contractOfFolders(modules: readonly ModulePath[], preset: PresetName | undefined): Contract {
  const structure = inferStructure(modules, preset);
  return {
    root: '',
    origin: { kind: structure === undefined ? 'absent' : 'inferred' },
    preset: structure?.preset ?? 'none',
    include: compileOwnPatterns(['**']),
    exclude: [],
    layers: structure?.layers ?? [],
    contexts: structure?.contexts,
    rules: new Map(),
    ignores: [],
    typeImports: 'count',
  };
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
