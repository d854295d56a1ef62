import { readFileSync } from 'node:fs';
import { fileTextOf } from './readTextFile.ts';

/** A text in the bytes of a file. */
export type Encoded =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** The file does not say what it is expected to say. */
  | { readonly kind: 'changed' }
  /** The file holds bytes that its text does not tell. */
  | { readonly kind: 'lossy' };

type Encode = (text: string) => Buffer;

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LITTLE_MARK = Buffer.from([0xff, 0xfe]);
const BIG_MARK = Buffer.from([0xfe, 0xff]);

/** `text` as the file at `absolute` would hold it, byte order mark included, given that the file says `before` now. */
export function encodedLike(absolute: string, before: string, text: string): Encoded {
  const bytes = bytesOf(absolute);
  // What reads the text of bytes may change them.
  const now = bytes && fileTextOf(Buffer.from(bytes));
  if (bytes === undefined || now?.kind !== 'text' || now.text !== before) return { kind: 'changed' };
  const encode = encodingOf(bytes);
  return encode(before).equals(bytes) ? { kind: 'bytes', bytes: encode(text) } : { kind: 'lossy' };
}

/** Whether the file is UTF-8 and says so. */
export function beginsWithMark(absolute: string): boolean {
  return bytesOf(absolute)?.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ?? false;
}

function encodingOf(bytes: Buffer): Encode {
  const beginsWith = (mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);
  if (beginsWith(UTF8_MARK)) return (text) => Buffer.concat([UTF8_MARK, Buffer.from(text, 'utf8')]);
  if (beginsWith(LITTLE_MARK)) return (text) => Buffer.concat([LITTLE_MARK, Buffer.from(text, 'utf16le')]);
  if (beginsWith(BIG_MARK)) return (text) => Buffer.concat([BIG_MARK, Buffer.from(text, 'utf16le').swap16()]);
  return (text) => Buffer.from(text, 'utf8');
}

/** Undefined where the file is gone or cannot be read. */
function bytesOf(absolute: string): Buffer | undefined {
  try {
    return readFileSync(absolute);
  } catch {
    // It was there when the change was worked out; whatever became of it, it is not that any more.
    return undefined;
  }
}
