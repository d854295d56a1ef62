import type { ModulePath } from '#domain/graph/module.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { leftOver } from './leftOver.ts';

/** Findings that there are now and would not be then, and the other way round; accepted ones and hints among them. */
export interface FindingsDifference {
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
}

/** What is found before and not after, and the other way round. Lines move and files get other names without that. */
export function findingsDifference(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: ReadonlyMap<ModulePath, ModulePath> = new Map(),
): FindingsDifference {
  const renamed = (file: ModulePath): ModulePath => moved.get(file) ?? file;
  return {
    removed: leftOver(before, after, (finding) => findingIdentity(finding, renamed), findingIdentity),
    added: leftOver(after, before, findingIdentity, (finding) => findingIdentity(finding, renamed)),
  };
}
