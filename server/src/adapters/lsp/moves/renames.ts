import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Following } from '#application/moves/followMoves.ts';
import { followMoves } from '#application/moves/followMoves.ts';
import type { Rename } from '#application/moves/renamedFiles.ts';
import { projectEdit } from '#application/edits/projectEdit.ts';
import { renameInBaselines } from '#application/exceptions/renameInBaselines.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import { tryFindings } from '#application/trial/tryEdit.ts';
import type { Folder } from '../session/folder.ts';
import { fixContextOf } from '../session/folder.ts';
import type { Share } from './followedImports.ts';
import { shareOf } from './followedImports.ts';
import type { FindingsOfMove } from './moveEffects.ts';
import { effectOf, keyOfMove } from './moveEffects.ts';
import { isOwnMove } from './ownMoves.ts';
import type { Session } from '../session/session.ts';
import { spelledPlacesOf } from '../session/session.ts';
import { besideLoneText, toWorkspaceEdit } from '../workspaceEdits.ts';

/** A move waits no longer than this to know what it does to findings, in milliseconds. */
const LONGEST_TRIAL = 2000;

/**
 * What has to change with files that are about to get another name; nothing where nobody has said that we may write.
 * What the move does to findings is worked out now, as long as the files are where they were, and told when it is made.
 */
export async function willRenameFiles(session: Session, { files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
  session.moves.effects.clear();
  if (!session.client.trusted || isOwnMove(session.moves.own, files)) return null;
  const edits: WorkspaceEdit[] = [];
  for (const [folder, renames] of renamesByFolder(session, files)) {
    const share = await shareOf(session, folder, renames);
    const following = followingOf(folder, renames);
    const changes = following === undefined ? baselineEdits(folder, renames) : editsOf(following, share);
    const beside = following === undefined ? [] : besideLoneText(folder, { ...following.edit, edits: changes });
    edits.push(toWorkspaceEdit(session, folder, projectEdit({ edits: [...changes, ...beside] })));
    const findings = following && (await findingsOf(session, folder, following));
    const told = share === 'everything' ? following : undefined;
    const effect = findings && effectOf(folder, files, findings, told);
    if (effect === undefined) continue;
    const key = keyOfMove(files);
    session.moves.effects.set(key, [...(session.moves.effects.get(key) ?? []), effect]);
  }
  return merged(edits);
}

function renamesByFolder(session: Session, files: RenameFilesParams['files']): ReadonlyMap<Folder, readonly Rename[]> {
  const renames = new Map<Folder, Rename[]>();
  for (const { oldUri, newUri } of files) {
    const after = spelledPlacesOf(session, newUri);
    for (const { folder, path: from } of spelledPlacesOf(session, oldUri)) {
      const to = after.find((place) => place.folder === folder)?.path;
      if (to !== undefined) renames.set(folder, [...(renames.get(folder) ?? []), { from, to }]);
    }
  }
  return renames;
}

/** Undefined as long as nobody knows who imports whom. */
function followingOf(folder: Folder, renames: readonly Rename[]): Following | undefined {
  return folder.workspace.indexed ? followMoves(fixContextOf(folder), renames) : undefined;
}

function baselineEdits(folder: Folder, renames: readonly Rename[]): readonly TextEdit[] {
  return renameInBaselines(fixContextOf(folder), renames);
}

function editsOf({ edit, baselines, mentions }: Following, share: Share): readonly TextEdit[] {
  if (share === 'everything') return edit.edits;
  return share === 'mentions' ? [...mentions, ...baselines] : baselines;
}

/** As if all imports followed, whoever has them do so. Undefined where it takes too long to say. */
async function findingsOf(session: Session, folder: Folder, { edit }: Following): Promise<FindingsOfMove | undefined> {
  if (folder.workUnderWay > 0) return undefined;
  const signal = AbortSignal.any([folder.closed.signal, AbortSignal.timeout(LONGEST_TRIAL)]);
  return session.scheduler.run(() => tryFindings(fixContextOf(folder), edit), { signal });
}

/** Folders may lie in one another; then they answer for the same files, and one answer is enough. */
function merged(edits: readonly WorkspaceEdit[]): WorkspaceEdit | null {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  const changes = Object.assign({}, ...edits.map((edit) => edit.changes ?? {})) as NonNullable<
    WorkspaceEdit['changes']
  >;
  const known = new Set<string>();
  const once = documentChanges.filter((change) => {
    const uri = 'textDocument' in change ? change.textDocument.uri : '';
    return !known.has(uri) && known.add(uri);
  });
  if (once.length > 0) return { documentChanges: once };
  return Object.keys(changes).length > 0 ? { changes } : null;
}
