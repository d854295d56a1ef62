import type { MemberAccess } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Attribute, Expression, Name, Node } from '../syntax/nodes.ts';
import type { Spot } from './places.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';
import { writtenTypesOf } from './writtenTypes.ts';

/** What is asked of things, by what it is. */
export type FoundAccesses = ReadonlyMap<string, MemberAccess>;

/** Gathers what is asked of things whose type is written down as a name that the module declares or imports. */
export interface AccessList {
  /** Told of every node before what stands within it. */
  readonly enter: (node: Node) => void;
  /** Told of every name with what is asked of it, as a whole. */
  readonly noteName: (spot: Spot<Name | Attribute>) => void;
  readonly found: FoundAccesses;
}

/** What is asked in any of several parts: each once, in an order that only depends on what they are. */
export function allAccesses(parts: readonly FoundAccesses[]): readonly MemberAccess[] {
  const found = new Map(parts.flatMap((part) => [...part]));
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

export function accessListOf(reading: Reading): AccessList {
  const types = writtenTypesOf(reading);
  const found = new Map<string, MemberAccess>();
  const onlyNamed = new Set<Node>();
  const note = (spot: Spot, node: Expression, member: string | undefined): boolean => {
    const type = types.nameOfTypeOf({ ...spot, node });
    if (type === undefined || !isOfModule(reading, type)) return false;
    found.set(`${type} ${member ?? ''}`, {
      type: detached(type),
      ...(member !== undefined && { member: detached(member) }),
    });
    return true;
  };
  return {
    enter: (node) => {
      for (const name of namedIn(node)) onlyNamed.add(name);
    },
    noteName: (spot) => {
      if (spot.isType || onlyNamed.has(spot.node)) return;
      for (let at: Expression = spot.node; ; at = at.value) {
        if (at.kind === 'Attribute' && note(spot, at.value, at.attribute.name)) return;
        if (note(spot, at, undefined) || at.kind !== 'Attribute') return;
      }
    },
    found,
  };
}

function isOfModule({ scope, typeVariables }: Reading, type: string): boolean {
  const [root = ''] = type.split('.');
  return (scope.names.has(root) || scope.imports.has(root)) && !typeVariables.has(root);
}

/** Where a thing only gets another name under which it can be followed further, nothing is asked of it yet. */
function namedIn(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'Assign':
      return node.targets.every(isPlain) ? [...node.targets, node.value] : node.targets;
    case 'AnnAssign':
      return node.value === undefined ? [node.target] : [node.target, node.value];
    // Whoever enters something asks for no more than that.
    case 'WithItem':
      return [node.value, ...(node.target === undefined ? [] : [node.target])];
    default:
      return [];
  }
}

function isPlain(node: Expression): boolean {
  return plainName(node) !== undefined;
}
