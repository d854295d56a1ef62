import { unanswered } from './differences.ts';
import type { Git } from './runGit.ts';

/** No source file is larger; of what is, only the first byte too many is kept, which says as much. */
const LARGEST_BLOB = 4 * 1024 * 1024;

export type Blobs =
  | { readonly kind: 'contents'; readonly contents: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'problem'; readonly problem: string };

/** The contents that have these hashes. Two runs of git, however many there are. */
export function readBlobs(git: Git, hashes: readonly string[]): Blobs {
  const contents = new Map<string, Uint8Array>();
  if (hashes.length === 0) return { kind: 'contents', contents };
  const sizes = git(['cat-file', '--batch-check'], linesOf(hashes));
  if (sizes.kind !== 'output') return unanswered(sizes);
  const wanted: string[] = [];
  for (const line of sizes.bytes.toString('utf8').split('\n')) {
    const [hash = '', type, size] = line.split(' ');
    if (type !== 'blob') continue;
    if (Number(size) > LARGEST_BLOB) contents.set(hash, new Uint8Array(LARGEST_BLOB + 1));
    else wanted.push(hash);
  }
  const answer = git(['cat-file', '--batch'], linesOf(wanted));
  if (answer.kind !== 'output') return unanswered(answer);
  for (const [hash, content] of entriesOf(answer.bytes)) contents.set(hash, content);
  return { kind: 'contents', contents };
}

function linesOf(hashes: readonly string[]): string {
  return hashes.map((hash) => `${hash}\n`).join('');
}

/** Each entry is a line `HASH TYPE SIZE`, so many bytes, and the end of a line. */
function* entriesOf(bytes: Buffer): Generator<readonly [hash: string, content: Uint8Array]> {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    const [hash = '', , size] = bytes.toString('latin1', at, end).split(' ');
    const start = end + 1;
    yield [hash, bytes.subarray(start, start + Number(size))];
    at = start + Number(size) + 1;
  }
}
