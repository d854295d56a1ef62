import type { Expression, Node } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import type { HandedIn } from './handedIn.ts';
import type { Spot } from './spots.ts';
import { spotOf } from './spots.ts';
import { takeIn } from './take.ts';
import { takerAround } from './takers.ts';
import type { Wiring } from './wiring.ts';
import { isRefusal, openWiring, placeFor } from './wiring.ts';

/**
 * Makes each use a read of something that is handed in, as a parameter of the constructor or function around it, and has
 * all who construct or call that pass it: the instance where they may see it, else what they take themselves. Gives a
 * reason where that cannot be done; the draft is of no use then.
 */
export function* handIn(draft: Draft, handed: HandedIn): Generator<void, string | undefined> {
  const wiring = openWiring(draft, handed);
  const { checker } = draft.checked;
  const spots = handed.uses.map((use) => ({
    use,
    spot: handed.writeUse === undefined ? spotOf(checker, use) : ({ kind: 'expression', node: use } as const),
  }));
  // What keeps it now says what it is called, so these come first.
  for (const { use, spot } of spots.toSorted((a, b) => orderOf(a.spot) - orderOf(b.spot))) {
    const reason = yield* handInAt(wiring, use, spot);
    if (reason !== undefined) return reason;
  }
  for (const use of handed.uses) draft.dropUnused(use.getSourceFile(), namesWithin(use));
  return undefined;
}

function orderOf({ kind }: Spot): number {
  return ['default', 'field', 'constant', 'expression'].indexOf(kind);
}

function* handInAt(wiring: Wiring, use: Expression, spot: Spot): Generator<void, string | undefined> {
  const reads = spot.kind === 'constant' ? spot.reads : [spot.node];
  if (spot.kind === 'constant' && takerAround(spot.node) !== undefined) {
    // All that reads it lies in the same function or class.
    const taker = takerAround(spot.node);
    const taken = taker && (yield* takeIn(wiring, taker, spot));
    if (taken !== undefined && isRefusal(taken)) return taken.refused;
  }
  for (const node of reads) {
    const taker = takerAround(node);
    if (taker === undefined) return loadedReason(wiring, node);
    const taken = yield* takeIn(wiring, taker, spot);
    if (isRefusal(taken)) return taken.refused;
    if (spot.kind === 'field' || spot.kind === 'default') return undefined;
    const reading = taken.readAt(node);
    if (isRefusal(reading)) return reading.refused;
    const isUse = spot.kind === 'expression';
    wiring.wirings.lists.later(() => {
      const text = reading.text();
      const written = isUse && wiring.handed.writeUse ? wiring.handed.writeUse(use, text) : text;
      writeRead(wiring, node, written);
    });
  }
  if (spot.kind === 'constant') {
    const statement = spot.node.parent.parent;
    wiring.draft.remove(statement.getSourceFile(), {
      start: statement.getStart(undefined, true),
      end: statement.getEnd(),
    });
  }
  return undefined;
}

function loadedReason(wiring: Wiring, node: Node): string {
  return `The code at ${placeFor(wiring, node)} runs when the module is loaded, where nobody can hand in ${wiring.handed.name}. Put it into a function or a class first.`;
}

function writeRead({ draft }: Wiring, node: Node, text: string): void {
  const tree = node.getSourceFile();
  const isShort = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
  const old = node.getText(tree);
  if (ts.isIdentifier(node) && old === text) draft.dropShadowed(tree, text);
  draft.replace(
    tree,
    { start: node.getStart(tree), end: node.getEnd() },
    isShort && old !== text ? `${old}: ${text}` : text,
  );
}

function namesWithin(use: Node): readonly string[] {
  const names: string[] = [];
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(use);
  return names;
}
