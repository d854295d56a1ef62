import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { PassEffectIn, Surroundings } from '#application/ports/refactorer.ts';
import { isStatic } from '../../outline/memberKinds.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Node } from '../../syntax/nodes.ts';
import { handIn } from '../dependencies/handIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { dropUnused } from '../draft/dropUnused.ts';
import { instanceWriter } from '../extractPort/instances.ts';
import type { Place } from '../walkSpots.ts';
import { placesAround } from '../walkSpots.ts';
import type { AskedEffect } from './askedEffects.ts';
import { askedEffect } from './askedEffects.ts';
import { openEffect } from './openEffect.ts';

/** Has the function that uses an effect take what it gave as a parameter, which its callers hand in. */
export function* passEffectIn(request: PassEffectIn, surroundings: Surroundings): Generator<void, Planned> {
  const opened = openEffect(request, surroundings);
  if ('reason' in opened) return refused(opened.reason);
  const { project, reading, all, effect } = opened;
  const draft = createDraft(project);
  const asked = askedEffect(draft, reading, effect);
  if ('reason' in asked) return refused(asked.reason);
  if (asked.member.keepsArguments) return refused('What is given depends on what the code here asks with.');
  const others = all.filter((one) => one !== effect && one.name === effect.name && isBeside(one.place, effect.place));
  const reason = reasonAgainstOneValue(asked.replaced, others.length);
  if (reason !== undefined) return refused(reason);
  yield;
  const against = yield* takeValue(draft, reading, asked);
  if (against !== undefined) return refused(against);
  dropUnused(draft, reading, [asked.replaced]);
  return draft.finish();
}

function isBeside(one: Place, other: Place): boolean {
  const [outermost, method] = one.spot.around;
  return outermost === other.spot.around[0] && method === other.spot.around[1];
}

function* takeValue(draft: PythonDraft, reading: Reading, asked: AskedEffect): Generator<void, string | undefined> {
  const { effect, replaced, member } = asked;
  const writer = instanceWriter(draft, reading, [replaced]);
  if ('reason' in writer) return writer.reason;
  return yield* handIn(draft, reading, {
    uses: [replaced],
    name: NAMES.get(member.name) ?? member.name,
    writeType: (there) => {
      const locals = new Map(member.needs.map((need) => [need.name, draft.importName(there, need)]));
      return member.returned.replaceAll(/\w+/gu, (name) => locals.get(name) ?? name);
    },
    ...writer,
    mayMakeIn: (module) => draft.project.surroundings.mayHaveEffect(module, effect),
    isMadeAtOnce: () => true,
    classReason: 'The class would take one value for as long as it lives. Ask a port each time.',
    isOne: () => false,
  });
}

/** What a value is called, by what a port would be asked for. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['timestamp', 'now'],
  ['next', 'new_id'],
  ['random', 'random_number'],
]);

const REPEATING: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  ...(['For', 'While', 'Lambda', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp'] as const),
]);

/** Why one value cannot stand for what is asked for; undefined where it can. */
function reasonAgainstOneValue(place: Place, others: number): string | undefined {
  const { around } = place.spot;
  const [outermost, method] = around;
  const isOfClass = outermost?.kind === 'ClassDef' && method?.kind === 'FunctionDef' && isStatic(method);
  if (outermost?.kind !== 'FunctionDef' && !isOfClass) {
    return 'Only a function can take the value: a method is called by whoever holds the object.';
  }
  const inner = around.slice(isOfClass ? 2 : 1);
  if (others > 0) return 'It is asked for more than once, so one value might not do.';
  if (inner.length > 0 || [...placesAround(place)].some(({ spot: { node } }) => REPEATING.has(node.kind))) {
    return 'It is asked for again and again, or in a function that runs later, so one value might not do.';
  }
  return undefined;
}
