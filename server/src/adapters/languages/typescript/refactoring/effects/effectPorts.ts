import type { EffectSource } from './effectSources.ts';

/** A port for an effect, and the adapter that has the effect in place of the core. */
export interface EffectPort {
  /** What the port is about, without any convention of the project. */
  readonly concept: string;
  /** The class of the adapter. */
  readonly adapter: string;
  /** What it is called where it is handed in. */
  readonly handed: string;
  /** What is said of it in its declaration. */
  readonly meaning: string;
  readonly members: readonly EffectMember[];
}

export interface EffectMember {
  readonly name: string;
  /** `(message: unknown)`, without the brackets. */
  readonly parameters: string;
  readonly returned: string;
  /** What the adapter does, without what ends a statement. */
  readonly statement: string;
}

/** The effects that one port stands for. */
export function samePort(one: EffectSource, other: EffectSource): boolean {
  return one === other || (isTime(one) && isTime(other));
}

/** Undefined where what the port offers depends on the code that asks. */
export function fixedPort(source: EffectSource): EffectPort | undefined {
  return isTime(source) ? PORTS.get('date') : PORTS.get(source);
}

function isTime(source: EffectSource): boolean {
  return source === 'date' || source === 'milliseconds';
}

const PORTS: ReadonlyMap<EffectSource, EffectPort> = new Map<EffectSource, EffectPort>([
  [
    'date',
    {
      ...{ concept: 'Clock', adapter: 'SystemClock', handed: 'clock', meaning: 'Tells what time it is.' },
      members: [{ name: 'now', parameters: '', returned: 'Date', statement: 'return new Date()' }],
    },
  ],
  [
    'ticks',
    {
      ...{ concept: 'Stopwatch', adapter: 'SystemStopwatch', handed: 'stopwatch' },
      meaning: 'Tells how many milliseconds have passed since some time that stays the same.',
      members: [{ name: 'elapsed', parameters: '', returned: 'number', statement: 'return performance.now()' }],
    },
  ],
  [
    'identifier',
    {
      ...{ concept: 'IdProvider', adapter: 'UuidProvider', handed: 'ids', meaning: 'Gives ids that nothing else has.' },
      members: [{ name: 'nextId', parameters: '', returned: 'string', statement: 'return crypto.randomUUID()' }],
    },
  ],
  [
    'chance',
    {
      ...{ concept: 'Random', adapter: 'SystemRandom', handed: 'random' },
      meaning: 'Gives numbers by chance, from 0 up to but without 1.',
      members: [{ name: 'next', parameters: '', returned: 'number', statement: 'return Math.random()' }],
    },
  ],
]);
