import type { Placement } from '../architecture/placement.ts';
import type { ImportGraph } from '../graph/importGraph.ts';
import type { Module, ModulePath } from '../graph/module.ts';
import type { ModuleOutline } from '../graph/outline.ts';

/** All that evidence is drawn from. What the path of the module says is not among it. */
export interface BelongingInput {
  readonly module: Module;
  readonly outline: ModuleOutline;
  /** Of a part of a module, only who imports that part is among the importers of the module. */
  readonly graph: Pick<ImportGraph, 'importersOf' | 'module' | 'modules'>;
  readonly outlineOf: (path: ModulePath) => ModuleOutline | undefined;
  /** Where other modules lie. */
  readonly placementOf: (path: ModulePath) => Placement | undefined;
}
