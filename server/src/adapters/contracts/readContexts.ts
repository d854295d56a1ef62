import type { Contexts } from '#domain/architecture/contract.ts';
import type { PathPattern } from '#domain/architecture/pathPattern.ts';

import type { ContractText, Node } from './contractText.ts';
import { readList, readObject, readPattern, readPatterns } from './readValues.ts';

const CONTEXTS_KEYS = ['paths', 'kernel', 'public'];

/** What `contexts` says; a key that it leaves out is undefined. */
export function readContexts(text: ContractText, node: Node): Partial<Contexts> | undefined {
  const entries = readObject(text, node, '"contexts"', 'a key of "contexts"', CONTEXTS_KEYS);
  if (entries === undefined) return undefined;
  const paths = entries.get('paths')?.value;
  const kernel = entries.get('kernel')?.value;
  const shown = entries.get('public')?.value;
  return {
    ...(paths && { paths: readContextPaths(text, paths) }),
    ...(kernel && { kernel: readPatterns(text, kernel, '"kernel"') }),
    ...(shown && { public: readPatterns(text, shown, '"public"') }),
  };
}

function readContextPaths(text: ContractText, node: Node): PathPattern[] {
  return readList(text, node, '"paths"').flatMap((element) => {
    const patterns = readPattern(text, element, 'each of "paths"');
    if (patterns.every(hasCapture)) return patterns;
    text.error(element, 'Say which folder names the context with "{context}", as in "src/{context}/**".');
    return [];
  });
}

function hasCapture(pattern: PathPattern): boolean {
  return pattern.segments.some((segment) => segment.kind === 'capture');
}
