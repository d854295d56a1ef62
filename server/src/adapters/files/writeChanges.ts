import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FileChange } from '#application/applying/fileChanges.ts';
import { encodedLike } from './encodedLike.ts';
import { realPathBelow, statOf, withSlash, forwardSlashes } from './links.ts';

/** Takes back one step that was made. */
type Undo = () => void;

/** Something that keeps a change from being made: a sentence for people. */
class Refusal extends Error {}

/**
 * Makes `changes` below the folder `root`, all of them or none. Nothing is overwritten that is not as it was when the
 * changes were worked out. Byte order marks, encodings and modes of files stay what they are.
 */
export function writeChanges(
  root: string,
  changes: readonly FileChange[],
): { readonly kind: 'written' } | { readonly kind: 'refused'; readonly reason: string } {
  const prefix = withSlash(forwardSlashes(root));
  const undos: Undo[] = [];
  try {
    const plans = changes.map((change) => planChange(prefix, change, changes));
    for (const { move } of plans) move(undos);
    for (const { write } of plans) write(undos);
    for (const { finish } of plans) finish?.();
    return { kind: 'written' };
  } catch (error) {
    const left = undos.reverse().flatMap(failureOf);
    const reason = error instanceof Refusal ? error.message : `A file could not be written: ${messageOf(error)}.`;
    return {
      kind: 'refused',
      reason: [`${reason} ${left.length === 0 ? 'Nothing was changed.' : ''}`.trim(), ...left].join(' '),
    };
  }
}

/** What a change takes, after everything was looked at that could keep it from being made. */
interface Plan {
  readonly move: (undos: Undo[]) => void;
  readonly write: (undos: Undo[]) => void;
  /** What cannot be taken back, when nothing else is left to be done. */
  readonly finish?: () => void;
}

function planChange(prefix: string, change: FileChange, all: readonly FileChange[]): Plan {
  const { file, from, text } = change;
  if (file === undefined) return planDeletion(prefix, change);
  const target = prefix + file;
  if (from !== file) refuseTarget(prefix, file, from, all);
  if (from === undefined) {
    return {
      move: nothing,
      write: (undos) => {
        createFile(target, text ?? '', undos);
      },
    };
  }
  const bytes = text === undefined ? undefined : bytesFor(prefix, change, text);
  refuseReadOnly(prefix, from);
  const real = from === file ? `${prefix}${realPathBelow(prefix, file) ?? file}` : target;
  return {
    move: (undos) => {
      if (from !== file) moveFile(prefix + from, target, undos);
    },
    write: (undos) => {
      if (bytes !== undefined) replaceFile(real, bytes, undos);
    },
  };
}

/** The file is set aside first, so that it can be put back as it was. */
function planDeletion(prefix: string, change: FileChange): Plan {
  const { from = '', textBefore = '' } = change;
  bytesFor(prefix, change, textBefore);
  refuseReadOnly(prefix, from);
  const aside = `${prefix}${from}.${String(process.pid)}.inward`;
  return {
    move: (undos) => {
      moveFile(prefix + from, aside, undos);
    },
    write: nothing,
    finish: () => {
      rmSync(aside);
    },
  };
}

function nothing(): void {
  // A file that comes to be is not moved, and one that goes is not written.
}

/** The new content, in the encoding of the old one. */
function bytesFor(prefix: string, { from = '', textBefore = '' }: FileChange, text: string): Buffer {
  const encoded = encodedLike(prefix + from, textBefore, text);
  if (encoded.kind === 'changed') throw new Refusal(`${from} was changed meanwhile. Ask for the fix again.`);
  if (encoded.kind === 'lossy') {
    throw new Refusal(`${from} has bytes that are no valid UTF-8, which would be lost. Save it as UTF-8 first.`);
  }
  return encoded.bytes;
}

/** A link that leads out of the project leads to what is not the project's to change. */
function refuseReadOnly(prefix: string, file: string): void {
  if (realPathBelow(prefix, file) === undefined) throw new Refusal(`${file} lies outside of the project.`);
  const mode = statOf(prefix + file)?.mode ?? 0;
  if ((mode & 0o222) === 0) throw new Refusal(`${file} is read-only.`);
}

function refuseTarget(prefix: string, file: string, from: string | undefined, all: readonly FileChange[]): void {
  const there = lstatSync(prefix + file, { throwIfNoEntry: false });
  const leaves = all.some((other) => other.from === file && other.file !== file);
  // Where case makes no difference, a file that only changes the case of its name is there already.
  const isSame = from !== undefined && there !== undefined && statOf(prefix + from)?.ino === there.ino;
  if (there !== undefined && !leaves && !isSame) throw new Refusal(`There is a file ${file} already.`);
  if (realPathBelow(prefix, nearestFolder(prefix, file)) === undefined) {
    throw new Refusal(`${file} would lie outside of the project.`);
  }
}

function nearestFolder(prefix: string, file: string): string {
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    if (statOf(prefix + folder) !== undefined) return folder;
  }
  return '';
}

function moveFile(from: string, to: string, undos: Undo[]): void {
  makeFolders(path.dirname(to), undos);
  renameSync(from, to);
  undos.push(() => {
    renameSync(to, from);
  });
}

function createFile(file: string, text: string, undos: Undo[]): void {
  makeFolders(path.dirname(file), undos);
  writeFileSync(file, text, { flag: 'wx' });
  undos.push(() => {
    rmSync(file);
  });
}

function makeFolders(folder: string, undos: Undo[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  undos.push(() => {
    for (let made = folder; made.length >= path.resolve(first).length; made = path.dirname(made)) rmdirSync(made);
  });
}

/** The new content takes the place of the old one at once, where nothing speaks against another file in its place. */
function replaceFile(file: string, bytes: Buffer, undos: Undo[]): void {
  const { mode, nlink } = statSync(file);
  const before = readFileSync(file);
  const fresh = `${file}.${String(process.pid)}.inward`;
  undos.push(() => {
    rmSync(fresh, { force: true });
    writeFileSync(file, before);
  });
  // Whoever else has the file, under another name, is to have the new content, too.
  if (nlink > 1 || !canWrite(path.dirname(file))) {
    writeFileSync(file, bytes);
    return;
  }
  writeFileSync(fresh, bytes, { flag: 'wx' });
  chmodSync(fresh, mode);
  renameSync(fresh, file);
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // That the folder is closed keeps nobody from writing to a file in it.
    return false;
  }
}

/** What could not be taken back, in words. */
function failureOf(undo: Undo): readonly string[] {
  try {
    undo();
    return [];
  } catch (error) {
    return [`What was done already could not be taken back: ${messageOf(error)}.`];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
