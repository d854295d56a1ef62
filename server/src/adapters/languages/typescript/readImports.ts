import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import { nextCandidate } from './lexer/candidates.ts';
import { dialectOf } from './lexer/dialect.ts';
import { walkKeyword } from './lexer/keywords.ts';
import { createSiteList } from './lexer/siteList.ts';
import { endOfHashbang, skipTrivia } from './lexer/trivia.ts';
import { walkTo } from './lexer/structure.ts';
import { createWalk } from './lexer/walk.ts';

/**
 * Every import site of a TypeScript or JavaScript file, in the order of the text.
 *
 * Total: text that does not parse gives the imports that can still be read. The compiler is not asked, because an
 * index of a whole project needs nothing but imports and a lexer finds them many times faster; tests hold it against
 * the compiler's syntax tree.
 *
 * An import is type-only where the compiler erases all of it: `import type`, `export type`, and also
 * `import { type A }`, where each name is marked by itself.
 */
export function readImports(path: ModulePath, text: string): readonly ImportSite[] {
  const list = createSiteList(text);
  const walk = createWalk(text, dialectOf(path), list);
  walk.position = walk.commentEnd = endOfHashbang(text);
  walkTo(walk, skipTrivia(text, walk.position));
  let candidate = nextCandidate(text, 0);
  while (candidate !== undefined) {
    walkTo(walk, candidate);
    if (walk.position === candidate) walkKeyword(walk);
    candidate = nextCandidate(text, walk.position);
  }
  return list.sites;
}
