/**
 * The same string, not sharing memory with the file's text: a part of a longer text keeps all of it alive, and outlines
 * are kept as long as the project is open.
 */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
