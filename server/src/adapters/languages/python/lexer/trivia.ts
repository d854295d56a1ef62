import { BACKSLASH, CARRIAGE_RETURN, HASH, isBlank, isLineEnd, isWordCharacter, LINE_FEED } from './characters.ts';

/** The first position from `position` on that is neither blank nor a line end behind a backslash. */
export function skipBlanks(text: string, position: number): number {
  for (;;) {
    const code = text.charCodeAt(position);
    if (isBlank(code)) position++;
    else if (code === BACKSLASH && isLineEnd(text.charCodeAt(position + 1)))
      position = behindLineEnd(text, position + 1);
    else return position;
  }
}

/** The same between parentheses, where lines may end and comments stand anywhere. */
export function skipBlanksAndLines(text: string, position: number): number {
  for (;;) {
    position = skipBlanks(text, position);
    const code = text.charCodeAt(position);
    if (code === HASH) position = endOfLine(text, position);
    else if (isLineEnd(code)) position = behindLineEnd(text, position);
    else return position;
  }
}

/** Where the line ends that `position` is on, or the text. */
export function endOfLine(text: string, position: number): number {
  while (position < text.length && !isLineEnd(text.charCodeAt(position))) position++;
  return position;
}

/** The first position behind the line end at `position`. */
export function behindLineEnd(text: string, position: number): number {
  const isPair = text.charCodeAt(position) === CARRIAGE_RETURN && text.charCodeAt(position + 1) === LINE_FEED;
  return position + (isPair ? 2 : 1);
}

/** The first position behind the name at `position`; the same where there is none. */
export function endOfWord(text: string, position: number): number {
  while (position < text.length && isWordCharacter(text.charCodeAt(position))) position++;
  return position;
}

/** Whether `word` stands at `position` and ends there. What is before it is not looked at. */
export function isWordAt(text: string, position: number, word: string): boolean {
  return text.startsWith(word, position) && !isWordCharacter(text.charCodeAt(position + word.length));
}
