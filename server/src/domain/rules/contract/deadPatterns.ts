import type { Contract } from '../../architecture/contract.ts';
import type { PathPattern } from '../../architecture/pathPattern.ts';
import { matchPattern } from '../../architecture/pathPattern.ts';
import { segmentsBelow } from '../../architecture/placement.ts';
import type { DeadPart } from './deadParts.ts';
import { misspeltFolder } from './misspeltFolder.ts';
import type { ContractInput } from '../rule.ts';

type Paths = readonly (readonly string[])[];

/**
 * The patterns of layers, contexts and `include` that match no module of the contract, and those of `exclude` that look
 * misspelt: what is to be left out may well not be there, because it is only made by a build.
 *
 * @param isJudged whether the patterns of a layer are of interest
 */
export function deadPatterns(input: ContractInput, isJudged: (layer: string) => boolean): DeadPart[] {
  const { contract, modules, files } = input;
  const { layers, include, exclude, contexts } = contract;
  const said = [
    ...layers.filter(({ name }) => isJudged(name)).flatMap((layer) => layer.paths),
    ...[...include, ...(contexts?.paths ?? []), ...(contexts?.kernel ?? []), ...(contexts?.public ?? [])],
  ];
  const known = pathsBelow(contract, files);
  const dead = matchingNothing(modules.length === 0 ? include : said, pathsBelow(contract, modules));
  return [
    ...dead.flatMap((pattern) => deadPattern('pattern', pattern, known)),
    ...matchingNothing(exclude, known)
      .filter((pattern) => misspeltFolder(pattern, known) !== undefined)
      .flatMap((pattern) => deadPattern('exclude', pattern, known)),
  ];
}

/** The files below the root of a contract, split at their slashes, as its patterns see them. */
export function pathsBelow({ root }: Contract, files: Iterable<string>): Paths {
  const inside = [...files].filter((file) => root === '' || file.startsWith(`${root}/`));
  return inside.map((file) => segmentsBelow(root, file));
}

/** Braces make several patterns of one text, and that is of use as long as one of them is. */
function matchingNothing(patterns: readonly PathPattern[], paths: Paths): PathPattern[] {
  const bySpot = new Map<string, PathPattern[]>();
  for (const pattern of patterns) {
    const spot = JSON.stringify(pattern.declaredAt);
    bySpot.set(spot, [...(bySpot.get(spot) ?? []), pattern]);
  }
  const matchesSome = (pattern: PathPattern): boolean => paths.some((path) => matchPattern(pattern, path));
  return [...bySpot.values()].filter((ofSpot) => !ofSpot.some(matchesSome)).flatMap(([first]) => first ?? []);
}

function deadPattern(dead: 'pattern' | 'exclude', pattern: PathPattern, known: Paths): DeadPart[] {
  const { declaredAt, text } = pattern;
  if (declaredAt === undefined) return [];
  const meant = misspeltFolder(pattern, known);
  return [{ declaredAt, details: { dead, name: text, ...(meant !== undefined && { meant }) } }];
}
