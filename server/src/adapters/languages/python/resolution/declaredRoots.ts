import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isResolutionConfiguration } from './configurationFiles.ts';
import { childOf, parentOf } from './moduleIndex.ts';

/** What the configuration files of a project say of its modules. */
export interface Declared {
  /** Folders that packages lie in. */
  readonly roots: readonly ModulePath[];
  /** Modules that are built from another language, as dotted names: no file of theirs is in the tree. */
  readonly builtModules: readonly string[];
}

/** A setting by its section and its key, and what its value tells. */
interface Setting {
  readonly section: RegExp;
  readonly key: RegExp;
  readonly tells: 'roots' | 'packages' | 'builtModules';
}

/** Of a value, everything between quotes is looked at; where there are none, each word. */
const SETTINGS: readonly Setting[] = [
  { section: /^tool\.setuptools\.packages\.find$/, key: /^where$/, tells: 'roots' },
  { section: /^tool\.setuptools$/, key: /^package-dir$/, tells: 'roots' },
  { section: /^tool\.setuptools\.package-dir$/, key: /^""$/, tells: 'roots' },
  { section: /^tool\.hatch\.build(?:\.targets\.\w+)?$/, key: /^packages$/, tells: 'packages' },
  { section: /^tool\.hatch\.build(?:\.targets\.\w+)?$/, key: /^sources$/, tells: 'roots' },
  { section: /^tool\.pdm(?:\.build)?$/, key: /^package-dir$/, tells: 'roots' },
  { section: /^tool\.uv\.build-backend$/, key: /^module-root$/, tells: 'roots' },
  { section: /^tool\.maturin$/, key: /^python-source$/, tells: 'roots' },
  { section: /^tool\.maturin$/, key: /^module-name$/, tells: 'builtModules' },
  { section: /^tool\.setuptools-rust\.ext-modules$/, key: /^target$/, tells: 'builtModules' },
  { section: /^tool\.setuptools\.ext-modules$/, key: /^name$/, tells: 'builtModules' },
  { section: /^(?:tool\.pytest\.ini_options|tool:pytest|pytest)$/, key: /^pythonpath$/, tells: 'roots' },
  { section: /^(?:tool\.)?mypy$/, key: /^mypy_path$/, tells: 'roots' },
  { section: /^tool\.pyright$/, key: /^extraPaths$/, tells: 'roots' },
  { section: /^options$/, key: /^package_dir$/, tells: 'roots' },
  { section: /^options\.packages\.find$/, key: /^where$/, tells: 'roots' },
];

/** What stands in `packages = [{ include = "shop", from = "src" }]` and in the calls of a `setup.py`. */
const FROM = /\bfrom\s*=\s*"([^"]+)"/g;
const IN_SETUP =
  /\bpackage_dir\s*=\s*(?:\{|dict\()\s*["']{2}\s*:\s*["']([^"']+)["']|\bfind_(?:namespace_)?packages\(\s*(?:where\s*=\s*)?["']([^"']+)["']/g;

/** Total: a file that cannot be read, or says it in another way, tells nothing. */
export function readDeclared({ files, known }: ProjectFiles): Declared {
  const roots = new Set<ModulePath>();
  const builtModules = new Set<string>();
  for (const file of known) {
    if (!isResolutionConfiguration(file)) continue;
    const content = files.read(file);
    if (content.kind !== 'text') continue;
    const said = saidIn(file, content.text);
    for (const folder of said.roots) {
      const root = folderIn(parentOf(file), folder);
      if (root !== undefined) roots.add(root);
    }
    for (const name of said.builtModules) builtModules.add(name);
  }
  return { roots: [...roots], builtModules: [...builtModules] };
}

function saidIn(file: ModulePath, text: string): Declared {
  if (file.endsWith('.py')) return { roots: matchesOf(IN_SETUP, text), builtModules: [] };
  const roots: string[] = [];
  const builtModules: string[] = [];
  for (const { section, key, value } of entriesOf(text)) {
    if (section === 'tool.poetry' && key === 'packages') roots.push(...matchesOf(FROM, value));
    for (const setting of SETTINGS) {
      if (!setting.section.test(section) || !setting.key.test(key)) continue;
      const words = wordsOf(value);
      if (setting.tells === 'builtModules') builtModules.push(...words);
      else roots.push(...(setting.tells === 'packages' ? words.map(parentOf) : words));
    }
  }
  return { roots, builtModules };
}

interface Entry {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

/** The settings of a TOML or INI file. A value goes on over lines that begin neither a section nor a key. */
function* entriesOf(text: string): Generator<Entry> {
  let section = '';
  let entry: Entry | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, header] = /^\s*\[{1,2}\s*([^[\]{}"=]+?)\s*\]{1,2}\s*(?:#.*)?$/.exec(line) ?? [];
    const [, key, value = ''] = /^("[^"]*"|[\w.-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (header === undefined && key === undefined) {
      if (entry !== undefined) entry = { ...entry, value: `${entry.value}\n${withoutComment(line)}` };
      continue;
    }
    if (entry !== undefined) yield entry;
    section = header ?? section;
    entry = key === undefined ? undefined : { section, key, value: withoutComment(value) };
  }
  if (entry !== undefined) yield entry;
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)[#;].*$/, '');
}

function wordsOf(value: string): string[] {
  const quoted = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
  return quoted.length > 0 ? quoted : value.split(/[\s,:=]+/).filter((word) => word !== '');
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap(([, one, other]) => one ?? other ?? []);
}

/** Undefined where a path leads out of the project. */
function folderIn(folder: ModulePath, path: string): ModulePath | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.replace(/^\$\w+\/?/, '').split(/[\\/]/)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.reduce(childOf, '');
}
