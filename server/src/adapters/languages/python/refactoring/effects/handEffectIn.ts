import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { HandEffectIn, Surroundings } from '#application/ports/refactorer.ts';
import { mayWire } from '#application/refactoring/mayWire.ts';
import type { Reading } from '../../outline/reading.ts';
import { handIn } from '../dependencies/handIn.ts';
import { loadedReason } from '../dependencies/takers.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { dropUnused } from '../draft/dropUnused.ts';
import type { Place } from '../walkSpots.ts';
import type { AskedEffect } from './askedEffects.ts';
import { askedEffect } from './askedEffects.ts';
import type { ChosenPort } from './chosenPort.ts';
import { choosePort } from './chosenPort.ts';
import { functionToHandIn, handFunctionIn } from './handFunctionIn.ts';
import { handSettingIn } from './handSettingIn.ts';
import { heldAt } from './heldAt.ts';
import { openEffect } from './openEffect.ts';

/** Has a class or a function ask a port that it is handed in for what it asked its surroundings for by itself. */
export function* handEffectIn(request: HandEffectIn, surroundings: Surroundings): Generator<void, Planned> {
  const opened = openEffect(request, surroundings);
  if ('reason' in opened) return refused(opened.reason);
  const { project, reading, all, effect } = opened;
  if (effect.place.spot.around.length === 0) return refused(loadedReason(reading, effect.place));
  const draft = createDraft(project);
  if (effect.category === 'environment') return yield* handSettingIn(draft, reading, { effect, all });
  const handed = functionToHandIn(effect);
  if (handed !== undefined) return yield* handFunctionIn(draft, reading, { handed, effect, all });
  const first = askedEffect(draft, reading, effect);
  if ('reason' in first) return refused(first.reason);
  const asked = all.flatMap((one): readonly AskedEffect[] => {
    const other = askedEffect(draft, reading, one);
    if ('reason' in other || other.port.adapter !== first.port.adapter) return [];
    return other.effect.place.spot.around[0] === effect.place.spot.around[0] && isAlike(first, other) ? [other] : [];
  });
  yield;
  const chosen = choosePort(draft, reading, asked);
  if ('reason' in chosen) return refused(chosen.reason);
  for (const { dropped } of asked) if (dropped !== undefined) draft.change(reading, { ...dropped, text: '' });
  const left = readHeld(draft, reading, asked, chosen);
  const reason = left.length === 0 ? undefined : yield* handAllIn(draft, reading, left, chosen);
  if (reason !== undefined) return refused(reason);
  dropUnused(
    draft,
    reading,
    asked.map(({ replaced }) => replaced),
  );
  return draft.finish();
}

/** One member stands for one thing that is done. */
function isAlike(one: AskedEffect, other: AskedEffect): boolean {
  return one.member.name !== other.member.name || one.member.statement === other.member.statement;
}

/** Has whoever holds such a port already ask that one; gives back the effects whose code holds none. */
function readHeld(
  draft: PythonDraft,
  reading: Reading,
  asked: readonly AskedEffect[],
  chosen: ChosenPort,
): readonly AskedEffect[] {
  return asked.filter((each) => {
    const held = heldAt(reading, each.replaced, (type) => chosen.isOne(reading.path, type));
    if (held === undefined) return true;
    const { start, end } = each.replaced.spot.node;
    draft.change(reading, { start, end, text: readBy(each, held) });
    return false;
  });
}

function readBy({ member }: AskedEffect, handed: string): string {
  return `${handed}.${member.name}${member.keepsArguments ? '' : '()'}`;
}

function* handAllIn(
  draft: PythonDraft,
  reading: Reading,
  asked: readonly AskedEffect[],
  chosen: ChosenPort,
): Generator<void, string | undefined> {
  const { surroundings } = draft.project;
  const { port, adapter } = chosen;
  return yield* handIn(draft, reading, {
    uses: asked.map(({ replaced }) => replaced),
    name: chosen.handed,
    writeType: (there) => draft.importName(there, { name: port.symbol, from: { module: port.file } }),
    mayMakeIn: (module) => module !== adapter.file && surroundings.mayImport(module, adapter.file),
    writeInstance: (there) => `${draft.importName(there, { name: adapter.symbol, from: { module: adapter.file } })}()`,
    isMadeAtOnce: (module) => mayWire(surroundings, module),
    isOne: chosen.isOne,
    writeUse: (place: Place, read: string) => {
      const own = asked.find(({ replaced }) => replaced === place);
      return own === undefined ? read : readBy(own, read);
    },
  });
}
