import { readFileSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import type { ModulePath } from '#domain/graph/module.ts';
import type { IgnoreRules } from './gitignore.ts';
import { rulesAbove, rulesWrittenIn } from './gitignore.ts';
import { targetOfLink } from './links.ts';
import { holds, isInSkippedFolder, isNeverSource, isUsualOutput, isVirtualEnvironment } from './skippedFolders.ts';

/** A folder that could not be looked into. Its path is relative to the root; empty for the root itself. */
export interface UnreadFolder {
  readonly folder: ModulePath;
  readonly reason: string;
}

interface Walk {
  /** The absolute path of the root, with a slash at its end. */
  readonly prefix: string;
  readonly unread: UnreadFolder[];
  readonly entered: Set<ModulePath>;
  /** Links met on the way. They are looked at last, when it is known what was listed without them. */
  readonly links: ModulePath[];
}

/** Every file below the folder `prefix`, which ends in a slash. What could not be entered goes to `unread`. */
export function* listFiles(prefix: string, unread: UnreadFolder[]): Generator<ModulePath> {
  const walk: Walk = { prefix, unread, entered: new Set(), links: [] };
  yield* listFolder(walk, '', rulesAbove(prefix));
  // Following a link may add links to the list; those are met by this same loop.
  for (const link of walk.links) yield* listLink(walk, link);
}

function* listFolder(walk: Walk, top: ModulePath, rulesOfTop: IgnoreRules | undefined): Generator<ModulePath> {
  const waiting: { folder: ModulePath; inherited: IgnoreRules | undefined }[] = [
    { folder: top, inherited: rulesOfTop },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, inherited } = next;
    if (walk.entered.has(folder)) continue;
    walk.entered.add(folder);
    const entries = entriesOf(walk, folder);
    if (isVirtualEnvironment(entries)) continue;
    const rules = holds(entries, '.gitignore') ? rulesIn(walk, folder, inherited) : inherited;
    const below = folder === '' ? '' : `${folder}/`;
    for (const entry of entries) {
      const path = below + entry.name;
      if (entry.isDirectory()) {
        if (isEntered(entry.name, entries, path, rules)) waiting.push({ folder: path, inherited: rules });
      } else if (rules?.ignores(path) !== true) {
        if (entry.isFile()) yield path;
        else if (entry.isSymbolicLink()) walk.links.push(path);
      }
    }
  }
}

function isEntered(name: string, beside: readonly Dirent[], path: ModulePath, rules: IgnoreRules | undefined): boolean {
  if (isNeverSource(name) || isUsualOutput(name, beside, rules !== undefined)) return false;
  return rules?.ignores(`${path}/`) !== true;
}

/**
 * A link inside the root is followed under the name that its target really has, and only where the target was not
 * listed already: so no file is listed twice, and a circle of links ends.
 */
function* listLink(walk: Walk, link: ModulePath): Generator<ModulePath> {
  const target = targetOfLink(walk.prefix, link);
  if (target === undefined) return;
  if (target.kind === 'file-outside') yield link;
  else if (target.kind === 'file') yield* listLinkedFile(walk, target.path);
  else if (!isInSkippedFolder(`${target.path}/`)) yield* listFolder(walk, target.path, undefined);
}

function* listLinkedFile(walk: Walk, file: ModulePath): Generator<ModulePath> {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  if (walk.entered.has(folder) || walk.entered.has(file) || isInSkippedFolder(file)) return;
  walk.entered.add(file);
  yield file;
}

function rulesIn(walk: Walk, folder: ModulePath, inherited: IgnoreRules | undefined): IgnoreRules | undefined {
  const file = `${walk.prefix}${folder}/.gitignore`;
  try {
    return rulesWrittenIn(folder, readFileSync(file, 'utf8'), inherited);
  } catch (error) {
    walk.unread.push({ folder, reason: `its .gitignore cannot be read: ${messageOf(error)}` });
    return inherited;
  }
}

function entriesOf(walk: Walk, folder: ModulePath): readonly Dirent[] {
  try {
    return readdirSync(walk.prefix + folder, { withFileTypes: true });
  } catch (error) {
    walk.unread.push({ folder, reason: messageOf(error) });
    return [];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
