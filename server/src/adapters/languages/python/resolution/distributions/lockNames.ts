/**
 * What a lock of Poetry, uv or PDM lists. Tools write these files, always in the same manner and up to some megabytes:
 * to make a tree of one would take a thousand times as long as to look for the lines that matter.
 */
export function namesInLock(text: string): readonly string[] {
  return [...text.matchAll(PACKAGE)].flatMap(([, name]) => name ?? []);
}

const PACKAGE = /^\[\[package\]\][^\S\r\n]*(?:\r\n|\r|\n)name = "([^"\r\n]+)"/gm;
