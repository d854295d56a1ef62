import type { Reading } from '../../outline/reading.ts';
import type { FunctionDef, Spanned } from '../../syntax/nodes.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf } from '../walkSpots.ts';
import type { HandedIn } from './handedIn.ts';
import { timesBound } from './spots.ts';

/** What `with SqlOrders() as orders` calls what it enters. */
interface Entered {
  readonly name: string;
  /** From what is entered to the name. */
  readonly span: Spanned;
}

/** Undefined where a use is not what `with` enters, or where nothing is called there. */
export function enteredAs({ text }: Reading, use: Place): Entered | undefined {
  const parent = parentOf(use);
  const { node } = use.spot;
  if (parent?.kind !== 'WithItem' || parent.value !== node || parent.target?.kind !== 'Name') return undefined;
  const { name, start, end } = parent.target;
  return /^\s+as\s+$/.test(text.slice(node.end, start)) ? { name, span: { start: node.start, end } } : undefined;
}

/**
 * What a parameter is called that `with` enters under the name that it would have: the same where entering gives the
 * very thing and nothing else has that name, as nobody needs `as` then. Undefined where nothing is entered so.
 */
export function nameOfEntered(
  reading: Reading,
  node: FunctionDef,
  handed: HandedIn,
  wanted: string,
): string | undefined {
  const entered = handed.uses.filter(
    (use) => use.spot.around.at(-1) === node && enteredAs(reading, use)?.name === wanted,
  );
  if (entered.length === 0) return undefined;
  const isParameter = node.parameters.some(({ name }) => name.name === wanted);
  const isAlone = !isParameter && timesBound(node, wanted) === entered.length;
  return isAlone && handed.entersItself === true ? wanted : `${wanted}_context`;
}
