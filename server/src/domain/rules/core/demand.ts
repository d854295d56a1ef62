import type { Declaration, ImportedUse, MemberOfClass } from '../../graph/outline.ts';
import type { Meaning } from '../../graph/resolveName.ts';

/** How much of a declaration runs for whoever speaks of it. */
export type Demand =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'class';
      /** Objects of it are made, so that any of their methods can be called. */
      readonly made: boolean;
      /** It is extended, so that its constructor runs. */
      readonly extended: boolean;
      /** The static members that are called, sorted. */
      readonly called: readonly string[];
    };

/**
 * What code asks of a name; undefined where it asks nothing that runs, as where it says of which type something is.
 *
 * @param declarations those that the code consists of
 * @param uses what the code does with imports
 */
export function demandOf(
  declarations: readonly Declaration[],
  uses: readonly ImportedUse[],
  name: string,
  meaning: Meaning,
): Demand | undefined {
  if (meaning.kind !== 'declaration') return meaning.kind === 'package' ? { kind: 'all' } : undefined;
  const { kind } = meaning.declaration;
  if (kind === 'function' || kind === 'constant') return { kind: 'all' };
  if (kind !== 'class') return undefined;
  const extended = declarations.some(({ bases }) => bases.some((base) => means(base.name, name)));
  // What a module does with its own classes is not written down; most often it makes them.
  if (meaning.way.length === 0) return { kind: 'class', made: !extended, extended, called: [] };
  const members = uses.flatMap((use) => {
    if (!isDone(use.kind) || !means(use.name, name)) return [];
    return [use.kind === 'call' ? (meaning.behind[0] ?? use.name.slice(name.length + 1).split('.')[0] ?? '') : ''];
  });
  if (members.length === 0 && !extended) return undefined;
  const called = [...new Set(members.filter((member) => member !== ''))].sort();
  return { kind: 'class', made: members.includes(''), extended, called };
}

/** Whether what stands in a member of a class runs; what stands in none of them runs with the class itself. */
export function isDemanded(demand: Demand, member: MemberOfClass | undefined): boolean {
  if (demand.kind === 'all' || member === undefined) return true;
  if (member.static) return member.kind === 'field' || demand.called.includes(member.name);
  return demand.made || (demand.extended && (member.kind === 'constructor' || member.kind === 'field'));
}

/** Whether something is done with a name that lets its code run. */
export function isDone(kind: ImportedUse['kind']): boolean {
  return kind !== 'catch';
}

/** Whether a name that is said stands for `name` or for something in it. */
export function means(said: string, name: string): boolean {
  return said === name || said.startsWith(`${name}.`);
}
