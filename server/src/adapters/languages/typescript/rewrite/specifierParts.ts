import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '../resolution/modulePaths.ts';

/** What is written behind the path of a file that an import names. */
const ENDING = /(?:\.d)?\.(?:[cm]?[jt]sx?|json)$/;

/** The ending that a specifier or a path has; empty where it has none that means anything. */
export function endingIn(path: string): string {
  return ENDING.exec(path)?.[0] ?? '';
}

export function withoutEnding(path: string): string {
  return path.replace(ENDING, '');
}

/** The ending of what the compiler makes of a file with that ending. */
export function emittedEnding(ending: string): string {
  return ending.replace(/^(?:\.d)?\.([cm]?)tsx?$/, '.$1js');
}

/** Whether the file is one that stands for its folder, or a specifier spells it out. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)index$/.test(withoutEnding(path));
}

/** A specifier between the loaders and the query that tell a bundler how to load it: `raw!./a.svg?inline`. */
export interface SpecifierParts {
  readonly loaders: string;
  readonly path: string;
  readonly query: string;
}

export function partsOf(specifier: string): SpecifierParts {
  const start = specifier.lastIndexOf('!') + 1;
  const query = specifier.indexOf('?', start);
  const end = query > start ? query : specifier.length;
  return { loaders: specifier.slice(0, start), path: specifier.slice(start, end), query: specifier.slice(end) };
}

/** From the folder of `from` to `to`, as an import writes it: with `./` or `../` at its beginning. */
export function relativeSpecifier(from: ModulePath, to: string): string {
  const folder = folderOf(from);
  const [here, there] = [folder === '' ? [] : folder.split('/'), to === '' ? [] : to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  const path = [...up, ...there.slice(shared)].join('/');
  return up.length > 0 ? path : path === '' ? '.' : `./${path}`;
}
