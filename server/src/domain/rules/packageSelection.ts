import type { Selection } from '../architecture/contract.ts';
import type { ImportedPackage } from '../catalogue/importedPackage.ts';

/** How `packages` of a contract names a category rather than a package. */
export const CATEGORY_PREFIX = '@category/';

/** What a contract says of one package: the verdict, and the entry that gives it. */
export interface Selected {
  readonly verdict: 'allow' | 'deny';
  readonly entry: string;
}

/**
 * What `packages` of a layer says of a package; undefined where it says nothing. The most exact entry decides: a name
 * before a pattern, a pattern before a category, and `*` last. Of two that tie, the one that denies.
 */
export function selectedBy(selection: Selection, imported: ImportedPackage): Selected | undefined {
  const denied = mostExact(selection.deny, imported);
  const allowed = mostExact(selection.allow ?? [], imported);
  if (denied === undefined && allowed === undefined) return undefined;
  if (allowed !== undefined && (denied === undefined || allowed.exactness > denied.exactness)) {
    return { verdict: 'allow', entry: allowed.entry };
  }
  return denied && { verdict: 'deny', entry: denied.entry };
}

/** Of each kind of packages that contracts deny, one. */
const KINDS: readonly string[] = ['node:fs', 'typeorm', 'express', 'axios', 'react', 'zod', 'winston'];

/** A module that imports whatever a selection is likely to deny: what it names, and one package of each kind. */
export function importsToDeny(selection: Selection | undefined): string {
  const named = selection?.deny.filter((entry) => !entry.includes('*') && !entry.startsWith(CATEGORY_PREFIX)) ?? [];
  return [...named, ...KINDS].map((name) => `import '${name}';\n`).join('');
}

interface Match {
  readonly entry: string;
  readonly exactness: number;
}

function mostExact(entries: readonly string[], imported: ImportedPackage): Match | undefined {
  let best: Match | undefined;
  for (const entry of entries) {
    const exactness = exactnessOf(entry, imported);
    if (exactness !== undefined && exactness > (best?.exactness ?? -1)) best = { entry, exactness };
  }
  return best;
}

/** The longer of two names is the more exact one: it names a sub-path. */
function exactnessOf(entry: string, { name, path, categories }: ImportedPackage): number | undefined {
  if (entry === '*') return 0;
  if (entry.startsWith(CATEGORY_PREFIX)) {
    return categories.some((category) => entry === CATEGORY_PREFIX + category) ? 1 : undefined;
  }
  const names = [name, path, name.replace(/^node:/, ''), path.replace(/^node:/, '')];
  if (entry.includes('*')) return names.some((one) => matches(entry, one)) ? 2 : undefined;
  return names.some((one) => one === entry || one.startsWith(`${entry}/`)) ? 2 + entry.length : undefined;
}

/** `*` stands for anything, also for slashes. */
function matches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!name.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let from = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
