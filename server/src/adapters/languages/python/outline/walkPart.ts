import { mayBeAmbientEffect } from '#domain/catalogue/effects.ts';
import type { MemberOfClass } from '#domain/graph/outline.ts';
import type { Attribute, Name, Node } from '../syntax/nodes.ts';
import type { DottedName } from './plainName.ts';
import { dottedNameOf } from './plainName.ts';
import type { FoundEffect } from './effects.ts';
import { ambientNameIn, effectsOf } from './effects.ts';
import type { NotedHandovers } from './handovers.ts';
import { noHandovers, noteHandover } from './handovers.ts';
import { bindingOf } from './importBindings.ts';
import type { FoundUse, NameRole } from './importedUses.ts';
import { importedUseOf, rolesIn } from './importedUses.ts';
import type { FoundAccesses } from './memberAccesses.ts';
import { accessListOf } from './memberAccesses.ts';
import type { Spot } from './places.ts';
import { spotsWithin } from './places.ts';
import type { Reading } from './reading.ts';
import { scopeOfName } from './scopes.ts';

/** What the names that stand in a part of a module mean. */
export interface Walked {
  readonly refersTo: Set<string>;
  /** The imported names among them that stand as values. */
  readonly valuesUsed: Set<string>;
  readonly effects: FoundEffect[];
  readonly uses: FoundUse[];
  readonly accesses: FoundAccesses;
  readonly handovers: NotedHandovers;
}

/** Goes through the tree with a list of its own: expressions of thousands of terms are deeper than the call stack. */
export function walkPart(reading: Reading, part: Node): Walked {
  const accesses = accessListOf(reading);
  const handovers = noHandovers();
  const names = { refersTo: new Set<string>(), valuesUsed: new Set<string>() };
  const walked: Walked = { ...names, effects: [], uses: [], accesses: accesses.found, handovers };
  const roles = new Map<Node, NameRole>();
  const pending: Spot[] = [{ node: part, scope: reading.scope, isType: false, member: undefined, around: [] }];
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    const { node } = spot;
    for (const [inner, role] of rolesIn(node, roles.get(node))) roles.set(inner, role);
    const used = isNamed(node) ? dottedNameOf(node) : undefined;
    if (isNamed(node) && used !== undefined) {
      accesses.noteName({ ...spot, node });
      walkName(reading, spot, { used, role: roles.get(node) }, walked);
      continue;
    }
    accesses.enter(node);
    if (!spot.isType) noteHandover(handovers, spot);
    for (const inner of spotsWithin(reading, spot)) pending.push(inner);
  }
  return walked;
}

function isNamed(node: Node): node is Name | Attribute {
  return node.kind === 'Name' || node.kind === 'Attribute';
}

interface UsedName {
  readonly used: DottedName;
  readonly role: NameRole | undefined;
}

function walkName(reading: Reading, spot: Spot, { used, role }: UsedName, walked: Walked): void {
  const { scope, isType, member } = spot;
  const [name = ''] = used.names;
  const declaring = scopeOfName(scope, name);
  if (declaring === undefined) {
    if (isType || !mayBeAmbientEffect('python', name)) return;
    addEffects(walked, member, effectsOf(reading, used, [name], role));
    return;
  }
  const bindings = declaring.imports.get(name) ?? [];
  if (declaring !== reading.scope && bindings.length === 0) return;
  walked.refersTo.add(name);
  const binding = bindingOf(bindings, used.names);
  if (binding === undefined || isType) return;
  walked.valuesUsed.add(name);
  const use = importedUseOf(reading, used, role);
  if (use !== undefined) walked.uses.push({ ...use, ...(member && { member }) });
  const ambient = ambientNameIn(binding);
  if (ambient === undefined || role?.kind === 'catch') return;
  const { specifier } = binding;
  addEffects(
    walked,
    member,
    effectsOf(reading, used, ambient, role).map((effect) => ({ ...effect, specifier })),
  );
}

function addEffects(walked: Walked, member: MemberOfClass | undefined, effects: readonly FoundEffect[]): void {
  walked.effects.push(...effects.map((effect) => (member === undefined ? effect : { ...effect, member })));
}
