import type { ReadSections } from './options.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { readIni } from './readIni.ts';
import { readToml } from './readToml.ts';

/** A kind of file that can hold contracts of import-linter. */
export interface Format {
  readonly name: string;
  readonly read: ReadSections;
  /** How a text in a list is written. */
  readonly quoted: (text: string) => string;
  /** A key with a list of one text, as lines. */
  readonly entry: (key: string, text: string) => readonly string[];
}

const INI = {
  read: readIni,
  quoted: (text: string) => text,
  entry: (key: string, text: string) => [`${key} =`, `    ${text}`],
};

const TOML = {
  read: readToml,
  quoted: (text: string) => `"${text}"`,
  entry: (key: string, text: string) => [`${key} = [`, `    "${text}",`, ']'],
};

/** In the order in which import-linter looks for them; the first that speaks of it counts. */
export const FORMATS: readonly Format[] = [
  { name: 'setup.cfg', ...INI },
  { name: '.importlinter', ...INI },
  { name: 'pyproject.toml', ...TOML },
];

export function formatOf(path: ModulePath): Format | undefined {
  return FORMATS.find(({ name }) => path === name || path.endsWith(`/${name}`));
}
