import type { MakeTypeOnly, Surroundings } from '#application/ports/refactorer.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { planned, refused } from '#application/edits/projectEdit.ts';
import { readingOf } from '../outline/reading.ts';
import type { Reading } from '../outline/reading.ts';
import { walkPart } from '../outline/walkPart.ts';
import { parseModule } from '../syntax/parseModule.ts';
import { evaluatedAnnotations } from './annotations.ts';
import type { Change } from './changes.ts';
import { editsOf } from './changes.ts';
import type { ImportedNames } from './importedNames.ts';
import { importedNamesAt, importsInFunctions, localName } from './importedNames.ts';
import { deferAnnotations, defersAnnotations } from './futureAnnotations.ts';
import { quoted } from './quoted.ts';
import { readerAtRunTime } from './runTimeReaders.ts';
import { takenOut } from './takenOut.ts';
import { isBehindBlankLine, underTypeChecking } from './typeCheckingBlock.ts';

/**
 * Puts what is imported at a range under `if TYPE_CHECKING:`, and quotes the annotations that name it. Where one cannot be
 * quoted, all of the module are left as they are until somebody asks for them.
 */
export function makeTypeOnly({ module, range }: MakeTypeOnly, { project }: Surroundings): Planned {
  const file = project.files.read(module);
  if (file.kind !== 'text') return refused(`${module} cannot be read.`);
  const reading = readingOf(module, file.text, parseModule(file.text).module);
  const inner = importsInFunctions(reading);
  const imported = importedNamesAt(reading, range) ?? importedNamesAt(reading, range, inner);
  if (imported === undefined) {
    return refused('Only an import at the top level of a module or in a function can be for types alone.');
  }
  const names = new Set(imported.aliases.map(localName));
  const reason = reasonAgainst(reading, imported, names) ?? meansTwoThings(reading, imported, inner);
  if (reason !== undefined) return refused(reason);
  const annotations = quotedAnnotations(reading, names) ?? deferAnnotations(reading);
  if ('reader' in annotations) return refused(annotations.reader);
  const added = underTypeChecking(reading, imported);
  const removed = takenOut(reading, imported).map((change) =>
    added.some(({ start }) => start === change.end) ? change : withBlankLine(reading, change),
  );
  return planned({ edits: editsOf(reading, [...annotations, ...removed, ...added]) });
}

/** Of two empty lines, between which a line goes, one goes with it. */
function withBlankLine({ text }: Reading, change: Change): Change {
  const [blank = ''] = /^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(change.end)) ?? [];
  return change.text === '' && isBehindBlankLine(text, change.start)
    ? { ...change, end: change.end + blank.length }
    : change;
}

function reasonAgainst(reading: Reading, { statement }: ImportedNames, names: ReadonlySet<string>): string | undefined {
  const value = [...names].find((name) => valuesIn(reading).has(name));
  if (value !== undefined) return `\`${value}\` is used when the program runs, and not only as a type.`;
  const reader = readerAtRunTime(reading, names);
  if (reader !== undefined) return reader;
  const [line] = reading.text.slice(statement.end).split(/\r\n|\r|\n/);
  return /^\s*;/.test(line ?? '') ? 'Another statement stands on the same line.' : undefined;
}

/** What one function imports is seen by all once it stands at the top. */
function meansTwoThings(
  { scope }: Reading,
  { statement, aliases }: ImportedNames,
  inner: readonly ImportedNames['statement'][],
): string | undefined {
  if (!inner.includes(statement)) return undefined;
  const others = inner.filter((other) => other !== statement).flatMap(({ names }) => names.map(localName));
  const name = aliases.map(localName).find((local) => scope.names.has(local) || others.includes(local));
  return name === undefined ? undefined : `\`${name}\` means something else outside of the function that imports it.`;
}

function valuesIn(reading: Reading): ReadonlySet<string> {
  return walkPart(reading, reading.module).valuesUsed;
}

/** Undefined where one cannot be quoted. */
function quotedAnnotations(reading: Reading, names: ReadonlySet<string>): readonly Change[] | undefined {
  if (defersAnnotations(reading)) return [];
  const changes = evaluatedAnnotations(reading, names).map((annotation) => quoted(reading, annotation));
  return changes.every((change) => change !== undefined) ? changes : undefined;
}
