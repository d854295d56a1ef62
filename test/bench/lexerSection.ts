import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { readImports } from '#adapters/languages/typescript/readImports.ts';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { median } from './statistics.ts';
import { count, duration, printTable, ratio } from './table.ts';

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Ways to find the imports of a file, Inward's first. Each gives the number it found, or what stands for it. */
const READERS: readonly { readonly name: string; readonly read: (source: Source) => number }[] = [
  { name: 'readImports', read: ({ path, text }) => readImports(path, text).length },
  { name: 'ts.preProcessFile', read: ({ text }) => ts.preProcessFile(text, true, true).importedFiles.length },
  {
    name: 'ts.createSourceFile (parsed, not searched)',
    read: ({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.length,
  },
];

/** Reads the source files of some folders into memory and prints how fast the imports of all of them are found. */
export function compareReaders(folders: readonly string[], rounds: number): void {
  const sources = folders.flatMap(sourceFilesBelow).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const times = READERS.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { read }] of READERS.entries()) times[index]?.push(timeReader(read, sources));
  }
  const medians = times.map(median);
  console.log(`Finding imports in ${count(sources.length)} files, ${(characters / 1e6).toFixed(1)} million characters`);
  const rows = READERS.map(({ name }, index) => {
    const time = medians[index] ?? Number.NaN;
    return [name, duration(time), `${(characters / 1e3 / time).toFixed(0)} MB/s`, ratio(time / (medians[0] ?? 1))];
  });
  printTable(['', 'median', '', 'to readImports'], rows);
}

function timeReader(read: (source: Source) => number, sources: readonly Source[]): number {
  let found = 0;
  const started = performance.now();
  for (const source of sources) found += read(source);
  const time = performance.now() - started;
  if (found === 0) throw new Error('There is nothing to measure: no imports were found.');
  return time;
}
