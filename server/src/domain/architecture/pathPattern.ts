import type { TextRange } from '../text.ts';

/** One part of a pattern between two slashes. */
export type PatternSegment =
  /** Exactly this folder or file name. */
  | { readonly kind: 'literal'; readonly text: string }
  /** `**`: any number of folders, also none. */
  | { readonly kind: 'any-depth' }
  /** `*`: one folder or file, whatever its name. */
  | { readonly kind: 'any-name' }
  /** `{context}`: one folder, whose name is the answer. */
  | { readonly kind: 'capture'; readonly name: string }
  /** `*.test.*` and the like; the glob library decides. */
  | { readonly kind: 'glob'; readonly matches: (segment: string) => boolean };

/** A part of a pattern that stands for exactly one name. */
export type NameSegment = Exclude<PatternSegment, { kind: 'any-depth' }>;

/**
 * A path pattern of a contract, such as `src/{context}/domain/**`, taken apart at its slashes.
 *
 * Whole-path glob libraries say whether a path matches. A contract also asks how deep into the path the pattern
 * names a folder (the deepest wins the module) and what a capture stood for, so the walk over segments is ours
 * and only what lies inside one segment is left to the library.
 */
export interface PathPattern {
  readonly text: string;
  readonly segments: readonly PatternSegment[];
  /** Where the contract file says it; absent where no file does. */
  readonly declaredAt?: TextRange;
}

export interface PatternMatch {
  /** How many leading segments of the path the pattern pins down: up to its last one that says something of a name. */
  readonly depth: number;
  /** The index of the path segment that each capture stood for. */
  readonly captures: ReadonlyMap<string, number>;
}

const NO_CAPTURES: ReadonlyMap<string, number> = new Map();

/** Matches `path` (already split at its slashes) as deep as the pattern allows; undefined where it does not match. */
export function matchPattern(pattern: PathPattern, path: readonly string[]): PatternMatch | undefined {
  return matchFrom(pattern.segments, 0, path, 0);
}

function matchFrom(
  segments: readonly PatternSegment[],
  at: number,
  path: readonly string[],
  from: number,
): PatternMatch | undefined {
  const segment = segments[at];
  if (segment === undefined) return from === path.length ? { depth: 0, captures: NO_CAPTURES } : undefined;
  if (segment.kind === 'any-depth') return matchAnyDepth(segments, at, path, from);
  const name = path[from];
  if (name === undefined || !segmentMatches(segment, name)) return undefined;
  const rest = matchFrom(segments, at + 1, path, from + 1);
  if (rest === undefined) return undefined;
  if (segment.kind === 'any-name') return rest;
  if (segment.kind === 'capture') {
    return { depth: rest.depth, captures: new Map(rest.captures).set(segment.name, from) };
  }
  return rest.depth > 0 ? rest : { depth: from + 1, captures: rest.captures };
}

function matchAnyDepth(
  segments: readonly PatternSegment[],
  at: number,
  path: readonly string[],
  from: number,
): PatternMatch | undefined {
  // A trailing `**` matches what lies inside a folder, never the folder's own name.
  if (at === segments.length - 1) return from < path.length ? { depth: 0, captures: NO_CAPTURES } : undefined;
  if (isLastAnyDepth(segments, at)) {
    const skipTo = path.length - (segments.length - 1 - at);
    return skipTo < from ? undefined : matchFrom(segments, at + 1, path, skipTo);
  }
  for (let skipTo = path.length; skipTo >= from; skipTo--) {
    const rest = matchFrom(segments, at + 1, path, skipTo);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** Behind the last `**` every segment stands for one name, so only one place in the path can be where it ends. */
function isLastAnyDepth(segments: readonly PatternSegment[], at: number): boolean {
  for (let later = at + 1; later < segments.length; later++) if (segments[later]?.kind === 'any-depth') return false;
  return true;
}

export function segmentMatches(segment: NameSegment, name: string): boolean {
  if (segment.kind === 'literal') return segment.text === name;
  return segment.kind !== 'glob' || segment.matches(name);
}
