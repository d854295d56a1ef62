import type { Handover } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Call, Expression } from '../syntax/nodes.ts';
import { isClassName } from './importedUses.ts';
import type { Spot } from './places.ts';
import { plainName } from './plainName.ts';
import type { Scope } from './scopes.ts';
import { scopeOfName } from './scopes.ts';

/** What a part of a module tells of imported classes that are made and given to what is imported, too. */
export interface NotedHandovers {
  /** The variables that hold what was made, and what that is. */
  readonly made: Map<string, string>;
  /** The calls of what is imported. */
  readonly calls: Spot<Call>[];
}

export function noHandovers(): NotedHandovers {
  return { made: new Map(), calls: [] };
}

export function noteHandover({ made, calls }: NotedHandovers, spot: Spot): void {
  const { node } = spot;
  if (node.kind === 'Call' && importedName(spot.scope, node.callee) !== undefined) calls.push({ ...spot, node });
  if (node.kind === 'Assign' || node.kind === 'AnnAssign' || node.kind === 'WithItem') noteMade(spot, node, made);
}

/** What is handed over in all parts: each once, in an order that only depends on what they are. */
export function allHandovers(parts: readonly NotedHandovers[]): readonly Handover[] {
  const made = new Map(parts.flatMap((part) => [...part.made]));
  const found = new Map<string, Handover>();
  for (const call of parts.flatMap(({ calls }) => calls)) {
    for (const one of handedIn(call, made)) found.set(`${one.made} ${one.to}`, one);
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function handedIn({ node, scope }: Spot<Call>, made: ReadonlyMap<string, string>): readonly Handover[] {
  const to = importedName(scope, node.callee);
  if (to === undefined) return [];
  return [...node.arguments, ...node.keywords.map(({ value }) => value)].flatMap((given) => {
    const origin = madeBy(scope, given) ?? made.get(plainName(given) ?? '');
    return origin === undefined ? [] : [{ made: detached(origin), to: detached(to) }];
  });
}

interface Assigned {
  readonly value: Expression | undefined;
  readonly target?: Expression | undefined;
  readonly targets?: readonly Expression[];
}

/** Which variables hold something that was made of an imported class. */
function noteMade({ scope }: Spot, { value, target, targets }: Assigned, made: Map<string, string>): void {
  const origin = value && madeBy(scope, value);
  if (origin === undefined) return;
  for (const one of targets ?? [target]) {
    const name = one && plainName(one);
    if (name !== undefined) made.set(name, origin);
  }
}

function madeBy(scope: Scope, given: Expression): string | undefined {
  if (given.kind !== 'Call') return undefined;
  const name = importedName(scope, given.callee);
  return name !== undefined && isClassName(name.split('.').at(-1) ?? '') ? name : undefined;
}

function importedName(scope: Scope, expression: Expression): string | undefined {
  const name = plainName(expression);
  const [root = ''] = name?.split('.') ?? [];
  return scopeOfName(scope, root)?.imports.has(root) === true ? name : undefined;
}
