import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { Reading } from '../../outline/reading.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { dropUnused } from '../draft/dropUnused.ts';
import { instanceWriter } from '../extractPort/instances.ts';
import type { EffectExpression } from './effectExpressions.ts';

/** What is handed in as it stands, and for which effect. */
interface HandedUses extends Pick<HandedIn, 'uses' | 'name' | 'writeType'> {
  readonly effect: EffectExpression;
}

/** Has a class or a function take what is written in those places, which whoever may have the effect hands in. */
export function* handUsesIn(
  draft: PythonDraft,
  reading: Reading,
  { effect, uses, name, writeType }: HandedUses,
): Generator<void, Planned> {
  const writer = instanceWriter(draft, reading, uses);
  if ('reason' in writer) return refused(writer.reason);
  const reason = yield* handIn(draft, reading, {
    ...{ uses, name, writeType },
    ...writer,
    mayMakeIn: (module) => draft.project.surroundings.mayHaveEffect(module, effect),
    isMadeAtOnce: () => true,
    isOne: () => false,
  });
  if (reason !== undefined) return refused(reason);
  dropUnused(draft, reading, uses);
  return draft.finish();
}
