import type { Finding } from '#domain/rules/finding.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** What can be done, in words for people: the value as a parameter, or a port that is asked. */
interface Titles {
  readonly value?: string;
  readonly port?: string;
}

const TIME: Titles = { value: 'Take the time as a parameter', port: 'Ask a clock for the time' };
const SETTING: Titles = { value: 'Take the setting as a parameter', port: 'Take the settings as a config' };

const TITLES: ReadonlyMap<string, Titles> = new Map([
  ['new Date', TIME],
  ['Date.now', TIME],
  ['performance.now', { port: 'Ask a stopwatch for the time' }],
  ['crypto.randomUUID', { value: 'Take the id as a parameter', port: 'Ask a port for the id' }],
  ['Math.random', { value: 'Take the random number as a parameter', port: 'Ask a port for the random number' }],
  ['console', { port: 'Log through a port' }],
  ['process.env', SETTING],
  ['import.meta.env', SETTING],
  ['Bun.env', SETTING],
  ['fetch', { port: 'Send the request through a port' }],
]);

/**
 * What the core asks of its surroundings is handed in. In the domain that is mostly the value itself, as rules of the
 * business decide about values; a use case is mostly put together with what it needs.
 */
export function extractEffectPort(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range, symbol = '', chain } = finding;
  const refactorer = context.refactorers.refactorerFor(module, 'hand-effect-in');
  // What a helper does is mended in the helper.
  if (refactorer === undefined || chain.length > 0) return [];
  const fixFor = (kind: 'pass-effect-in' | 'hand-effect-in', title: string, preferred: boolean): Fix => {
    const plan: Fix['plan'] = () => refactorer.plan({ kind, module, range }, surroundingsOf(context));
    return tried(context, finding, { kind: 'extract-port', title, preferred, plan });
  };
  const { value, port } = TITLES.get(symbol) ?? {};
  const isDomain = context.view.placementOf(module)?.layer?.role === 'domain';
  const isValueBetter = value !== undefined && (isDomain || port === undefined);
  const passIn = value === undefined ? [] : [fixFor('pass-effect-in', value, isValueBetter)];
  const handIn = port === undefined ? [] : [fixFor('hand-effect-in', port, !isValueBetter)];
  return isValueBetter ? [...passIn, ...handIn] : [...handIn, ...passIn];
}
