import type { Node } from '../syntax/nodes.ts';
import type { Declared } from './declared.ts';
import type { Reading } from './reading.ts';
import type { ModuleScope } from './scopes.ts';
import { sameScope } from './scopes.ts';
import type { Walked } from './walkPart.ts';

/** What is kept of a part of a module's top level. It rests on its text and on what the names of the module are. */
interface KeptPart {
  scope: ModuleScope;
  typeVariables: ReadonlySet<string>;
  line: number;
  readonly column: number;
  declared?: readonly Declared[];
  walked?: Walked;
}

/** Trees that are parsed again keep the nodes of what was not edited, so what is known of these is kept with them. */
const kept = new WeakMap<Node, KeptPart>();

/** Says of the parts of one reading what is known of them from the one before, or works it out. */
export interface KeptParts {
  readonly declared: (node: Node, read: () => readonly Declared[]) => readonly Declared[];
  readonly walked: (node: Node, read: () => Walked) => Walked;
}

export function keptPartsFor(reading: Reading): KeptParts {
  const { scope, typeVariables } = reading;
  const sameNames = new Map<ModuleScope, boolean>();
  const meansTheSame = (part: KeptPart): boolean => {
    let same = sameNames.get(part.scope);
    if (same === undefined) sameNames.set(part.scope, (same = sameScope(part.scope, scope)));
    return same && isSameSet(part.typeVariables, typeVariables);
  };
  const partAt = (node: Node): KeptPart => {
    const { line, character: column } = reading.positions.range(node.start, node.start).start;
    const known = kept.get(node);
    if (known === undefined || known.column !== column || !meansTheSame(known)) {
      const fresh = { scope, typeVariables, line, column };
      kept.set(node, fresh);
      return fresh;
    }
    if (known.line !== line) move(known, line - known.line);
    // The names of the latest reading are those that the next one is compared with.
    Object.assign(known, { scope, typeVariables, line });
    return known;
  };
  return {
    declared: (node, read) => (partAt(node).declared ??= read()),
    walked: (node, read) => (partAt(node).walked ??= read()),
  };
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one === other) return true;
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** Lines came or went above. What was handed out before stays as it was. */
function move(part: KeptPart, lines: number): void {
  if (part.declared !== undefined) part.declared = moved(part.declared, lines);
  if (part.walked === undefined) return;
  const { effects, uses } = part.walked;
  part.walked = { ...part.walked, effects: moved(effects, lines), uses: moved(uses, lines) };
}

/** The same with all ranges in it further down. */
function moved<Kept>(value: Kept, lines: number): Kept {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return (value.length === 0 ? value : value.map((each: unknown) => moved(each, lines))) as Kept;
  const copy = { ...value } as Record<string, unknown>;
  for (const [key, each] of Object.entries(copy)) {
    copy[key] = key === 'line' && typeof each === 'number' ? each + lines : moved(each, lines);
  }
  return copy as Kept;
}
