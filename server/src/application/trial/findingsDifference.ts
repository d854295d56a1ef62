import type { ModulePath } from '#domain/graph/module.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Finding } from '#domain/rules/finding.ts';

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
    removed: without(before, after, (finding) => findingIdentity(finding, renamed), findingIdentity),
    added: without(after, before, findingIdentity, (finding) => findingIdentity(finding, renamed)),
  };
}

/** Those of `all` that are left when each of `others` has taken one that is the same away. */
function without(
  all: readonly Finding[],
  others: readonly Finding[],
  identityOf: (finding: Finding) => string,
  identityOfOther: (finding: Finding) => string,
): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const other of others) {
    const identity = identityOfOther(other);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return all.filter((finding) => {
    const identity = identityOf(finding);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count - 1);
    return count <= 0;
  });
}
