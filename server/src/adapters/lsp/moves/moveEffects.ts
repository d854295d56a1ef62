import type { Following } from '#application/moves/followMoves.ts';
import type { Trial } from '#application/trial/tryEdit.ts';
import { toRange } from '../convert.ts';
import { uriOf } from '../diagnostics.ts';
import type { Folder } from '../session/folder.ts';
import { countsInWords, isLoud } from '../findingsInWords.ts';
import { describe } from '../guard.ts';
import type { MoveEffect } from './moveMemory.ts';
import type { Session } from '../session/session.ts';

export interface RenamedUri {
  readonly oldUri: string;
  readonly newUri: string;
}

export type FindingsOfMove = Pick<Trial, 'added' | 'removed'>;

/** Undefined where there is nothing to tell. `following` is undefined where others see to it. */
export function effectOf(
  folder: Folder,
  files: readonly RenamedUri[],
  findings: FindingsOfMove,
  following: Following | undefined,
): MoveEffect | undefined {
  const [added, removed] = [findings.added.filter(isLoud), findings.removed.filter(isLoud)];
  const counts = countsInWords(added.length, removed.length);
  const left = [...(following?.lost ?? []), ...(following?.edit.notes ?? [])];
  if (counts === undefined && left.length === 0) return undefined;
  const [first] = added;
  return {
    sentences: [...(counts === undefined ? [] : [`${titleOf(files)} ${counts}.`]), ...left],
    isWorse: added.length > 0 || (following?.lost ?? []).length > 0,
    shown: first && { uri: uriOf(folder, first.file), range: toRange(first.range) },
  };
}

/** Tells what came of a move, once it was made. */
export async function announceMove(session: Session, files: readonly RenamedUri[]): Promise<void> {
  const key = keyOfMove(files);
  const effects = session.moves.effects.get(key) ?? [];
  session.moves.effects.delete(key);
  for (const { sentences, isWorse, shown } of effects) {
    const { window } = session.connection;
    const actions = shown !== undefined && session.client.showsDocuments ? [{ title: 'Show' }] : [];
    const message = inShort(session, sentences);
    try {
      const chosen = isWorse
        ? await window.showWarningMessage(message, ...actions)
        : await window.showInformationMessage(message, ...actions);
      if (chosen && shown) await window.showDocument({ uri: shown.uri, selection: shown.range, takeFocus: true });
    } catch (error) {
      session.log(`The editor could not tell what a move does (${message}): ${describe(error)}`);
    }
  }
}

export function keyOfMove(files: readonly RenamedUri[]): string {
  return JSON.stringify(files.map(({ oldUri, newUri }) => [oldUri, newUri]));
}

/** So many sentences are a message; the rest goes to the output. */
const MOST_SENTENCES = 3;

function inShort(session: Session, sentences: readonly string[]): string {
  const rest = sentences.slice(MOST_SENTENCES);
  for (const sentence of rest) session.log(sentence);
  const more = rest.length === 0 ? [] : [`${String(rest.length)} more in the output.`];
  return [...sentences.slice(0, MOST_SENTENCES), ...more].join(' ');
}

function titleOf(files: readonly RenamedUri[]): string {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0) return `Moving ${String(files.length)} files`;
  const [from, to] = [namesIn(only.oldUri), namesIn(only.newUri)];
  const isRenamed = from.folder === to.folder;
  return isRenamed ? `Renaming ${from.name} to ${to.name}` : `Moving ${from.name} to ${to.folderName}`;
}

function namesIn(uri: string) {
  const names = uri.split('/').map(decodeURIComponent);
  return { name: names.at(-1) ?? '', folderName: names.at(-2) ?? '', folder: names.slice(0, -1).join('/') };
}
