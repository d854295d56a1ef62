import type { EffectCategory } from '../graph/outline.ts';

interface EffectMeaning {
  /** The end of a sentence that begins with what has the effect. */
  readonly does: string;
  /** What the core does instead. */
  readonly instead: string;
}

const THROUGH_A_PORT =
  'Declare what is needed as a port, implement it in an adapter and hand it in at the composition root.';

/** What ambient code does, and what the core does in its place. The keys are the words of `@category/…` in a contract. */
const EFFECTS: Readonly<Record<EffectCategory, EffectMeaning>> = {
  network: { does: 'reaches out over the network', instead: THROUGH_A_PORT },
  clock: {
    does: 'reads the clock',
    instead: 'Take the time as a parameter, or ask a clock that is a port.',
  },
  randomness: {
    does: 'is a matter of chance',
    instead: 'Take the value as a parameter, or ask a generator that is a port.',
  },
  environment: {
    does: 'reads the environment',
    instead: 'Take what is needed as a parameter and let the composition root read it.',
  },
  process: { does: 'acts on the process it runs in', instead: THROUGH_A_PORT },
  logging: {
    does: 'writes logs',
    instead: 'Return or publish what happened and let the outer layers write it down, or log through a port.',
  },
  timer: {
    does: 'runs code at a later time',
    instead: 'Leave it to the outer layers when code runs, or ask a scheduler that is a port.',
  },
  storage: { does: 'keeps data in the browser', instead: THROUGH_A_PORT },
  dom: { does: 'reads and changes the page', instead: 'Return plain data and leave to the adapters how it is shown.' },
  filesystem: { does: 'reads and writes files', instead: THROUGH_A_PORT },
};

export const EFFECT_CATEGORIES: readonly EffectCategory[] = Object.keys(EFFECTS).filter(isEffectCategory);

export function isEffectCategory(word: string): word is EffectCategory {
  return Object.hasOwn(EFFECTS, word);
}

export function effectMeaning(category: EffectCategory): EffectMeaning {
  return EFFECTS[category];
}
