import type { FixContext } from '#application/fixes/fix.ts';
import type { Files } from '#application/ports/files.ts';
import type { LayerMap } from '#application/layerMap/layerMap.ts';
import { createLayerMap } from '#application/layerMap/layerMap.ts';
import type { Refactorers } from '#application/refactorers.ts';
import { createRefactorers } from '#application/refactorers.ts';
import type { Suggestions } from '#application/where/suggestions.ts';
import { createSuggestions } from '#application/where/suggestions.ts';
import type { Workspace } from '#application/workspace.ts';
import type { World } from '#application/world.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** The files of a folder, with room for the unsaved text of open documents. */
export interface UnsavedFiles extends Files {
  readonly open: (path: ModulePath, text: string) => void;
  readonly update: (path: ModulePath, text: string) => void;
  readonly close: (path: ModulePath) => void;
  readonly isUnsaved: (path: ModulePath) => boolean;
}

/** What whoever assembles the server makes of one folder on disk. */
export interface OpenedFolder {
  readonly world: World;
  /** The same as `world.files`. */
  readonly files: UnsavedFiles;
  readonly workspace: Workspace;
}

/** A document that the editor has open. */
export interface OpenDocument {
  /** As the editor spells it. */
  readonly uri: string;
  /** The version whose text the engine has been given. */
  version: number;
}

/** Findings as the editor shows them now. */
export interface Published {
  readonly uri: string;
  /** Errors and warnings. */
  readonly loud: number;
}

/** One run of the index. A newer one takes its place. */
export interface IndexRun {
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** One workspace folder and what the server knows of it. */
export interface Folder extends OpenedFolder {
  /** As the editor spells it, without a slash at its end. */
  readonly uri: string;
  readonly name: string;
  /** Absolute, with forward slashes. */
  readonly root: string;
  /** Where `root` leads once symbolic links are followed. */
  readonly realRoot: string;
  readonly map: LayerMap;
  readonly refactorers: Refactorers;
  /** Where the modules in no layer belong that the map shows. */
  readonly suggestions: Suggestions;
  readonly documents: Map<ModulePath, OpenDocument>;
  /** No entry is without findings. */
  readonly published: Map<ModulePath, Published>;
  /** Changed files that the engine has not been told of yet. */
  readonly waiting: Set<ModulePath>;
  /** Aborted when the folder is closed. */
  readonly closed: AbortController;
  indexRun: IndexRun | undefined;
  /** Whether suggestions are being worked out, and whether they have to be looked at once more. */
  suggesting: 'no' | 'yes' | 'again';
  /** Of what questions rest on; a newer one takes its place. */
  preparation: AbortController | undefined;
  /** How many pieces of work are under way that take so long that people should know. */
  workUnderWay: number;
  /** Has what the refactorers know forgotten when nobody has asked them for a while. */
  letGo: NodeJS.Timeout | undefined;
  /** What the output has been told of configuration files. */
  toldProblems: ReadonlySet<string>;
}

export type FolderPlace = Pick<Folder, 'uri' | 'name' | 'root' | 'realRoot'>;

export function createFolder(place: FolderPlace, opened: OpenedFolder): Folder {
  return {
    ...place,
    ...opened,
    map: createLayerMap(opened.workspace),
    refactorers: createRefactorers(opened.world.languages),
    suggestions: createSuggestions(opened.workspace),
    documents: new Map(),
    published: new Map(),
    waiting: new Set(),
    closed: new AbortController(),
    indexRun: undefined,
    suggesting: 'no',
    preparation: undefined,
    workUnderWay: 0,
    letGo: undefined,
    toldProblems: new Set(),
  };
}

/** What fixes may look at. */
export function fixContextOf({ world, workspace, refactorers }: Folder): FixContext {
  return { world, view: workspace, refactorers };
}

/** Whether that file decides what the rest of the folder means: a contract, or the configuration of a language. */
export function isDecisive({ world }: Folder, path: ModulePath): boolean {
  return (
    world.contracts.isContract(path) ||
    world.importContracts.isContracts(path) ||
    world.languages.some((language) => language.isConfiguration(path))
  );
}

export function isSource({ world }: Folder, path: ModulePath): boolean {
  return world.languages.some((language) => language.languageOf(path) !== undefined);
}
