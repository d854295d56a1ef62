import type { NamedFile } from '#application/ports/specifierWriter.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { baseNameOf, folderOf, joinPath } from '../resolution/modulePaths.ts';
import type { JsonObject } from '../resolution/configurationText.ts';
import { isJsonObject, parsePlainJson, parseWithComments } from '../resolution/configurationText.ts';
import { relativeSpecifier } from './specifierParts.ts';

/** The keys of a package file under which files are named as an import would name them, and those that list paths. */
const PACKAGE_KEYS = ['main', 'module', 'browser', 'types', 'typings', 'bin', 'exports', 'imports', 'source'];
const PACKAGE_LISTS = ['files', 'sideEffects'];

const CONFIG_LISTS = ['files', 'include', 'exclude', 'extends', 'references'];

/** The files and folders that a `package.json` or a tsconfig names one by one; patterns are left out. */
export function filesNamedIn(path: ModulePath, textOnDisk: string): readonly NamedFile[] {
  const source = { file: path, text: textOnDisk.replace(/^\uFEFF/, '') };
  // What is wrong in it is told by whoever resolves imports with it.
  const ignore = (): void => undefined;
  const folder = folderOf(path);
  if (baseNameOf(path) === 'package.json') {
    const object = parsePlainJson(source, ignore);
    return [
      ...stringsUnder(object, PACKAGE_KEYS).map((named) => asImport(path, folder, named)),
      ...stringsUnder(object, PACKAGE_LISTS).map((named) => asPath(folder, named)),
    ];
  }
  return path.endsWith('.json') ? namedInConfig(path, parseWithComments(source, ignore)) : [];
}

function namedInConfig(file: ModulePath, { compilerOptions, ...config }: JsonObject): readonly NamedFile[] {
  const folder = folderOf(file);
  const options = isJsonObject(compilerOptions) ? compilerOptions : {};
  const base = typeof options['baseUrl'] === 'string' ? joinPath(folder, options['baseUrl']) : folder;
  const mapped = stringsUnder(options, ['paths']).map((named) => asImport(file, base, named));
  return [...stringsUnder(config, CONFIG_LISTS).map((named) => asPath(folder, named)), ...mapped];
}

interface NamedString {
  readonly key: string;
  readonly value: string;
}

function asPath(folder: string, { key, value }: NamedString): NamedFile {
  return { key, path: joinPath(folder, value), specifier: undefined };
}

/** `file` is the one that names the other, by a path that begins in `folder`. */
function asImport(file: ModulePath, folder: string, { key, value }: NamedString): NamedFile {
  const path = joinPath(folder, value);
  return { key, path, specifier: relativeSpecifier(file, path) };
}

function stringsUnder(object: JsonObject, keys: readonly string[]): readonly NamedString[] {
  return keys.flatMap((key) => stringsIn(object[key], key));
}

function stringsIn(value: unknown, key: string): readonly NamedString[] {
  if (typeof value === 'string') return value === '' || /[*?{]/.test(value) ? [] : [{ key, value }];
  if (Array.isArray(value)) return value.flatMap((item) => stringsIn(item, key));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => stringsIn(item, `${key}["${name}"]`));
}
