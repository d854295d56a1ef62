import type { EffectCategory } from '../graph/outline.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';

const GROUPS: Readonly<Record<EffectCategory, { readonly sign: string; readonly does: string }>> = {
  network: { sign: 'does:outside', does: 'reaches over the network' },
  filesystem: { sign: 'does:storage', does: 'reads or writes files' },
  storage: { sign: 'does:storage', does: 'keeps something in the browser' },
  dom: { sign: 'does:screen', does: 'touches the page' },
  clock: { sign: 'does:clock', does: 'reads the clock' },
  randomness: { sign: 'does:clock', does: 'draws a random value' },
  environment: { sign: 'does:process', does: 'reads the environment' },
  process: { sign: 'does:process', does: 'controls the process' },
  logging: { sign: 'does:logging', does: 'writes to the log' },
  timer: { sign: 'does:timer', does: 'waits for a time' },
};

export function* effectSigns({ outline }: BelongingInput): Generator<Evidence> {
  for (const { name, category, range } of outline.effects) {
    const { sign, does } = GROUPS[category];
    yield { sign, words: `${does} with \`${name}\``, range };
  }
}
