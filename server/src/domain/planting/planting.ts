import { holdsInPreset } from '../architecture/builtOnFrameworks.ts';
import type { Role } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import { isPythonFile } from '../graph/pythonNames.ts';

/** A place where a module can be planted. */
export interface Plot {
  /** Of a module that is there, or of one that could be. */
  readonly path: ModulePath;
  readonly placement: Placement;
}

/**
 * How a rule is broken on purpose. `inward self-test` plants it in memory and sees whether the rule finds it, and
 * `dead-rule` tells from it whether a rule that somebody switched on can find anything at all.
 */
export interface Planting {
  /** What the contract must have for it, as the end of a sentence that begins with "It needs". */
  readonly needs: string;
  /** Whether the rule can be broken by a module there. */
  readonly at: (plot: Plot) => boolean;
  /** Where the rule finds something else than what is planted, so that it is not dead without a place for that. */
  readonly alsoAt?: (plot: Plot) => boolean;
  /** The modules that it imports: it imports the first, that one the second, and so on. `from` is where it all begins. */
  readonly leadsTo?: readonly ((to: Plot, from: Plot) => boolean)[];
  /** Whether the last of them imports the first one of all. */
  readonly returns?: true;
  /** What the module says beside its imports, in TypeScript and in Python; without either, its imports are all. */
  readonly says?: PlantedText;
  readonly saysInPython?: PlantedText;
  /** A folder below the plot that the module has to lie in: `ports`. */
  readonly folder?: string;
  /** A folder below their plots that the modules it imports have to lie in: `internal`. */
  readonly folderOfTargets?: string;
  /** The name that the file of the module has to end in, without its extension: `.port`. */
  readonly ending?: string;
}

export type PlantedText = string | ((plot: Plot) => string);

/** Of a rule that no module can break, why that is so. */
export interface NothingToPlant {
  readonly nothing: string;
}

/** What a rule finds in a module of that role, wherever else it lies. */
export function saidIn(role: Role, says: string, saysInPython: string): Planting {
  return { needs: `a layer with the role \`${role}\``, at: hasRole(role), says, saysInPython };
}

/** Whether what `rule` holds of the core by itself holds at the plot. */
export function isInCore(plot: Plot, rule: string): boolean {
  return hasRole('domain', 'application')(plot) && holdsInPreset(plot.placement.contract, rule);
}

/** What `rule` finds in a module of the core that has types; JavaScript has none to be wrong about. */
export function typedInCore(rule: string, says: string, saysInPython: string): Planting {
  return {
    needs: 'a module of TypeScript or Python in a layer with the role `domain` or `application`',
    at: (plot) => isInCore(plot, rule) && isTyped(plot),
    ...{ says, saysInPython },
  };
}

/** Whether what lies there can say of which types things are. */
export function isTyped({ path }: Plot): boolean {
  return /\.[cm]?tsx?$/.test(path) || isPythonFile(path);
}

export function hasRole(...roles: readonly Role[]): (plot: Plot) => boolean {
  return ({ placement }) => roles.some((role) => placement.layer?.role === role);
}

/** In a layer whose imports the rules bind: neither composition nor tests, which import what they like. */
export function isBound({ placement: { layer } }: Plot): boolean {
  return layer !== undefined && layer.role !== 'composition' && layer.role !== 'test';
}

export function isInSameLayer(to: Plot, from: Plot): boolean {
  return to.placement.layer === from.placement.layer;
}

export function isNowhere({ placement }: Plot): boolean {
  return placement.layer === undefined;
}
