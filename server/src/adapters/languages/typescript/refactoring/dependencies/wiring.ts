import type { Node } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import type { ClassPlan } from './classPlan.ts';
import { writeClass } from './classPlan.ts';
import type { ComponentPlan } from './componentPlan.ts';
import { writeComponent } from './componentPlan.ts';
import type { HandedIn } from './handedIn.ts';
import type { Instances } from './instances.ts';
import { createInstances } from './instances.ts';
import type { ListAdditions } from './listAdditions.ts';
import { createListAdditions } from './listAdditions.ts';
import type { Taker } from './takers.ts';

/** All that one draft hands in, as several things may come into one class or one call. */
export interface Wirings {
  readonly lists: ListAdditions;
  readonly classes: Map<Node, ClassPlan>;
  readonly components: Map<Node, ComponentPlan>;
  /** Functions that are handed on as values, and what is to be passed to them besides. */
  readonly wraps: Map<Node, { readonly index: number; readonly text: () => string }[]>;
}

const ofDrafts = new WeakMap<Draft, Wirings>();

function wiringsOf(draft: Draft): Wirings {
  const known = ofDrafts.get(draft);
  if (known !== undefined) return known;
  const wirings: Wirings = {
    lists: createListAdditions(draft),
    classes: new Map(),
    components: new Map(),
    wraps: new Map(),
  };
  ofDrafts.set(draft, wirings);
  draft.beforeFinish(() => {
    for (const plan of wirings.classes.values()) writeClass(draft, wirings.lists, plan);
    for (const plan of wirings.components.values()) writeComponent(draft, wirings.lists, plan);
    wirings.lists.write();
  });
  return wirings;
}

/** The handing in of one thing. */
export interface Wiring {
  readonly draft: Draft;
  readonly handed: HandedIn;
  readonly wirings: Wirings;
  readonly instances: Instances;
  /** Who takes it already, and how the code inside reads it. */
  readonly taken: Map<Taker, Taken>;
}

export interface Taken {
  /** How `place`, which lies in the taker, writes it; or why it cannot. */
  readonly readAt: (place: Node) => Reading;
}

/** A taker that takes it from now on. */
export interface PlannedTaking {
  readonly taken: Taken;
  /** The place of what is passed among the arguments. */
  readonly index: number;
  /** What it is called where it is passed as a property; undefined where it is an argument. */
  readonly property?: string;
  /** What it is called in the object that is passed there, with the objects that have it already; undefined elsewhere. */
  readonly member?: { readonly name: string; readonly passed: Set<Node> };
  /** Whether some callers may have passed it all the time. */
  readonly mayBePassed: boolean;
}

export type Reading = { readonly text: () => string } | Refusal;

export interface Refusal {
  readonly refused: string;
}

export function openWiring(draft: Draft, handed: HandedIn): Wiring {
  const wirings = wiringsOf(draft);
  return { draft, handed, wirings, instances: createInstances(draft, handed), taken: new Map() };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** Where something is, for people: `src/orders/place.ts:12`. */
export function placeFor({ draft }: Wiring, node: Node): string {
  const tree = node.getSourceFile();
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${draft.checked.pathOf(tree) ?? tree.fileName}:${String(line + 1)}`;
}

/** A name that nothing inside of `node` has, so that it means the same in all of it. */
export function freeNameIn(node: Node, wanted: string, except: ReadonlySet<Node> = new Set()): string {
  const taken = new Set<string>();
  const visit = (inner: Node): void => {
    if (except.has(inner)) return;
    if (ts.isIdentifier(inner) && !isMemberName(inner)) taken.add(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}${String(count)}`)) return `${wanted}${String(count)}`;
}

function isMemberName(name: Node): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  if (ts.isBindingElement(parent)) return parent.propertyName === name;
  if (ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent) || ts.isClassElement(parent)) {
    return parent.name === name;
  }
  if (ts.isTypeElement(parent)) return parent.name === name;
  return false;
}
