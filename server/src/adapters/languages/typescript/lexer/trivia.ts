import {
  ASTERISK,
  BYTE_ORDER_MARK,
  CharacterClass,
  characterClass,
  isLineTerminator,
  isWordPart,
  SLASH,
} from './characters.ts';

/** The first position at or behind `position` that is neither white space nor comment. */
export function skipTrivia(text: string, position: number): number {
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (characterClass(code) === CharacterClass.space) position++;
    else if (code !== SLASH) return position;
    else {
      const end = endOfComment(text, position);
      if (end === position) return position;
      position = end;
    }
  }
  return text.length;
}

/** Where the comment at `position` ends; `position` itself where none begins there. An open one ends with the text. */
export function endOfComment(text: string, position: number): number {
  const next = text.charCodeAt(position + 1);
  if (next === SLASH) return endOfLine(text, position + 2);
  if (next !== ASTERISK) return position;
  const end = text.indexOf('*/', position + 2);
  return end < 0 ? text.length : end + 2;
}

/** The position of the line terminator that ends the line, or the end of the text. */
export function endOfLine(text: string, position: number): number {
  while (position < text.length && !isLineTerminator(text.charCodeAt(position))) position++;
  return position;
}

/** Where the word (identifier, keyword or number) that begins at `position` ends; `position` itself where none does. */
export function endOfWord(text: string, position: number): number {
  while (isWordPart(text.charCodeAt(position))) position++;
  return position;
}

/** Whether exactly that word, and not a longer one, begins at `position`. */
export function isWordAt(text: string, position: number, word: string): boolean {
  return text.startsWith(word, position) && !isWordPart(text.charCodeAt(position + word.length));
}

/** Whether the two positions lie on different lines. */
export function isLineBreakBetween(text: string, from: number, to: number): boolean {
  for (let position = from; position < to; position++) if (isLineTerminator(text.charCodeAt(position))) return true;
  return false;
}

/** Where the code begins: behind a first line that tells the system how to run the file. */
export function endOfHashbang(text: string): number {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return text.startsWith('#!', start) ? endOfLine(text, start) : start;
}
