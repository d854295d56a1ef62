import type { Finding } from '#domain/rules/finding.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** Where types may be imported from there, an import that names types alone only has to say so. */
export function typeOnlyImport(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range } = finding;
  const placement = context.view.placementOf(module);
  if (placement?.contract.typeImports !== 'allow') return [];
  const refactorer = context.refactorers.refactorerFor(module);
  if (refactorer === undefined) return [];
  const fix: Fix = {
    ...{ kind: 'make-type-only', title: 'Import types only', preferred: true },
    plan: () => refactorer.plan({ kind: 'make-type-only', module, range }, surroundingsOf(context)),
  };
  return [tried(context, finding, fix)];
}
