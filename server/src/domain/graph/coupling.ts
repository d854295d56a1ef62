import type { Placement } from '../architecture/placement.ts';
import type { PlacementOf } from './chains.ts';
import { counts } from './chains.ts';
import type { Module, ModulePath } from './module.ts';

/** A layer or a context, among all of a workspace. */
export interface Unit {
  readonly kind: 'layer' | 'context';
  /** The folder of its contract. */
  readonly root: string;
  /** A slice of Feature-Sliced Design goes by its layer, too: `features/login`. */
  readonly name: string;
  /** The same for the same unit. */
  readonly key: string;
}

/** How many modules lie on the other side of the border of a unit, or of a module. */
export interface Coupling {
  /** Modules outside that depend on what is inside (Ca). */
  readonly afferent: number;
  /** Modules inside that depend on what is outside (Ce). */
  readonly efferent: number;
}

const NO_COUPLING: Coupling = { afferent: 0, efferent: 0 };

/**
 * Ce / (Ca + Ce): 0 where others depend on it and it depends on nobody, so that it is hard to change; 1 the other way
 * round. Undefined where it has nothing to do with anybody.
 */
export function instabilityOf({ afferent, efferent }: Coupling): number | undefined {
  return afferent + efferent === 0 ? undefined : efferent / (afferent + efferent);
}

/** The layer and the context that modules of a place lie in. */
export function unitsAt(placement: Placement): readonly Unit[] {
  const before = known.get(placement);
  if (before !== undefined) return before;
  const { contract, layer, context } = placement;
  const slice = contract.preset === 'feature-sliced' && layer !== undefined ? `${layer.name}/` : '';
  const units = [
    ...(layer === undefined ? [] : [unit('layer', contract.root, layer.name)]),
    ...(context === undefined ? [] : [unit('context', contract.root, slice + context)]),
  ];
  known.set(placement, units);
  return units;
}

const known = new WeakMap<Placement, readonly Unit[]>();

function unit(kind: Unit['kind'], root: string, name: string): Unit {
  return { kind, root, name, key: `${kind} ${root}\n${name}` };
}

/** What one module adds to the coupling of units. */
interface Share {
  /** Keys of the units that it lies outside of and depends on. */
  readonly into: ReadonlySet<string>;
  /** Keys of the units that it lies in and depends on something outside of. */
  readonly outOf: ReadonlySet<string>;
}

const NO_SHARE: Share = { into: new Set(), outOf: new Set() };

/** The coupling of all units, kept up to date one module at a time. Tests depend on everything and do not count. */
export class UnitCouplings {
  readonly #shares = new Map<ModulePath, Share>();
  readonly #couplings = new Map<string, { afferent: number; efferent: number }>();
  readonly #before = new Map<string, Coupling>();

  of(key: string): Coupling {
    return this.#couplings.get(key) ?? NO_COUPLING;
  }

  /** Puts what a module adds in the place of what it did. Undefined stands for no module. */
  replace(path: ModulePath, module: Module | undefined, placementOf: PlacementOf): void {
    const [before, after] = [this.#shares.get(path) ?? NO_SHARE, shareOf(module, placementOf)];
    this.#count(before, -1);
    this.#count(after, 1);
    if (after.into.size + after.outOf.size === 0) this.#shares.delete(path);
    else this.#shares.set(path, after);
  }

  /** The keys of the units whose coupling is another than when this was last asked. */
  settle(): readonly string[] {
    const changed = [...this.#before].filter(([key, { afferent, efferent }]) => {
      const now = this.of(key);
      return now.afferent !== afferent || now.efferent !== efferent;
    });
    this.#before.clear();
    return changed.map(([key]) => key);
  }

  /** The same, to go its own way from here. */
  fork(): UnitCouplings {
    const fork = new UnitCouplings();
    for (const [path, share] of this.#shares) fork.#shares.set(path, share);
    for (const [key, coupling] of this.#couplings) fork.#couplings.set(key, { ...coupling });
    for (const [key, before] of this.#before) fork.#before.set(key, before);
    return fork;
  }

  #count({ into, outOf }: Share, by: 1 | -1): void {
    for (const key of into) this.#entry(key).afferent += by;
    for (const key of outOf) this.#entry(key).efferent += by;
  }

  #entry(key: string): { afferent: number; efferent: number } {
    const coupling = this.#couplings.get(key) ?? { afferent: 0, efferent: 0 };
    this.#couplings.set(key, coupling);
    if (!this.#before.has(key)) this.#before.set(key, { ...coupling });
    return coupling;
  }
}

function shareOf(module: Module | undefined, placementOf: PlacementOf): Share {
  const placement = module && placementOf(module.path);
  if (placement === undefined || isTest(placement)) return NO_SHARE;
  const own = unitsAt(placement);
  const [into, outOf] = [new Set<string>(), new Set<string>()];
  for (const dependency of module?.dependencies ?? []) {
    if (dependency.target.kind !== 'module' || !counts(dependency, placement.contract.typeImports)) continue;
    const to = placementOf(dependency.target.path);
    if (to === undefined || to === placement || isTest(to)) continue;
    const theirs = unitsAt(to);
    for (const { key } of theirs) if (!own.some((each) => each.key === key)) into.add(key);
    for (const { key } of own) if (!theirs.some((each) => each.key === key)) outOf.add(key);
  }
  return { into, outOf };
}

function isTest({ layer }: Placement): boolean {
  return layer?.role === 'test';
}
