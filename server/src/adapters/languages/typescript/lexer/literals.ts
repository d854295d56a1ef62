import {
  BACKSLASH,
  BACKTICK,
  CARRIAGE_RETURN,
  CLOSE_BRACKET,
  DOLLAR,
  isLineTerminator,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  SLASH,
} from './characters.ts';

/**
 * The end of what a string says: the position of its closing quote. A string that is still being typed ends with its
 * line, so that it swallows nothing of the next one.
 */
export function endOfStringContent(text: string, open: number): number {
  const quote = text.charCodeAt(open);
  for (let position = open + 1; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === quote || code === LINE_FEED || code === CARRIAGE_RETURN) return position;
    if (code === BACKSLASH) position = escapedPosition(text, position);
  }
  return text.length;
}

/** The position behind a string, given where its content ends. */
export function behindString(text: string, open: number, contentEnd: number): number {
  return text.charCodeAt(contentEnd) === text.charCodeAt(open) ? contentEnd + 1 : contentEnd;
}

/** From anywhere inside a template to its closing backtick, to the `$` of its next hole, or to the end of the text. */
export function endOfTemplatePart(text: string, position: number): number {
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === BACKTICK) return position;
    if (code === DOLLAR && text.charCodeAt(position + 1) === OPEN_BRACE) return position;
    if (code === BACKSLASH) position++;
  }
  return text.length;
}

/** The position behind the closing slash of a regular expression; undefined where the line ends before it. */
export function endOfRegularExpression(text: string, open: number): number | undefined {
  let insideClass = false;
  for (let position = open + 1; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (isLineTerminator(code)) return undefined;
    if (code === BACKSLASH) position++;
    else if (code === OPEN_BRACKET) insideClass = true;
    else if (code === CLOSE_BRACKET) insideClass = false;
    else if (code === SLASH && !insideClass) return position + 1;
  }
  return undefined;
}

/** The position of the last character that an escape at `position` takes away; a line break of two counts as one. */
function escapedPosition(text: string, position: number): number {
  const isPair = text.charCodeAt(position + 1) === CARRIAGE_RETURN && text.charCodeAt(position + 2) === LINE_FEED;
  return isPair ? position + 2 : position + 1;
}
