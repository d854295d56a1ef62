import type { Selection } from '../../architecture/contract.ts';
import type { ImportedPackage } from '../../catalogue/importedPackage.ts';
import { normalDistribution } from '../../catalogue/python/distributions.ts';
import type { EffectUse } from '../../graph/outline.ts';

/** How `packages` and `effects` of a contract name a category. */
export const CATEGORY_PREFIX = '@category/';

/** What a contract says of a package or an effect: the verdict, and the entry that gives it. */
interface Selected {
  readonly verdict: 'allow' | 'deny';
  readonly entry: string;
}

/** What `packages` of a layer says of a package; undefined where it says nothing. */
export function packageSelectedBy(selection: Selection, imported: ImportedPackage): Selected | undefined {
  const { name, path, distribution, categories, separator } = imported;
  const names = [name, path, name.replace(/^node:/, ''), path.replace(/^node:/, '')];
  const normal = distribution === undefined ? undefined : normalDistribution(distribution);
  return selectedBy(selection, { names, distribution: normal, categories, separator });
}

/** What `effects` of a layer says of an effect; undefined where it says nothing. `Date` means `new Date`, too. */
export function effectSelectedBy(
  selection: Selection,
  effect: Pick<EffectUse, 'name' | 'category'>,
): Selected | undefined {
  const names = [effect.name, effect.name.replace(/^new |\(\)$/g, '')];
  return selectedBy(selection, { names, categories: [effect.category], separator: '.' });
}

/** What an entry is held against. */
interface Subject {
  readonly names: readonly string[];
  /** In its normal form, in which entries are held against it. */
  readonly distribution?: string | undefined;
  readonly categories: readonly string[];
  /** Stands between a name and what lies in it. */
  readonly separator: string;
}

/**
 * The most exact entry decides: a name before a pattern, a pattern before a category, and `*` last. Of two that tie,
 * the one that denies.
 */
function selectedBy(selection: Selection, subject: Subject): Selected | undefined {
  const denied = mostExact(selection.deny, subject);
  const allowed = mostExact(selection.allow ?? [], subject);
  if (denied === undefined && allowed === undefined) return undefined;
  if (allowed !== undefined && (denied === undefined || allowed.exactness > denied.exactness)) {
    return { verdict: 'allow', entry: allowed.entry };
  }
  return denied && { verdict: 'deny', entry: denied.entry };
}

interface Match {
  readonly entry: string;
  readonly exactness: number;
}

function mostExact(entries: readonly string[], subject: Subject): Match | undefined {
  let best: Match | undefined;
  for (const entry of entries) {
    const exactness = exactnessOf(entry, subject);
    if (exactness !== undefined && exactness > (best?.exactness ?? -1)) best = { entry, exactness };
  }
  return best;
}

/** The longer of two names is the more exact one: it names a part of what the other names. */
function exactnessOf(entry: string, { names, distribution, categories, separator }: Subject): number | undefined {
  if (entry === '*') return 0;
  if (entry.startsWith(CATEGORY_PREFIX)) {
    return categories.some((category) => entry === CATEGORY_PREFIX + category) ? 1 : undefined;
  }
  const isInstalledAs = (matches: (entry: string, name: string) => boolean): boolean =>
    distribution !== undefined && matches(normalDistribution(entry), distribution);
  if (entry.includes('*')) return names.some((one) => fits(entry, one)) || isInstalledAs(fits) ? 2 : undefined;
  const isNamed = names.some((one) => one === entry || one.startsWith(entry + separator));
  return isNamed || isInstalledAs((one, other) => one === other) ? 2 + entry.length : undefined;
}

/** `*` stands for anything, also for slashes. */
function fits(pattern: string, name: string): boolean {
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
