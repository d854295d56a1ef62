import { compareRanges } from '#domain/text.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** Whoever makes an adapter or fetches one from the composition root takes it as a parameter instead. */
export function invertThroughComposition(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range, details } = finding;
  const refactorer = context.refactorers.refactorerFor(module, 'hand-in');
  if (refactorer === undefined || namesTypesAlone(context, finding)) return [];
  const { port } = details;
  const what = port === undefined ? 'what is fetched there' : `\`${port}\``;
  const fix: Fix = {
    kind: 'invert-through-composition',
    title: `Take ${what} as a parameter, and let the composition root hand it in`,
    preferred: true,
    plan: () => refactorer.plan({ kind: 'hand-in', module, range }, surroundingsOf(context)),
  };
  return [tried(context, finding, fix)];
}

/** A type cannot be handed in. */
function namesTypesAlone({ view }: FixContext, { file, range }: Finding): boolean {
  const dependencies = view.graph.module(file)?.dependencies ?? [];
  return dependencies.some(({ site }) => site.typeOnly && compareRanges(rangeOfSite(site), range) === 0);
}
