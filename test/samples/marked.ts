import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = /^\s*(?:\/\/|#) Breaks ([a-z-]+)/;

/** One breach: `src/a.ts:3 layer-order`. */
type Breach = string;

/** The files of a sample with one of those endings, path to text. */
export function filesOfSample(folder: string, ending: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => ending.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** A comment marks the import in the line below it. */
export function markedBreaches(path: string, text: string): Breach[] {
  return text.split('\n').flatMap((line, index) => {
    const rule = MARK.exec(line)?.[1];
    return rule === undefined ? [] : [`${path}:${index + 1} ${rule}`];
  });
}

/** File and rule of each row of the table in a sample's README. */
export function rowsOfReadme(folder: string): string[][] {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  return [...readme.matchAll(/^\| `(\S+)` +\| `([a-z-]+)`/gm)].map(([, file = '', rule = '']) => [file, rule]);
}
