import type { ModulePath } from '#domain/graph/module.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Expression } from '../../syntax/nodes.ts';
import type { Caller } from './caller.ts';
import { spreadReason, spreadsNames } from './caller.ts';
import { callersOf } from './callers.ts';
import { instanceAtHand } from './instances.ts';
import type { Spot } from './spots.ts';
import { planClass } from './takeInClass.ts';
import { planFunction } from './takeInFunction.ts';
import type { Refusal, Taker } from './takers.ts';
import { isRefusal, takerAround } from './takers.ts';
import type { PlannedTaking, Taken, Wiring } from './wiring.ts';
import { nameOfTaker } from './wiring.ts';

/** Has a class or a function take it, and all who make or call that pass it. */
export function* takeIn(wiring: Wiring, taker: Taker, spot: Spot): Generator<void, Taken | Refusal> {
  const known = wiring.taken.get(taker.node);
  if (known !== undefined) return known;
  const { classReason } = wiring.handed;
  if (taker.kind === 'class' && classReason !== undefined) return { refused: classReason };
  yield;
  const callers = yield* callersOf(wiring.draft.project, taker);
  if (isRefusal(callers)) return callers;
  const planned = taker.kind === 'class' ? planClass(wiring, taker, spot) : planFunction(wiring, taker, spot);
  if (isRefusal(planned)) return planned;
  const isLonely = callers.every(({ reading }) => isTest(wiring, reading.path));
  if (isLonely && planned.lonelyReason !== undefined) return { refused: planned.lonelyReason };
  // Whoever calls itself reads what it takes.
  wiring.taken.set(taker.node, planned.taken);
  if (callers.length === 0) noteLonely(wiring, taker, planned);
  for (const caller of callers) {
    const reason = yield* passFrom(wiring, caller, planned);
    if (reason !== undefined) return reason;
  }
  return planned.taken;
}

function isTest({ draft }: Wiring, path: ModulePath): boolean {
  return draft.project.surroundings.placementOf(path)?.layer?.role === 'test';
}

function noteLonely({ draft }: Wiring, taker: Taker, { name }: PlannedTaking): void {
  const what = taker.kind === 'class' ? 'makes an instance of' : 'calls';
  draft.note(`Nobody in the project ${what} \`${nameOfTaker(taker)}\`; whoever does has to pass \`${name}\`.`);
}

function* passFrom(
  wiring: Wiring,
  { reading, place, call }: Caller,
  { name, position, mayBePassed }: PlannedTaking,
): Generator<void, Refusal | undefined> {
  const byName = call.keywords.find((keyword) => keyword.name?.name === name)?.value;
  const passed = byName ?? (position === undefined ? undefined : call.arguments[position]);
  if (mayBePassed && passed !== undefined) return isNone(passed) ? noneReason(reading, passed) : undefined;
  if (mayBePassed && spreadsNames(call)) return spreadReason(reading, call);
  const text = yield* argumentAt(wiring, reading, place);
  if (isRefusal(text)) return text;
  const known = wiring.wirings.calls.get(call) ?? { reading, passed: [] };
  known.passed.push({ name, position, text });
  wiring.wirings.calls.set(call, known);
  return undefined;
}

function isNone(passed: Expression): boolean {
  return passed.kind === 'Constant' && passed.text === 'None';
}

function noneReason(reading: Reading, passed: Expression): Refusal {
  return { refused: `\`None\` is passed at ${placeFor(reading, passed)}, so it has to go on being made where it is.` };
}

/** What a caller writes: what it has at hand, the instance itself, or what it takes in its turn. */
function* argumentAt(wiring: Wiring, reading: Reading, place: Place): Generator<void, (() => string) | Refusal> {
  const { handed, draft } = wiring;
  const taker = takerAround(reading, place);
  const known = isRefusal(taker) ? undefined : wiring.taken.get(taker.node);
  if (known !== undefined) return known.readAt(place);
  const atHand = instanceAtHand(reading, place, (type) => handed.isOne(reading.path, type));
  if (atHand !== undefined) return () => atHand;
  const mayMake = handed.mayMakeIn(reading.path) && handed.isThereAt?.(reading, place) !== false;
  const made = (): string => handed.writeInstance(reading);
  if (mayMake && (handed.isMadeAtOnce(reading.path) || isRefusal(taker))) return made;
  if (isRefusal(taker)) return taker;
  const callers = yield* callersOf(draft.project, taker);
  const isLast = isRefusal(callers) || callers.length === 0;
  if (isLast && mayMake) return made;
  const taken = yield* takeIn(wiring, taker, { kind: 'expression' });
  return isRefusal(taken) ? taken : taken.readAt(place);
}
