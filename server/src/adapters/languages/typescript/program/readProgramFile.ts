import type { Files } from '#application/ports/files.ts';

/** The text of a file of the workspace by its path in a program; undefined where there is none, or it is no text. */
export function readProgramFile(files: Files, fileName: string): string | undefined {
  const file = files.read(fileName.slice(1));
  return file.kind === 'text' ? file.text : undefined;
}
