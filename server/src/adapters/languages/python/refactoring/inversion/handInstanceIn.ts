import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { HandInstanceIn, Surroundings } from '#application/ports/refactorer.ts';
import { mayWire } from '#application/refactoring/mayWire.ts';
import { coreWordsOf } from '#application/refactoring/naming/fileNames.ts';
import { inStyle } from '#application/refactoring/naming/words.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Expression } from '../../syntax/nodes.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { dropUnused } from '../draft/dropUnused.ts';
import type { PlacedClass } from '../extractPort/classMembers.ts';
import { loadedReason } from '../dependencies/takers.ts';
import { placeFor } from '../placeFor.ts';
import { openProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesAround } from '../walkSpots.ts';
import { fetchingImportAt } from './fetchingImport.ts';
import { instanceToHandIn } from './instanceToHandIn.ts';
import type { Reached } from './reachedFor.ts';
import { fetchedThrough, makingAt, textOf } from './reachedFor.ts';
import { typeToHandIn } from './typeToHandIn.ts';

/** Has a module take the instance that it makes, or fetches from the composition root. */
export function* handInstanceIn(
  { module, range }: HandInstanceIn,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const project = openProject(surroundings);
  const reading = project.readingOf(module);
  if (reading === undefined) return refused(`The module ${module} cannot be read as it is.`);
  const draft = createDraft(project);
  const fetching = fetchingImportAt(draft, reading, range);
  yield;
  if (fetching === undefined) return yield* handMadeIn(draft, reading, makingAt(reading, range));
  if ('reason' in fetching) return refused(fetching.reason);
  fetching.drop(draft);
  const isInstance = ({ spot: { node } }: Place): boolean =>
    typeToHandIn(project, reading, node as Expression) !== undefined;
  for (const named of fetching.named) {
    for (const uses of fetchedThrough(reading, named, isInstance)) {
      const reason = yield* handAllIn(draft, reading, uses);
      if (reason !== undefined) return refused(reason);
    }
  }
  return draft.finish();
}

function* handMadeIn(draft: PythonDraft, reading: Reading, uses: Reached): Generator<void, Planned> {
  if (uses.length === 0) return refused(NOTHING_REACHED);
  const reason = yield* handAllIn(draft, reading, uses);
  if (reason !== undefined) return refused(reason);
  dropUnused(draft, reading, uses);
  return draft.finish();
}

const NOTHING_REACHED = 'Nothing that could be handed in is made or fetched here.';

/** Gives a reason where that cannot be done. */
function* handAllIn(draft: PythonDraft, reading: Reading, uses: Reached): Generator<void, string | undefined> {
  const [first] = uses;
  if (first === undefined) return undefined;
  const text = textOf(reading, first);
  const against = uses.find(({ spot }) => spot.isType);
  if (against !== undefined) {
    return `\`${text}\` is used as a type (${placeFor(reading, against.spot.node)}), and a type cannot be handed in.`;
  }
  if (uses.some((use) => parentOf(use)?.kind === 'Await')) {
    return `\`${text}\` is waited for, so nobody who does not wait could hand it in.`;
  }
  const loaded = uses.find(({ spot }) => spot.around.length === 0);
  if (loaded !== undefined && !isDefault(loaded)) return loadedReason(reading, loaded);
  const type = typeToHandIn(draft.project, reading, first.spot.node as Expression);
  if (type === undefined) {
    return `Nobody wrote down what \`${text}\` gives, so no parameter can say what it takes. Annotate it first.`;
  }
  const writer = instanceToHandIn(draft, reading, uses);
  if ('reason' in writer) return writer.reason;
  return yield* handIn(draft, reading, {
    uses,
    name: nameFor(first.spot.node as Expression) ?? inStyle(coreWordsOf(type.node.name.name), 'snake'),
    writeType: (there) => draft.importName(there, { name: type.node.name.name, from: { module: type.reading.path } }),
    ...writer,
    isMadeAtOnce: (path) => mayWire(draft.project.surroundings, path),
    isOne: (path, written) => isOfClass(draft, path, written, type),
  });
}

/** The default of a parameter stands around the function that takes it. */
function isDefault(place: Place): boolean {
  return [...placesAround(place)].some(({ spot: { node } }) => node.kind === 'FunctionDef');
}

/** What an instance is called already where it is fetched. */
function nameFor(fetched: Expression): string | undefined {
  if (fetched.kind === 'Name') return fetched.name;
  return fetched.kind === 'Attribute' ? fetched.attribute.name : undefined;
}

function isOfClass({ project }: PythonDraft, path: string, written: string, { reading, node }: PlacedClass): boolean {
  const meaning = project.meaningOf(path, written);
  if (meaning.kind !== 'declaration' || meaning.behind.length > 0) return false;
  return meaning.module === reading.path && meaning.declaration.name === node.name.name;
}
