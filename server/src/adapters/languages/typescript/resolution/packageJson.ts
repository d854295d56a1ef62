import type { ModulePath } from '#domain/graph/module.ts';
import type { FileLookup } from './fileLookup.ts';
import { folderOf } from './modulePaths.ts';
import type { JsonObject, Report } from './configurationText.ts';
import { isJsonObject, parsePlainJson, stringOrUndefined, stringsOrUndefined } from './configurationText.ts';

/** What a package.json says, as far as it matters to imports. */
export interface PackageJson {
  readonly folder: string;
  readonly name: string | undefined;
  /** `"type": "module"`: its `.js` and `.ts` files are ES modules. */
  readonly isModule: boolean;
  readonly exports: unknown;
  readonly imports: JsonObject | undefined;
  /** The entry for types, where it is said. */
  readonly types: string | undefined;
  readonly main: string | undefined;
  /** An entry that only bundlers know: `module`, `source`. */
  readonly bundlerEntries: readonly string[];
  readonly typesVersions: JsonObject | undefined;
  /** The `tsconfig` field, for `extends`. */
  readonly tsconfig: string | undefined;
  /** The patterns of npm's and yarn's workspaces; undefined where there are none. */
  readonly workspaces: readonly string[] | undefined;
  /** All dependencies of whatever kind with the version asked for. */
  readonly dependencies: ReadonlyMap<string, string>;
}

export interface PackageJsons {
  readonly inFolder: (folder: string) => PackageJson | undefined;
  /** The nearest at or above `folder`. */
  readonly scopeOf: (folder: string) => PackageJson | undefined;
}

export function createPackageJsons(lookup: FileLookup, report: Report): PackageJsons {
  const read = new Map<string, PackageJson | undefined>();
  const scopes = new Map<string, PackageJson | undefined>();
  const inFolder = (folder: string): PackageJson | undefined => {
    if (read.has(folder)) return read.get(folder);
    const found = readPackageJson(lookup, folder, report);
    read.set(folder, found);
    return found;
  };
  const scopeOf = (folder: string): PackageJson | undefined => {
    if (scopes.has(folder)) return scopes.get(folder);
    const scope = inFolder(folder) ?? (folder === '' ? undefined : scopeOf(folderOf(folder)));
    scopes.set(folder, scope);
    return scope;
  };
  return { inFolder, scopeOf };
}

export function packageFileIn(folder: string): ModulePath {
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}

function readPackageJson(lookup: FileLookup, folder: string, report: Report): PackageJson | undefined {
  const file = packageFileIn(folder);
  const isListed = lookup.known.has(file);
  // The project's own package files are all listed. Only for installed packages is it worth to look further.
  if (!isListed && !(file.includes('node_modules/') && lookup.isFile(file))) return undefined;
  const text = lookup.read(file);
  if (text === undefined) return undefined;
  return packageJsonOf(folder, parsePlainJson({ file, text }, isListed ? report : ignoreProblem));
}

/** Nobody can mend the package file of an installed package. */
function ignoreProblem(): void {}

function packageJsonOf(folder: string, json: JsonObject): PackageJson {
  return {
    folder,
    name: stringOrUndefined(json['name']),
    isModule: json['type'] === 'module',
    exports: json['exports'] ?? undefined,
    imports: isJsonObject(json['imports']) ? json['imports'] : undefined,
    types: stringOrUndefined(json['typings']) ?? stringOrUndefined(json['types']),
    main: stringOrUndefined(json['main']),
    bundlerEntries: [json['module'], json['source'], json['browser']].filter((entry) => typeof entry === 'string'),
    typesVersions: isJsonObject(json['typesVersions']) ? json['typesVersions'] : undefined,
    tsconfig: stringOrUndefined(json['tsconfig']),
    workspaces: workspacesOf(json['workspaces']),
    dependencies: dependenciesOf(json),
  };
}

/** `["packages/*"]`, or yarn's `{ "packages": ["packages/*"] }`. */
function workspacesOf(value: unknown): readonly string[] | undefined {
  return stringsOrUndefined(isJsonObject(value) ? value['packages'] : value);
}

function dependenciesOf(json: JsonObject): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const kind of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
    const listed = json[kind];
    if (!isJsonObject(listed)) continue;
    for (const [name, version] of Object.entries(listed)) {
      if (!all.has(name)) all.set(name, typeof version === 'string' ? version : '');
    }
  }
  return all;
}
