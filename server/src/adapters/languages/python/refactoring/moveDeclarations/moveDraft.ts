import type { ProjectFiles } from '#application/ports/files.ts';
import type { NewFile, Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Change } from '../changes.ts';
import { editsOf, overlap, withoutEmptyStart } from '../changes.ts';
import { readModules } from '../readModules.ts';

/** A move while it is put together: changes of texts that are there, in offsets of them as they are, and new files. */
export interface MoveDraft {
  /** A module that can be read without doubt; undefined for any other. Read once. */
  readonly readingOf: (path: ModulePath) => Reading | undefined;
  readonly change: (path: ModulePath, changes: readonly Change[]) => void;
  /** Of files that are no modules. */
  readonly edit: (edit: TextEdit) => void;
  readonly create: (file: ModulePath, text: string) => void;
  readonly delete: (file: ModulePath) => void;
  readonly note: (sentence: string) => void;
  readonly finish: () => Planned;
}

export function createMoveDraft(project: ProjectFiles): MoveDraft {
  const readingAt = readModules(project);
  const changes = new Map<ModulePath, Change[]>();
  const edits: TextEdit[] = [];
  const created: NewFile[] = [];
  const deleted: ModulePath[] = [];
  const notes = new Set<string>();
  return {
    readingOf: readingAt,
    change: (path, more) => void changes.set(path, [...(changes.get(path) ?? []), ...more]),
    edit: (edit) => void edits.push(edit),
    create: (file, text) => void created.push({ file, text }),
    delete: (file) => void deleted.push(file),
    note: (sentence) => void notes.add(sentence),
    finish: () => {
      const torn = [...changes].find(([path, own]) => !deleted.includes(path) && overlap(withoutRepetitions(own)));
      if (torn !== undefined) return refused(`Two parts of this change concern the same code in ${torn[0]}.`);
      const ofModules = [...changes].flatMap(([path, own]) => {
        const reading = deleted.includes(path) ? undefined : readingAt(path);
        return reading === undefined ? [] : editsOf(reading, withoutEmptyStart(reading, withoutRepetitions(own)));
      });
      return planned({ edits: [...ofModules, ...edits], created, deleted, notes: [...notes] });
    },
  };
}

/** The same change may be asked for by two who need it; what is put in somewhere comes in the order of the calls. */
function withoutRepetitions(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter(({ start, end, text }) => seen.size < seen.add(`${String(start)} ${String(end)} ${text}`).size);
}
