/**
 * Where a keyword may begin an import, seen without any context. Comments may stand almost everywhere, so a slash is
 * as good as what has to follow.
 */
const CANDIDATE = /\b(?:import\b|require\s*[(/]|export\s*(?:type\s*)?[{*/])/g;

/** The position of the next candidate at or behind `position`; undefined where there is none any more. */
export function nextCandidate(text: string, position: number): number | undefined {
  CANDIDATE.lastIndex = position;
  const candidate = CANDIDATE.exec(text);
  return candidate?.index;
}
