import { isAscii } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { FileText } from '#application/ports/files.ts';
import { asciiText, decodedText } from './declaredEncoding.ts';

/** No one writes modules of this size; generated files of this size are not worth the wait. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** As far as git looks for a zero byte, too. */
const BINARY_PROBE = 8192;

/** A pipe in the place of a file would block the whole process until someone writes to it. */
const OPEN_FLAGS = process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK;

/** One buffer for all files: they are read one after the other, and the text is a copy. */
let buffer: Buffer | undefined;

/**
 * The text of the file at `absolute`, without a byte order mark, as editors count positions without it.
 *
 * UTF-8 with invalid bytes replaced; UTF-16 where its mark says so, as the TypeScript compiler does; what a comment in
 * the first two lines says, as Python does.
 */
export function readTextFile(absolute: string): FileText {
  let file: number | undefined;
  try {
    file = openSync(absolute, OPEN_FLAGS);
    buffer ??= Buffer.allocUnsafeSlow(LARGEST_FILE + 1);
    const length = readAll(file, buffer);
    if (length > LARGEST_FILE) return { kind: 'too-large', bytes: fstatSync(file).size };
    return fileTextOf(buffer.subarray(0, length));
  } catch (error) {
    return failureOf(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What `bytes` are as the content of a file. They may be changed on the way. */
export function fileTextOf(bytes: Buffer): FileText {
  if (bytes.length > LARGEST_FILE) return { kind: 'too-large', bytes: bytes.length };
  const utf16 = utf16TextOf(bytes);
  if (utf16 !== undefined) return { kind: 'text', text: utf16 };
  const zero = bytes.indexOf(0);
  if (zero !== -1 && zero < BINARY_PROBE) return { kind: 'not-text' };
  if (isAscii(bytes)) return asciiText(bytes);
  return decodedText(bytes);
}

/** Reads as much as `into` can take. Returns the number of bytes. */
function readAll(file: number, into: Buffer): number {
  let length = 0;
  while (length < into.length) {
    const count = readSync(file, into, length, into.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function utf16TextOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return undefined;
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le', 2);
}

function failureOf(error: unknown): FileText {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  return { kind: 'unreadable', reason: REASONS[code ?? ''] ?? message };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
};
