import {
  asciiTable,
  BACKSLASH,
  BYTE_ORDER_MARK,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  DOUBLE_QUOTE,
  HASH,
  isBlank,
  isLineEnd,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
  SINGLE_QUOTE,
} from './characters.ts';
import { behindString } from './strings.ts';
import { behindLineEnd, endOfLine, skipBlanks } from './trivia.ts';

/** Who wants to know what of a text. Positions come in the order of the text. */
export interface TokenListener {
  /** A statement may begin here. The walk goes on at the position that is returned. */
  readonly onStatement: (position: number) => number;
  /** A logical line begins: the start of the physical one, and the first thing on it. No blank line, no comment. */
  readonly onLine: ((lineStart: number, position: number) => void) | undefined;
  readonly onString: ((quote: number, behind: number) => void) | undefined;
  readonly onComment?: (start: number, end: number) => void;
}

/** Begins every line in these words, and no expression goes on with one: brackets before it were never closed. */
const STATEMENT = /(?:def|class|import|return|raise|try|with|while|elif|pass|assert|del)\b/y;

const TELLING = asciiTable('\n\r"\'#:;\\()[]{}');

/** Goes over a text from string to string and line to line. All else is skipped as fast as can be. */
export function walkTokens(text: string, listener: TokenListener): void {
  let position = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  let depth = 0;
  const beginLine = (start: number, isContinued: boolean): void => {
    let first = start;
    while (isBlank(text.charCodeAt(first))) first++;
    const code = text.charCodeAt(first);
    position = first;
    if (code === HASH || isLineEnd(code) || first >= text.length) return;
    if (listener.onLine !== undefined) {
      if (depth > 0 && beginsStatement(text, first)) depth = 0;
      if (depth === 0 && !isContinued) listener.onLine(start, first);
    }
    position = listener.onStatement(first);
  };

  beginLine(position, false);
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code > 127 || TELLING[code] === 0) {
      position++;
      continue;
    }
    switch (code) {
      case LINE_FEED:
      case CARRIAGE_RETURN:
        beginLine(behindLineEnd(text, position), false);
        break;
      case BACKSLASH:
        if (isLineEnd(text.charCodeAt(position + 1))) beginLine(behindLineEnd(text, position + 1), true);
        else position++;
        break;
      case SINGLE_QUOTE:
      case DOUBLE_QUOTE: {
        const behind = behindString(text, position);
        listener.onString?.(position, behind);
        position = behind;
        break;
      }
      case HASH: {
        const end = endOfLine(text, position);
        listener.onComment?.(position, end);
        position = end;
        break;
      }
      case COLON:
      case SEMICOLON:
        position = listener.onStatement(skipBlanks(text, position + 1));
        break;
      case OPEN_PAREN:
      case OPEN_BRACKET:
      case OPEN_BRACE:
        depth++;
        position++;
        break;
      case CLOSE_PAREN:
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        if (depth > 0) depth--;
        position++;
        break;
      default:
        position++;
    }
  }
}

function beginsStatement(text: string, position: number): boolean {
  STATEMENT.lastIndex = position;
  return STATEMENT.test(text);
}
