import type { Reading } from '../../outline/reading.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { behindLine, startOfLine } from '../takeOut.ts';
import type { Expression } from '../../syntax/nodes.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf } from '../walkSpots.ts';
import { enteredAs } from './entered.ts';
import type { HandedIn } from './handedIn.ts';
import type { Spot } from './spots.ts';
import { spotOf } from './spots.ts';
import { takeIn } from './take.ts';
import { isRefusal, takerAround } from './takers.ts';
import type { Wiring } from './wiring.ts';
import { openWiring } from './wiring.ts';

/**
 * Makes each use a read of something that is handed in, as a parameter of the constructor or function around it, and has
 * all who construct or call that pass it: the instance where they may see it, else what they take themselves. Gives a
 * reason where that cannot be done; the draft is of no use then.
 */
export function* handIn(draft: PythonDraft, reading: Reading, handed: HandedIn): Generator<void, string | undefined> {
  const wiring = openWiring(draft, handed);
  const isItself = handed.writeUse === undefined;
  const spots = handed.uses.map((use) => ({ use, spot: isItself ? spotOf(use) : ({ kind: 'expression' } as const) }));
  // What keeps it now says what it is called, so these come first.
  for (const { use, spot } of spots.toSorted((a, b) => orderOf(a.spot) - orderOf(b.spot))) {
    const reason = yield* handInAt(wiring, reading, use, spot);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function orderOf({ kind }: Spot): number {
  return ['default', 'field', 'variable', 'expression'].indexOf(kind);
}

function* handInAt(wiring: Wiring, reading: Reading, use: Place, spot: Spot): Generator<void, string | undefined> {
  const taker = takerOf(reading, use, spot);
  if (isRefusal(taker)) return taker.refused;
  const isFirst = !wiring.taken.has(taker.node);
  const taken = yield* takeIn(wiring, taker, spot);
  if (isRefusal(taken)) return taken.refused;
  if (spot.kind === 'default' && parentOf(use)?.kind === 'FunctionDef') return undefined;
  if (spot.kind === 'variable' && isFirst && taker.kind === 'function') return dropStatement(wiring, reading, spot);
  const read = taken.readAt(use);
  if (isRefusal(read)) return read.refused;
  const node = replacedNode(use, spot);
  wiring.draft.beforeFinish(() => {
    const text = wiring.handed.writeUse?.(use, read()) ?? read();
    const entered = enteredAs(reading, use);
    const { start, end } = entered?.name === text ? entered.span : node;
    wiring.draft.change(reading, { start, end, text });
  });
  return undefined;
}

/** The default of a parameter stands around the function, whose parameter it is all the same. */
function takerOf(reading: Reading, use: Place, spot: Spot) {
  if (spot.kind !== 'default') return takerAround(reading, use);
  const around = use.spot.around.includes(spot.function) ? use.spot.around : [...use.spot.around, spot.function];
  return takerAround(reading, { ...use, spot: { ...use.spot, around } });
}

/** Of `orders or SqlOrders()`, all of it. */
function replacedNode(use: Place, spot: Spot): Expression {
  const parent = parentOf(use);
  return (spot.kind === 'default' && parent?.kind === 'BoolOp' ? parent : use.spot.node) as Expression;
}

/** The parameter is called like the variable, which goes. */
function dropStatement(
  { draft }: Wiring,
  reading: Reading,
  { statement }: Extract<Spot, { readonly kind: 'variable' }>,
): string | undefined {
  const { text } = reading;
  const [start, end] = [startOfLine(text, statement.start), behindLine(text, statement.end)];
  if (text.slice(start, end).trim() !== text.slice(statement.start, statement.end)) {
    return 'Something else stands on the line where it is made.';
  }
  draft.change(reading, { start, end, text: '' });
  return undefined;
}
