import { assignedTarget } from '../../outline/assignedTarget.ts';
import { isStatic } from '../../outline/memberKinds.ts';
import { ownFields } from '../../outline/selfFields.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ClassDef, FunctionDef } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';
import { formOfClass } from './classForm.ts';
import type { ClassPlan, TakenByClass } from './classPlan.ts';
import { freeNameIn } from './freeName.ts';
import { placeOfParameter } from './parameterPlace.ts';
import { requireParameter } from './requireParameter.ts';
import type { Spot } from './spots.ts';
import type { Refusal, Taker } from './takers.ts';
import { isRefusal } from './takers.ts';
import type { PlannedTaking, Wiring } from './wiring.ts';

type ClassTaker = Extract<Taker, { readonly kind: 'class' }>;

/** Gives the constructor of a class one parameter more, and the class a field where its methods need one. */
export function planClass(wiring: Wiring, taker: ClassTaker, spot: Spot): PlannedTaking | Refusal {
  const { reading, node } = taker;
  const known = wiring.wirings.classes.get(node);
  const form = known?.form ?? formOfClass(wiring.draft.project, reading, node);
  if (isRefusal(form)) return form;
  const isOwn = form.kind === 'constructor' && spot.kind !== 'expression' && spot.function === form.constructor;
  if (spot.kind === 'default') {
    if (isOwn) return requireInClass(wiring, taker, form.constructor, spot);
    return { refused: `A method of \`${node.name.name}\` has it for a default. Have its callers pass it first.` };
  }
  const plan: ClassPlan = known ?? { reading, node, form, taken: [] };
  wiring.wirings.classes.set(node, plan);
  const taken = parameterFor(wiring, plan, isOwn ? spot : { kind: 'expression' });
  const position = positionIn(plan);
  if (isRefusal(position)) return position;
  plan.taken.push(taken);
  const readAt = (place: Place): (() => string) | Refusal => readInClass(plan, taken, place);
  const planned = { taken: { readAt }, name: taken.name, position: position.position, mayBePassed: false };
  return form.kind === 'inherited' ? { ...planned, lonelyReason: foundReason(reading, node) } : planned;
}

/** What inherits all of its constructor and is made nowhere is often found by what looks for such classes. */
function foundReason(reading: Reading, node: ClassDef): string {
  const name = node.name.name;
  return `\`${name}\` (${placeFor(reading, node)}) is made like what it inherits from, by code that nobody sees, which would have to pass it.`;
}

function positionIn({ form }: ClassPlan): { readonly position: number | undefined } | Refusal {
  if (form.kind === 'none' || form.kind === 'inherited') return { position: 0 };
  if (form.kind === 'constructor') return placeOfParameter(form.constructor.parameters, 1);
  return { position: form.isNamed ? undefined : form.fields.filter(({ value }) => value === undefined).length };
}

function parameterFor({ handed }: Wiring, { reading, node, form, taken }: ClassPlan, spot: Spot): TakenByClass {
  const type = (): string => handed.writeType(reading);
  const field = spot.kind === 'field' ? spot.name : undefined;
  const wanted = field?.replace(/^_+/, '') ?? handed.name;
  const inConstructor = form.kind === 'constructor' ? freeNameIn(form.constructor, wanted, handed.uses) : wanted;
  const isTaken = taken.some(({ name }) => name === inConstructor);
  const name = isTaken ? `${inConstructor}_2` : inConstructor;
  const isData = form.kind === 'dataclass';
  return {
    name: isData ? freeField(node, name) : name,
    type,
    field: isData ? freeField(node, name) : field,
    isKept: field !== undefined,
  };
}

/** A field of the class that nothing else is called like. */
function freeField(node: ClassDef, wanted: string): string {
  const names = new Set([...ownFields(node).map(({ name }) => name.name), ...membersOf(node)]);
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}_${String(count)}`;
    if (!names.has(name)) return name;
  }
}

function membersOf({ body }: ClassDef): readonly string[] {
  return body.flatMap((statement) => {
    if (statement.kind === 'FunctionDef') return [statement.name.name];
    const target = assignedTarget(statement);
    return target?.kind === 'Name' ? [target.name] : [];
  });
}

function requireInClass(
  wiring: Wiring,
  { reading, node }: ClassTaker,
  constructor: FunctionDef,
  { parameter }: Extract<Spot, { readonly kind: 'default' }>,
): PlannedTaking | Refusal {
  const planned = requireParameter(wiring, reading, constructor, parameter, 1);
  if (isRefusal(planned)) return planned;
  const { name } = parameter.name;
  const kept = ownFields(node).find(({ value }) => value?.kind === 'Name' && value.name === name);
  const readAt = (place: Place): (() => string) | Refusal => {
    if (place.spot.around[1] === constructor) return () => name;
    if (kept !== undefined) return () => `self.${kept.name.name}`;
    return {
      refused: `The constructor takes \`${name}\` and does not keep it for ${placeFor(reading, place.spot.node)}.`,
    };
  };
  return { ...planned, taken: { readAt } };
}

/** How code in a class reads what its constructor takes, which is kept from then on where others than it need it. */
function readInClass({ node, form, reading }: ClassPlan, taken: TakenByClass, place: Place): (() => string) | Refusal {
  const method = place.spot.around[1];
  if (form.kind === 'constructor' && method === form.constructor) return () => taken.name;
  if (method?.kind !== 'FunctionDef' || isStatic(method) || method.parameters.length === 0) {
    return {
      refused: `The code at ${placeFor(reading, place.spot.node)} belongs to no instance of \`${node.name.name}\`.`,
    };
  }
  taken.field ??= freeField(node, `${hides(node) ? '_' : ''}${taken.name}`);
  const self = method.parameters[0]?.name.name ?? 'self';
  return () => `${self}.${taken.field ?? taken.name}`;
}

/** Whether a class keeps what it has under names with an underscore, as most do. */
function hides(node: ClassDef): boolean {
  const fields = ownFields(node);
  const hidden = fields.filter(({ name }) => name.name.startsWith('_'));
  return hidden.length * 2 >= fields.length;
}
