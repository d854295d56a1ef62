import type { CallExpression, NewExpression, Node } from 'typescript';
import { mayWire } from '#application/refactoring/mayWire.ts';
import { ts } from '../../compiler.ts';
import type { Caller } from './callers.ts';
import { callsOf, constructionsOf } from './callers.ts';
import { argumentList } from './parameterPlace.ts';
import { writeAttribute } from './writeAttribute.ts';
import type { Spot } from './spots.ts';
import { planClass } from './takeInClass.ts';
import { planComponent } from './takeInComponent.ts';
import { planFunction, wrapped } from './takeInFunction.ts';
import { literalPassed, objectOfDependencies, planInObject } from './takeInObject.ts';
import type { Taker } from './takers.ts';
import { isComponent, isRendering, nameOfClass, nameOfFunction, takerAround } from './takers.ts';
import type { PlannedTaking, Reading, Refusal, Taken, Wiring } from './wiring.ts';
import { isRefusal, placeFor } from './wiring.ts';

/** Has a class or a function take it, and all who make or call that pass it. */
export function* takeIn(wiring: Wiring, taker: Taker, spot?: Spot): Generator<void, Taken | Refusal> {
  const known = wiring.taken.get(taker);
  if (known !== undefined) return known;
  yield;
  const callers = yield* callersOf(wiring, taker);
  if (isRefusal(callers)) return callers;
  const planned = planTaking(wiring, taker, callers, spot);
  if (isRefusal(planned)) return planned;
  // Whoever calls itself reads what it takes.
  wiring.taken.set(taker, planned.taken);
  if (callers.length === 0) noteLonely(wiring, taker);
  for (const caller of callers) {
    const reason = yield* passFrom(wiring, taker, caller, planned);
    if (reason !== undefined) return reason;
  }
  return planned.taken;
}

function planTaking(
  wiring: Wiring,
  taker: Taker,
  callers: readonly Caller[],
  spot: Spot | undefined,
): PlannedTaking | Refusal {
  if (ts.isClassLike(taker)) return planClass(wiring, taker, spot);
  if (!isComponent(taker)) {
    const object = spot?.kind === 'default' ? undefined : objectOfDependencies(wiring, taker, callers);
    return object === undefined ? planFunction(wiring, taker, spot) : planInObject(wiring, taker, object, spot);
  }
  const other = callers.find(({ kind }) => kind !== 'rendered');
  if (other === undefined || other.kind === 'rendered') return planComponent(wiring, taker, spot);
  const place = placeFor(wiring, other.kind === 'call' ? other.call : other.node);
  return { refused: `\`${nameOfFunction(taker)?.getText() ?? ''}\` is handed on as a component (${place}).` };
}

function* callersOf(wiring: Wiring, taker: Taker): Generator<void, readonly Caller[] | Refusal> {
  return ts.isClassLike(taker) ? yield* constructionsOf(wiring, taker) : yield* callsOf(wiring, taker);
}

function noteLonely({ draft, handed }: Wiring, taker: Taker): void {
  const name = (ts.isClassLike(taker) ? nameOfClass(taker) : nameOfFunction(taker))?.getText();
  const what = ts.isClassLike(taker) ? 'makes an instance of' : 'calls';
  draft.note(`Nobody in the project ${what} \`${name ?? 'it'}\`; whoever does has to pass \`${handed.name}\`.`);
}

function* passFrom(
  wiring: Wiring,
  taker: Taker,
  caller: Caller,
  { index, mayBePassed, property, member }: PlannedTaking,
): Generator<void, Refusal | undefined> {
  if (caller.kind === 'rendered') return yield* passAsProperty(wiring, caller, property ?? wiring.handed.name);
  if (caller.kind === 'call' && member !== undefined) return yield* passAsMember(wiring, caller.call, index, member);
  const place = caller.kind === 'call' ? caller.call : caller.node;
  const list = caller.kind === 'call' ? argumentList(caller.call) : undefined;
  if (mayBePassed && list?.elements[index] !== undefined) return undefined;
  if (list?.elements.slice(0, index).some(ts.isSpreadElement) === true) {
    return {
      refused: `The arguments at ${placeFor(wiring, place)} are spread, so nobody can tell where one more belongs.`,
    };
  }
  const reading = yield* argumentAt(wiring, place);
  if (isRefusal(reading)) return reading;
  const { lists } = wiring.wirings;
  if (caller.kind === 'handed-on') {
    if (ts.isClassLike(taker)) return undefined;
    wrapped(wiring, taker, caller.tree, caller.node, index, reading.text);
  } else if (list === undefined) {
    lists.later(() => wiring.draft.insert(caller.tree, caller.call.getEnd(), `(${reading.text()})`));
  } else {
    for (let left = list.elements.length; left < index; left++) lists.add(caller.tree, list, left, () => 'undefined');
    lists.add(caller.tree, list, index, reading.text);
  }
  return undefined;
}

function* passAsMember(
  wiring: Wiring,
  call: CallExpression | NewExpression,
  index: number,
  { name, passed }: NonNullable<PlannedTaking['member']>,
): Generator<void, Refusal | undefined> {
  const { draft, wirings } = wiring;
  const literal = literalPassed(draft, call, index);
  if (literal === undefined || passed.has(literal)) return undefined;
  passed.add(literal);
  const reading = yield* argumentAt(wiring, literal);
  if (isRefusal(reading)) return reading;
  const tree = literal.getSourceFile();
  const { padding } = draft.styleOf(tree);
  const list = { elements: literal.properties, start: literal.getStart(tree) + 1, padding, isBare: false };
  wirings.lists.add(tree, list, literal.properties.length, () => {
    const text = reading.text();
    return text === name ? name : `${name}: ${text}`;
  });
  return undefined;
}

function* passAsProperty(
  wiring: Wiring,
  { tree, element }: Extract<Caller, { readonly kind: 'rendered' }>,
  name: string,
): Generator<void, Refusal | undefined> {
  const reading = yield* argumentAt(wiring, element);
  if (isRefusal(reading)) return reading;
  wiring.wirings.lists.later(() => writeAttribute(wiring.draft, tree, element, `${name}={${reading.text()}}`));
  return undefined;
}

/** What a caller writes: what it has at hand, the instance itself, or what it takes in its turn. */
function* argumentAt(wiring: Wiring, place: Node): Generator<void, Reading> {
  const { instances, handed, draft } = wiring;
  const tree = place.getSourceFile();
  const taker = takerAround(place);
  const known = taker && wiring.taken.get(taker);
  if (known !== undefined) return known.readAt(place);
  const atHand = instances.atHand(place);
  if (atHand !== undefined) return { text: () => atHand };
  const path = draft.checked.pathOf(tree) ?? '';
  const mayMake = handed.mayMakeIn(tree);
  if (mayMake && (mayWire(draft.surroundings, path) || isRendering(taker))) return instances.madeAt(place);
  if (taker !== undefined) {
    const callers = yield* callersOf(wiring, taker);
    const isLast = isRefusal(callers) || callers.length === 0;
    if (!isLast || !mayMake) {
      const taken = yield* takeIn(wiring, taker);
      return isRefusal(taken) ? taken : taken.readAt(place);
    }
  }
  if (mayMake) return instances.madeAt(place);
  return {
    refused: `The code at ${placeFor(wiring, place)} may not see what ${handed.name} is, and runs when the module is loaded, where nobody can hand it in.`,
  };
}
