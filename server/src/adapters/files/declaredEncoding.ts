import { isUtf8 } from 'node:buffer';
import type { FileText } from '#application/ports/files.ts';

type Text = Extract<FileText, { kind: 'text' }>;

/** `# -*- coding: latin-1 -*-` */
const DECLARED = /^(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;

/** As far into a file as the first two lines are looked for. */
const DECLARATION_PROBE = 400;

/** What Python calls encodings, where the names of the web are others. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ cp932: 'shift_jis', cp936: 'gbk', cp949: 'euc-kr', cp950: 'big5', 'mac-roman': 'macintosh', cp866: 'ibm866' },
  ...{ 'latin-2': 'latin2', 'latin-3': 'latin3', 'latin-4': 'latin4', 'latin-5': 'latin5', 'latin-9': 'iso-8859-15' },
  ...{ 'shift-jis': 'shift_jis', 'euc-jis': 'euc-jp', ujis: 'euc-jp', 'big5-hkscs': 'big5', big5hkscs: 'big5' },
};

/** Encodings that Python has and nobody here does. ASCII is the same in nearly all of them. */
const OF_PYTHON =
  /^(?:cp\d+|ptcp154|kz-?1048|mac-?\w+|iso[\w-]+|euc-?\w+|big5\w*|gb\w+|shift-?jis\w*|hz|johab|koi8-\w+|tis-?620|utf-?(?:7|16|32)[\w-]*|\w*unicode-?escape|string-escape|rot-?13|mbcs|oem|ansi|dbcs|punycode|idna|palmos|undefined)$/;

/** The text of bytes that are ASCII. They are read right in any case, but Python refuses an encoding that it does not know. */
export function asciiText(bytes: Buffer): Text {
  const text = bytes.toString('latin1');
  const declaration = BEFORE_COMMENT.has(text.charCodeAt(0)) ? DECLARED.exec(text.slice(0, DECLARATION_PROBE)) : null;
  if (declaration === null) return { kind: 'text', text };
  const [comment, written = ''] = declaration;
  const name = normal(written);
  const isKnown = isOfUnicode(name) || isLatin(name) || isWindows(name) || OF_PYTHON.test(name) || isOfWeb(name);
  return isKnown ? { kind: 'text', text } : unknownText(bytes, comment, written);
}

/** What a line can begin with that says nothing but in a comment: `#`, and white space. */
const BEFORE_COMMENT: ReadonlySet<number> = new Set([35, 32, 9, 12, 10, 13]);

function isOfWeb(name: string): boolean {
  return decodedAs(OTHER_NAMES[name] ?? name, Buffer.of()) !== undefined;
}

function normal(written: string): string {
  return written.toLowerCase().replaceAll('_', '-');
}

function isOfUnicode(name: string): boolean {
  return /^(?:u8|utf-?8(?:-[\w-]*)?|cp65001)$/.test(name);
}

function isLatin(name: string): boolean {
  return /^(?:latin-?1|l1|iso-?8859-1|iso-latin-1)(?:-(?:dos|unix|mac))?$/.test(name);
}

function isWindows(name: string): boolean {
  return /^(?:x-)?(?:cp|windows-?)1252$/.test(name);
}

/**
 * The text of bytes that are not ASCII: in the encoding that a comment in the first two lines declares, as Python has
 * it, and else in UTF-8. What cannot be decoded is replaced, and where that begins is said.
 */
export function decodedText(bytes: Buffer): Text {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return utf8Text(bytes.subarray(3), 'The file is not UTF-8, although it begins with the mark of it.');
  }
  const declaration = DECLARED.exec(bytes.toString('latin1', 0, DECLARATION_PROBE));
  if (declaration === null) {
    return utf8Text(bytes, 'The file is not UTF-8, and no comment in its first two lines says what else it is.');
  }
  const [comment, written = ''] = declaration;
  const name = normal(written);
  if (isOfUnicode(name)) return utf8Text(bytes, notIn(written));
  if (isLatin(name)) return { kind: 'text', text: bytes.toString('latin1') };
  if (isWindows(name)) return { kind: 'text', text: windowsText(bytes) };
  if (/^(?:us-)?ascii$/.test(name)) return notAsciiText(bytes, written);
  return declaredText(bytes, OTHER_NAMES[name] ?? name, written) ?? unknownText(bytes, comment, written);
}

function utf8Text(bytes: Buffer, complaint: string): Text {
  const text = bytes.toString('utf8');
  return isUtf8(bytes) ? { kind: 'text', text } : withMistake(text, text.indexOf(REPLACED), complaint);
}

const REPLACED = '\uFFFD';

/** Some versions of Node take this encoding for Latin-1. */
function windowsText(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80] ?? one);
}

/** Of the bytes from 0x80 to 0x9f. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function notAsciiText(bytes: Buffer, written: string): Text {
  const first = bytes.findIndex((byte) => byte > 127);
  return withMistake(bytes.toString('utf8'), first, notIn(written));
}

/** Undefined where nobody here knows the encoding. */
function declaredText(bytes: Buffer, label: string, written: string): Text | undefined {
  // Whoever can read the comment has no file of that kind.
  if (label.startsWith('utf-16') || label.startsWith('utf-32')) return undefined;
  const text = decodedAs(label, bytes);
  if (text === undefined) return undefined;
  const bad = text.indexOf(REPLACED);
  return bad === -1 ? { kind: 'text', text } : withMistake(text, bad, notIn(written));
}

function decodedAs(label: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    // What the decoder says of a label that it does not know.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Python has encodings of its own; what can be read of such a file is read as if it said nothing. */
function unknownText(bytes: Buffer, comment: string, written: string): Text {
  const says = `No encoding is known here as \`${written}\`, so the file is read as UTF-8.`;
  return withMistake(bytes.toString('utf8'), comment.length - written.length, says);
}

function notIn(written: string): string {
  return `The file is not in the encoding \`${written}\`, which it says it is in.`;
}

function withMistake(text: string, offset: number, says: string): Text {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {
    kind: 'text',
    text,
    mistake: { at: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }, says },
  };
}
