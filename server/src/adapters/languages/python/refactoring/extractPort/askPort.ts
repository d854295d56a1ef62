import { mayWire } from '#application/refactoring/mayWire.ts';
import { inStyle, wordsOf } from '#application/refactoring/naming/words.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { entersItself } from './entersItself.ts';
import { factoryWriter } from './factories.ts';
import { instanceWriter } from './instances.ts';
import { moduleWriter } from './moduleAsPort.ts';
import type { Part } from './parts.ts';

/** Has the asking module name the port, and take in what it made or reached for by itself. */
export function* askPort(draft: PythonDraft, reading: Reading, part: Part): Generator<void, string | undefined> {
  const { port, uses } = part;
  const nameIn = (there: Reading): string =>
    draft.importName(there, { name: port.symbol, from: { module: port.file } });
  if (uses.types.length > 0) {
    const name = nameIn(reading);
    for (const { node } of uses.types) draft.change(reading, { start: node.start, end: node.end, text: name });
  }
  return yield* handInstancesIn(draft, reading, part, nameIn);
}

/** One instance where that is all that is made, else what makes them. */
function* handInstancesIn(
  draft: PythonDraft,
  reading: Reading,
  part: Part,
  nameIn: (there: Reading) => string,
): Generator<void, string | undefined> {
  const { port, uses, thing } = part;
  const places = uses.instances.map(({ place, call }) => (call === undefined ? place : (place.outer ?? place)));
  if (places.length === 0) return undefined;
  const isMadeAtOnce = (module: ModulePath): boolean => mayWire(draft.project.surroundings, module);
  if (part.functions.length > 0) {
    return yield* handIn(draft, reading, { ...moduleWriter(draft, part, nameIn), isMadeAtOnce });
  }
  const writer = instanceWriter(draft, reading, places);
  if ('reason' in writer) {
    const factory = factoryWriter(draft, part);
    if (factory === undefined) return writer.reason;
    return yield* handIn(draft, reading, { ...factory, isMadeAtOnce });
  }
  return yield* handIn(draft, reading, {
    uses: places,
    name: part.kind === 'class' ? inStyle(wordsOf(part.concept), 'snake') : (thing.written.split('.').at(-1) ?? ''),
    writeType: nameIn,
    ...writer,
    isMadeAtOnce,
    // Of a port that is there already, another adapter may give something else.
    entersItself: part.home !== undefined && part.adapter !== undefined && entersItself(draft.project, part.adapter),
    isOne: (module, type) => {
      const meaning = draft.project.meaningOf(module, type);
      if (meaning.kind !== 'declaration' || part.kind !== 'class') return false;
      const isPort = meaning.module === port.file && meaning.declaration.name === port.symbol;
      return isPort || (meaning.module === thing.module && meaning.declaration.name === thing.name);
    },
  });
}
