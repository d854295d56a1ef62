import picomatch from 'picomatch';
import type { ModulePath } from '#domain/graph/module.ts';
import type { FileLookup } from './fileLookup.ts';
import { baseNameOf, folderOf, foldersUpFrom, isInFolder, joinPath } from './modulePaths.ts';
import type { PackageJsons } from './packageJson.ts';
import type { Report } from './configurationText.ts';
import { parseWithComments, stringsOrUndefined } from './configurationText.ts';

/** A package whose source is in the workspace. */
export interface WorkspacePackage {
  readonly folder: string;
  /** Whether npm, yarn, pnpm or lerna would link it for whoever asks. */
  readonly linked: boolean;
}

export interface WorkspacePackages {
  /** The package of that name, as an import in `folder` sees it. */
  readonly find: (name: string, folder: string) => WorkspacePackage | undefined;
}

export function createWorkspacePackages(lookup: FileLookup, packages: PackageJsons, report: Report): WorkspacePackages {
  let foldersByName: ReadonlyMap<string, readonly string[]> | undefined;
  const monorepos = new Map<string, Monorepo | undefined>();

  const monorepoIn = (folder: string): Monorepo | undefined => {
    if (monorepos.has(folder)) return monorepos.get(folder);
    const patterns = workspacePatternsIn(folder, lookup, packages, report);
    const monorepo = patterns && { root: folder, isMember: membershipOf(patterns) };
    monorepos.set(folder, monorepo);
    return monorepo;
  };

  const isLinkedFrom = (folder: string) => {
    for (const outer of foldersUpFrom(folder)) {
      const monorepo = monorepoIn(outer);
      if (monorepo !== undefined) return (member: string) => isMember(monorepo, member);
    }
    return () => false;
  };

  return {
    find: (name, folder) => {
      foldersByName ??= packageFoldersByName(lookup.known, packages);
      const folders = foldersByName.get(name);
      if (folders === undefined) return undefined;
      const linked = folders.find(isLinkedFrom(folder));
      if (linked !== undefined) return { folder: linked, linked: true };
      const [first] = folders;
      return first === undefined ? undefined : { folder: first, linked: false };
    },
  };
}

interface Monorepo {
  readonly root: string;
  readonly isMember: (relative: string) => boolean;
}

function isMember({ root, isMember: matches }: Monorepo, folder: string): boolean {
  if (folder === root) return true;
  return isInFolder(root, folder) && matches(root === '' ? folder : folder.slice(root.length + 1));
}

/** The packages of the listing by name; of several with one name the one nearest to the root first. */
function packageFoldersByName(
  known: ReadonlySet<ModulePath>,
  packages: PackageJsons,
): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of known) {
    if (!path.endsWith('package.json') || baseNameOf(path) !== 'package.json') continue;
    const folder = folderOf(path);
    const name = packages.inFolder(folder)?.name;
    if (name === undefined) continue;
    const folders = byName.get(name);
    if (folders === undefined) byName.set(name, [folder]);
    else folders.push(folder);
  }
  for (const folders of byName.values()) folders.sort((a, b) => a.length - b.length);
  return byName;
}

function workspacePatternsIn(
  folder: string,
  lookup: FileLookup,
  packages: PackageJsons,
  report: Report,
): readonly string[] | undefined {
  const pnpm = joinPath(folder, 'pnpm-workspace.yaml');
  if (lookup.known.has(pnpm)) return pnpmPatterns(lookup.read(pnpm) ?? '');
  const said = packages.inFolder(folder)?.workspaces;
  if (said !== undefined) return said;
  const lerna = joinPath(folder, 'lerna.json');
  if (!lookup.known.has(lerna)) return undefined;
  const json = parseWithComments({ file: lerna, text: lookup.read(lerna) ?? '' }, report);
  return stringsOrUndefined(json['packages']) ?? ['packages/*'];
}

/** The list behind `packages:`, with one entry to a line below it or all in brackets on the same line. */
function pnpmPatterns(yaml: string): readonly string[] | undefined {
  const lines = yaml.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith('packages:'));
  if (start === -1) return undefined;
  const inBrackets = /^packages:\s*\[(.*)\]/.exec(lines[start] ?? '')?.[1];
  if (inBrackets !== undefined) return inBrackets.split(',').map((item) => unquoted(item.trim()));
  const below = lines.slice(start + 1).filter((line) => line !== '' && !line.startsWith('#'));
  const end = below.findIndex((line) => !line.startsWith('-'));
  return below.slice(0, end === -1 ? below.length : end).map(itemOfLine);
}

/** `- "apps/*" # all of them` */
function itemOfLine(line: string): string {
  return unquoted(/^-\s*("[^"]*"|'[^']*'|[^#]*)/.exec(line)?.[1]?.trim() ?? '');
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

function membershipOf(patterns: readonly string[]): (folder: string) => boolean {
  const plain = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1').replace(/\/$/, ''));
  const wanted = plain.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = plain.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  if (wanted.length === 0) return () => false;
  const matches = picomatch(wanted, { ignore: unwanted });
  return (folder) => matches(folder);
}
