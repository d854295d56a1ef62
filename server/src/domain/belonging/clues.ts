import type { Contract } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { BelongingInput } from './belongingInput.ts';
import { evidenceOf } from './evidenceOf.ts';
import type { ShownHabit } from './habitScores.ts';
import { shownHabits } from './habitScores.ts';
import type { HabitSign } from './habitSigns.ts';
import { habitOfEvidence, habitSigns } from './habitSigns.ts';
import { layerFeatures } from './layerFeatures.ts';
import type { ProjectHabits } from './projectHabits.ts';
import { blindTo } from './projectHabits.ts';
import type { CountedEvidence, LayerFeatures } from './rankLayers.ts';

/** All that layers are ranked by for one module, or for a part of one. */
export interface Clues {
  readonly contract: Contract;
  readonly evidence: readonly CountedEvidence[];
  readonly shown: readonly ShownHabit[];
  readonly features: readonly LayerFeatures[];
}

/** What is to be told of a module. Where it lies itself is not looked at; `habits` are to be without it already. */
export function cluesFor(
  input: BelongingInput,
  habits: ProjectHabits,
  { contract }: Placement,
  /** What of its habits is its own: a part of a module has neither a file nor importers for itself. */
  isOwn: (habit: HabitSign) => boolean = () => true,
): Clues {
  const blind = blindTo(input, input.module.path);
  const shown = shownHabits(blind, habits, habitSigns(blind)).filter(isOwn);
  const evidence = evidenceOf(blind).map((each) => ({
    ...each,
    others: habits.signs.get(habitOfEvidence(each.sign))?.all ?? 0,
  }));
  return { contract, evidence, shown, features: layerFeatures(blind, contract, habits, shown) };
}
