import type { Range } from 'vscode-languageserver/node';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Folder } from '../session/folder.ts';

/** What has to be known between the moment when the editor asks about a move and the one when it is made. */
export interface MoveMemory {
  /** The edits with moves that the editor was given last. */
  own: readonly OwnMove[];
  /** What the moves do that the editor is about to make, by their files. */
  readonly effects: Map<string, readonly MoveEffect[]>;
}

/** An edit with moves that the editor was given. When it makes them it asks what has to change along: nothing has. */
export interface OwnMove {
  readonly folder: Folder;
  /** New URI by old URI. */
  readonly moved: ReadonlyMap<string, string>;
  /** What the edited files hold once it is made, at their old paths. */
  readonly texts: ReadonlyMap<ModulePath, string>;
}

/** What a move does that people should know, told when it is made. */
export interface MoveEffect {
  readonly sentences: readonly string[];
  /** Whether there is more to do than before. */
  readonly isWorse: boolean;
  /** The first finding that comes with the move. */
  readonly shown: { readonly uri: string; readonly range: Range } | undefined;
}
