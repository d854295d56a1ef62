import type { PythonDraft } from '../draft/draft.ts';
import type { Call, FunctionDef, Node } from '../../syntax/nodes.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Place } from '../walkSpots.ts';
import type { ClassPlan } from './classPlan.ts';
import { writeClass } from './classPlan.ts';
import type { HandedIn } from './handedIn.ts';
import { itemsAdded } from './lists.ts';
import { parameterList } from './parameterPlace.ts';
import type { Refusal, Taker } from './takers.ts';

/** An argument that a call gets. */
export interface PassedArgument {
  readonly name: string;
  /** Its place among the arguments; undefined where it is passed by its name alone. */
  readonly position: number | undefined;
  readonly text: () => string;
}

interface FunctionPlan {
  readonly reading: Reading;
  readonly node: FunctionDef;
  readonly index: number;
  readonly parameters: (() => string)[];
}

/** All that one draft hands in, as several things may come into one class or one call. */
export interface Wirings {
  readonly classes: Map<Node, ClassPlan>;
  readonly functions: Map<Node, FunctionPlan>;
  readonly calls: Map<Call, { readonly reading: Reading; readonly passed: PassedArgument[] }>;
}

const ofDrafts = new WeakMap<PythonDraft, Wirings>();

function wiringsOf(draft: PythonDraft): Wirings {
  const known = ofDrafts.get(draft);
  if (known !== undefined) return known;
  const wirings: Wirings = { classes: new Map(), functions: new Map(), calls: new Map() };
  ofDrafts.set(draft, wirings);
  draft.beforeFinish(() => {
    for (const plan of wirings.classes.values()) writeClass(draft, plan);
    for (const { reading, node, index, parameters } of wirings.functions.values()) {
      const texts = parameters.map((text) => text());
      draft.change(reading, itemsAdded(reading, parameterList(reading, node), index, texts));
    }
    for (const [call, { reading, passed }] of wirings.calls) writeCall(draft, reading, call, passed);
  });
  return wirings;
}

/** By their place where all before them are passed by theirs, else by their names behind all others. */
function writeCall(draft: PythonDraft, reading: Reading, call: Call, passed: readonly PassedArgument[]): void {
  const { text } = reading;
  const items = [...call.arguments, ...call.keywords].sort((one, other) => one.start - other.start);
  const list = { start: text.indexOf('(', call.callee.end) + 1, items };
  const count = call.arguments.length;
  const before = new Map<number, string[]>();
  const behind: string[] = [];
  for (const { name, position, text: write } of passed) {
    if (position !== undefined && count > position) {
      before.set(position, [...(before.get(position) ?? []), write()]);
    } else if (position === count && call.keywords.length === 0) behind.push(write());
    else behind.push(`${name}=${write()}`);
  }
  for (const [index, texts] of before) draft.change(reading, itemsAdded(reading, list, index, texts));
  if (behind.length > 0) draft.change(reading, itemsAdded(reading, list, items.length, behind));
}

/** The handing in of one thing. */
export interface Wiring {
  readonly draft: PythonDraft;
  readonly handed: HandedIn;
  readonly wirings: Wirings;
  /** Who takes it already, and how the code inside reads it. */
  readonly taken: Map<Node, Taken>;
}

export interface Taken {
  /** How a place, which lies in the taker, writes it. */
  readonly readAt: (place: Place) => (() => string) | Refusal;
}

export interface PlannedTaking {
  readonly taken: Taken;
  readonly name: string;
  readonly position: number | undefined;
  /** Why it cannot be taken where nobody but tests is seen to pass it; absent where it can. */
  readonly lonelyReason?: string;
  /** Whether some callers may have passed it all the time. */
  readonly mayBePassed: boolean;
}

export function openWiring(draft: PythonDraft, handed: HandedIn): Wiring {
  return { draft, handed, wirings: wiringsOf(draft), taken: new Map() };
}

export function nameOfTaker({ node }: Taker): string {
  return node.name.name;
}
