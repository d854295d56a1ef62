import { normalisedName } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import { isPythonFile } from '#domain/graph/pythonNames.ts';
import type { WorkspaceView } from '../workspace.ts';
import { layerFolderOf } from './layerFolder.ts';
import { baseNameOf, commonestStyle, fileNameFor } from './naming/fileNames.ts';

/** Folders for plain data, by the words that a name may end with; the first ones take anything. */
const DATA_FOLDERS: readonly (readonly [words: RegExp, folders: readonly string[]])[] = [
  [/(?:dto|dtos)$/i, ['dto', 'dtos']],
  [/(?:event|events)$/i, ['events']],
  [/(?:error|errors)$/i, ['errors']],
  [/./, ['types', 'models', 'dto', 'dtos', 'interfaces']],
];

/** Where data called `name` goes, which `asker` needs: to a folder for its like in the layer, else beside the asker. */
export function dataHome(view: WorkspaceView, asker: ModulePath, name: string): ModulePath {
  const placement = view.placementOf(asker);
  const layer = placement === undefined ? folderOf(asker) : layerFolderOf(placement, asker);
  for (const [words, folders] of DATA_FOLDERS) {
    if (!words.test(name)) continue;
    for (const folder of folders) {
      const place = [folderOf(asker), layer].find((each) => holdsFolder(view, each, folder));
      if (place !== undefined) return fileIn(view, foldersOf(view, place, folder), asker, name);
    }
  }
  return fileIn(view, folderOf(asker), asker, name);
}

/** A file for what is called `name`, as files there are called, with the ending of the asking module. */
export function fileIn(view: WorkspaceView, folder: ModulePath, asker: ModulePath, name: string): ModulePath {
  const isPython = isPythonFile(asker);
  const all = [...view.graph.paths()].filter((path) => isPythonFile(path) === isPython);
  const beside = all.filter((path) => folderOf(path) === folder);
  const style = commonestStyle(beside) ?? commonestStyle([asker]) ?? commonestStyle(all);
  const file = fileNameFor(name, {
    // What has a hyphen in its name cannot be imported.
    style: isPython && (style === undefined || style === 'kebab') ? 'snake' : (style ?? 'kebab'),
    behindDot: 0,
    prefixed: /^I[A-Z][a-z]/.test(name) && isPrefixed(beside),
    tail: '',
  });
  const ending = isPython ? '.py' : (/(\.[cm]?[jt]s)x?$/.exec(asker)?.[1] ?? '.ts');
  return `${folder === '' ? '' : `${folder}/`}${file}${ending}`;
}

function isPrefixed(paths: readonly ModulePath[]): boolean {
  return paths.some((path) => /^I[A-Z][a-z]/.test(baseNameOf(path)));
}

function holdsFolder(view: WorkspaceView, place: ModulePath, folder: string): boolean {
  return foldersBelow(view, place).some((each) => normalisedName(baseNameOf(each)) === folder);
}

function foldersOf(view: WorkspaceView, place: ModulePath, folder: string): ModulePath {
  return foldersBelow(view, place).find((each) => normalisedName(baseNameOf(each)) === folder) ?? place;
}

function foldersBelow(view: WorkspaceView, place: ModulePath): readonly ModulePath[] {
  const folders = [...view.graph.paths()]
    .map(folderOf)
    .filter((folder) => folderOf(folder) === place && folder !== place);
  return [...new Set(folders)].sort();
}
