import type { WrittenLink } from '#application/ports/templates.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { canBeWritten } from '../writableNames.ts';

/**
 * The ways to name the module `to` in `from`: relative, and by its path from each folder above it. Those come first that
 * `links` have most.
 */
export function specifiersFor(from: ModulePath, to: ModulePath, links: readonly WrittenLink[]): readonly string[] {
  const target = partsOf(to);
  const relative = relativeName(from.split('/').slice(0, -1), target);
  const habits = habitsOf(links);
  const rank = (dropped: number): number => habits.roots.get(target.slice(0, dropped).join('/')) ?? 0;
  const absolute = target
    .map((_, dropped) => dropped)
    // Nobody imports a folder that is there for the layout of the project.
    .sort((a, b) => rank(b) - rank(a) || Number(isLayout(target, b)) - Number(isLayout(target, a)) || a - b)
    .map((dropped) => target.slice(dropped).join('.'));
  return (habits.isRelative ? [relative, ...absolute] : [...absolute, relative]).filter(canBeWritten);
}

interface Habits {
  readonly isRelative: boolean;
  /** How often the names of modules leave out which folders at the start of their path. */
  readonly roots: ReadonlyMap<string, number>;
}

function habitsOf(links: readonly WrittenLink[]): Habits {
  const roots = new Map<string, number>();
  let relative = 0;
  for (const { to, specifier } of links) {
    if (specifier.startsWith('.')) relative++;
    else {
      const parts = partsOf(to);
      const root = parts.slice(0, Math.max(0, parts.length - specifier.split('.').length)).join('/');
      roots.set(root, (roots.get(root) ?? 0) + 1);
    }
  }
  return { isRelative: relative * 2 > links.length, roots };
}

function isLayout(target: readonly string[], dropped: number): boolean {
  return dropped === 1 && (target[0] === 'src' || target[0] === 'lib');
}

function partsOf(path: ModulePath): readonly string[] {
  const parts = path.replace(/\.pyi?$/, '').split('/');
  return parts.at(-1) === '__init__' ? parts.slice(0, -1) : parts;
}

function relativeName(folder: readonly string[], target: readonly string[]): string {
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared++;
  return `${'.'.repeat(folder.length - shared + 1)}${target.slice(shared).join('.')}`;
}
