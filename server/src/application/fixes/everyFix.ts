import type { Finding } from '#domain/rules/finding.ts';
import { rules } from '#domain/rules/registry.ts';
import type { Fix, FixContext } from './fix.ts';
import { fixesOf } from './fixes.ts';
import { LET_PASS_KINDS, waysToLetPass } from './letPass.ts';
import { SUPPRESS_KINDS, waysToSuppress } from './suppressFinding.ts';

/** All that can be done about a finding: the ways to mend it, then those to hide it. */
export function everyFixOf(context: FixContext, finding: Finding): readonly Fix[] {
  return [...fixesOf(context, finding), ...waysToSuppress(context, finding), ...waysToLetPass(context, finding)];
}

/** The kinds of all that can be done about any finding. */
export function everyFixKind(): readonly string[] {
  return [...new Set([...rules.flatMap(({ meta }) => meta.fixes ?? []), ...SUPPRESS_KINDS, ...LET_PASS_KINDS])];
}
