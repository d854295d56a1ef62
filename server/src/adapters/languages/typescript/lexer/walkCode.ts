import { CharacterClass, characterClass, isWordPart } from './characters.ts';
import { walkKeyword } from './keywords.ts';
import { walkToken } from './tokens.ts';
import type { Walk } from './walk.ts';
import { Previous } from './walk.ts';

/** `import` and `export` have six letters, `require` has seven. */
const SHORTEST_KEYWORD = 6;
const LONGEST_KEYWORD = 7;

/**
 * Walks over the whole text, token by token, and adds every import to the walk's list.
 *
 * This is the hottest loop of the program. White space, words and punctuation, which are nearly everything, are dealt
 * with here on local variables; whatever needs more is handed on with the walk's state brought up to date.
 */
export function walkCode(walk: Walk): void {
  const { text } = walk;
  let position = walk.position;
  while (position < text.length) {
    const kind = characterClass(text.charCodeAt(position));
    if (kind === CharacterClass.space) {
      position++;
    } else if (kind === CharacterClass.word) {
      const start = position++;
      while (isWordPart(text.charCodeAt(position))) position++;
      const letters = position - start;
      const mayBeKeyword = letters === SHORTEST_KEYWORD || letters === LONGEST_KEYWORD;
      const consumed = mayBeKeyword ? walkKeyword(walk, start, position) : position;
      walk.previous = consumed === position ? Previous.word : Previous.operand;
      walk.previousStart = start;
      position = consumed;
    } else if (kind === CharacterClass.punctuation) {
      walk.previous = Previous.operator;
      walk.previousStart = position++;
    } else {
      walk.position = position;
      walkToken(walk, kind);
      position = walk.position;
    }
  }
}
