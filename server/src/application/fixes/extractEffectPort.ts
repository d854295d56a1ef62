import type { Finding } from '#domain/rules/finding.ts';
import type { RefactoringRequest } from '../ports/refactorer.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** What can be handed in for an effect, in words for people. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ['new Date', 'the time'],
  ['Date.now', 'the time'],
  ['crypto.randomUUID', 'the id'],
  ['Math.random', 'the random number'],
  ['process.env', 'the setting'],
  ['import.meta.env', 'the setting'],
  ['Bun.env', 'the setting'],
]);

/**
 * What the core asks of its surroundings is handed in. In the domain that is mostly the value itself, as rules of the
 * business decide about values; a use case is mostly put together with what it needs.
 */
export function extractEffectPort(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range, symbol = '', chain } = finding;
  const refactorer = context.refactorers.refactorerFor(module);
  // What a helper does is mended in the helper.
  if (refactorer === undefined || chain.length > 0) return [];
  const fixFor = (request: RefactoringRequest, title: string, preferred: boolean): Fix => {
    const plan: Fix['plan'] = () => refactorer.plan(request, surroundingsOf(context));
    return tried(context, finding, { kind: 'extract-port', title, preferred, plan });
  };
  const value = VALUES.get(symbol);
  if (value === undefined) return [];
  return [fixFor({ kind: 'pass-effect-in', module, range }, `Take ${value} as a parameter`, true)];
}
