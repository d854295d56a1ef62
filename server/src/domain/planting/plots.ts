import type { Contract } from '../architecture/contract.ts';
import type { PathPattern, PatternSegment } from '../architecture/pathPattern.ts';
import { isIncluded, placementOf } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import { isPythonFile } from '../graph/pythonNames.ts';
import type { Plot } from './planting.ts';

/** How many folders of one layer and context are tried. */
const MOST_FOLDERS = 3;

/** Names for folders that no pattern names. Two, because contexts are about what lies between two of them. */
const MADE_UP_NAMES: readonly string[] = ['planted', 'planted_too'];

/**
 * The places where a module can be planted under a contract: in each layer and context a few folders with modules in
 * them, and where there are none, paths made up from the patterns. Every layer has a plot.
 *
 * @param modules those that the contract governs
 */
export function plotsOf(contract: Contract, modules: readonly ModulePath[]): readonly Plot[] {
  const plots = new Map<ModulePath, Plot>();
  const add = (plot: Plot): void => void plots.set(plot.path, plot);
  for (const path of modulesOfEachPlace(contract, modules)) add({ path, placement: placementOf(contract, path) });
  const extension = modules.length > 0 && modules.every(isPythonFile) ? '.py' : '.ts';
  for (const path of madeUpPaths(contract, extension)) {
    if (isIncluded(contract, path)) add({ path, placement: placementOf(contract, path) });
  }
  return [...plots.values(), ...plotsInPrinciple(contract, plots.values())];
}

function modulesOfEachPlace(contract: Contract, modules: readonly ModulePath[]): ModulePath[] {
  const folders = new Map<string, Set<string>>();
  return modules.toSorted(typescriptFirst).filter((path) => {
    const { layer, context, kernel } = placementOf(contract, path);
    const place = JSON.stringify([layer?.name, context, kernel]);
    const known = folders.get(place) ?? new Set();
    folders.set(place, known);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return known.size < MOST_FOLDERS && !known.has(folder) && known.add(folder);
  });
}

/** There is more to plant in TypeScript than in JavaScript. */
function typescriptFirst(one: ModulePath, other: ModulePath): number {
  const isTypescript = (path: ModulePath): boolean => /\.[cm]?tsx?$/.test(path);
  return Number(isTypescript(other)) - Number(isTypescript(one)) || (one < other ? -1 : 1);
}

function madeUpPaths({ root, layers, include }: Contract, extension: string): ModulePath[] {
  const patterns = [...layers.flatMap(({ paths }) => paths), ...include];
  const below = patterns.flatMap((pattern) =>
    MADE_UP_NAMES.flatMap((name) => madeUpPath(pattern, name, extension) ?? []),
  );
  return [...new Set(below)].map((path) => (root === '' ? path : `${root}/${path}`));
}

/** A path that the pattern matches, with `name` for whatever it leaves open; undefined where none comes to mind. */
function madeUpPath({ segments }: PathPattern, name: string, extension: string): string | undefined {
  const names = segments.flatMap((segment, index) => {
    const isFile = index === segments.length - 1;
    if (segment.kind === 'any-depth') return isFile ? [name, `${name}${extension}`] : [];
    return [nameFor(segment, isFile ? `${name}${extension}` : name)];
  });
  return names.includes(undefined) ? undefined : names.join('/');
}

function nameFor(segment: Exclude<PatternSegment, { kind: 'any-depth' }>, name: string): string | undefined {
  if (segment.kind === 'literal') return segment.text;
  return segment.kind !== 'glob' || segment.matches(name) ? name : undefined;
}

/** A layer without modules whose patterns give no path is a place all the same; nothing can be planted there. */
function plotsInPrinciple(contract: Contract, plots: Iterable<Plot>): Plot[] {
  const covered = new Set([...plots].map(({ placement }) => placement.layer));
  return contract.layers
    .filter((layer) => !covered.has(layer))
    .map((layer) => ({
      path: '',
      placement: { contract, layer, pattern: layer.paths[0], context: undefined, kernel: false },
    }));
}
