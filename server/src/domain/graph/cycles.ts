import type { ImportGraph } from './importGraph.ts';
import type { ModulePath } from './module.ts';

/** The cycles of a graph: its strongly connected components of more than one module. */
export interface Cycles {
  /** The modules that lie on a cycle with `path`, itself included; undefined where it lies on none. */
  readonly around: (path: ModulePath) => ReadonlySet<ModulePath> | undefined;
}

export declare function findCycles(graph: ImportGraph): Cycles;
