import type { ModulePath } from '#domain/graph/module.ts';
import type { TextEdit } from './textEdit.ts';

/** What is to happen to the files of a workspace folder, as data: nothing is written where one is made. */
export interface ProjectEdit {
  /** Of texts as they are, in files at the paths that they have before anything moves. */
  readonly edits: readonly TextEdit[];
  /** Files that are not there yet. */
  readonly created: readonly NewFile[];
  /** The new path of each file that moves, by its old one. Nothing lies at the new paths. */
  readonly moved: ReadonlyMap<ModulePath, ModulePath>;
  /** Files that go. None of them is edited or moved. */
  readonly deleted: readonly ModulePath[];
  /** What people should know before they agree: a sentence each. */
  readonly notes: readonly string[];
}

export interface NewFile {
  readonly file: ModulePath;
  readonly text: string;
}

/** What comes of planning a change: the change, or a sentence that says why there is none and what can be done. */
export type Planned =
  | { readonly kind: 'edit'; readonly edit: ProjectEdit }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** What only lies too far out for it. Absent where that is not what speaks against it. */
      readonly tooFarOut?: readonly DeclaredName[];
      /** What only has to be done before. Absent where that would not help. */
      readonly before?: ProjectEdit;
    };

/** Something that a module declares at its top level. */
export interface DeclaredName {
  readonly module: ModulePath;
  readonly name: string;
}

const NOTHING: ProjectEdit = { edits: [], created: [], moved: new Map(), deleted: [], notes: [] };

/** A change that has just these parts. */
export function planned(parts: Partial<ProjectEdit>): Planned {
  return { kind: 'edit', edit: projectEdit(parts) };
}

export function projectEdit(parts: Partial<ProjectEdit>): ProjectEdit {
  return { ...NOTHING, ...parts };
}

export function refused(reason: string, tooFarOut: readonly DeclaredName[] = []): Planned {
  return { kind: 'refused', reason, ...(tooFarOut.length > 0 && { tooFarOut }) };
}

/** All files that an edit touches, by the paths that they have before and after it. */
export function filesTouched({ edits, created, moved, deleted }: ProjectEdit): ReadonlySet<ModulePath> {
  const texts = [...edits, ...created].map(({ file }) => file);
  return new Set([...texts, ...moved.keys(), ...moved.values(), ...deleted]);
}
