/** What is asked for where an effect is used, as far as something else can give it. */
export type EffectSource = 'date' | 'milliseconds' | 'ticks' | 'identifier' | 'chance' | 'log' | 'setting' | 'request';

/** Undefined for an effect that nothing could be handed in for without knowing what it is for. */
export function sourceOfEffect(name: string): EffectSource | undefined {
  return SOURCES.get(name);
}

const SOURCES: ReadonlyMap<string, EffectSource> = new Map([
  ['new Date', 'date'],
  ['Date.now', 'milliseconds'],
  ['performance.now', 'ticks'],
  ['crypto.randomUUID', 'identifier'],
  ['crypto.webcrypto.randomUUID', 'identifier'],
  ['Math.random', 'chance'],
  ['console', 'log'],
  ['process.env', 'setting'],
  ['import.meta.env', 'setting'],
  ['Bun.env', 'setting'],
  ['fetch', 'request'],
]);
