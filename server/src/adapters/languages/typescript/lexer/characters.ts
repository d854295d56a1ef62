/** UTF-16 codes of the characters that the lexer asks for by name. */
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
export const DOLLAR = 36;
const SINGLE_QUOTE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const DIGIT_ZERO = 48;
export const DIGIT_NINE = 57;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const BACKTICK = 96;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
export const BYTE_ORDER_MARK = 0xfeff;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** What a character is to the language. Numbers, because they index a table in hot loops. */
export const CharacterClass = { punctuation: 0, space: 1, word: 2 } as const;

const ASCII_CLASSES = asciiClasses();

export function characterClass(code: number): number {
  if (code < 128) return ASCII_CLASSES[code] ?? CharacterClass.punctuation;
  return isSpaceBeyondAscii(code) ? CharacterClass.space : CharacterClass.word;
}

/** Whether the code (NaN behind the end of the text) can be part of an identifier, a keyword or a number. */
export function isWordPart(code: number): boolean {
  if (code < 128) return ASCII_CLASSES[code] === CharacterClass.word;
  return code >= 128 && !isSpaceBeyondAscii(code);
}

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

/** Whether the code ends a line comment: more than what an editor calls the end of a line. */
export function isLineTerminator(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/** The white space of the language beyond ASCII: everything of Unicode's category Zs, the two separators, the BOM. */
function isSpaceBeyondAscii(code: number): boolean {
  if (code === 0xa0 || code === BYTE_ORDER_MARK || code === 0x85) return true;
  if (code < 0x1680 || code > 0x3000) return false;
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === LINE_SEPARATOR ||
    code === PARAGRAPH_SEPARATOR ||
    code === 0x1680 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  const assign = (characters: string, value: number) => {
    for (const character of characters) classes[character.charCodeAt(0)] = value;
  };
  assign(' \t\n\r\v\f', CharacterClass.space);
  // A `#` belongs to a private name and a `\` to an identifier with a Unicode escape: `#import` is no keyword.
  assign('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$#\\', CharacterClass.word);
  return classes;
}
