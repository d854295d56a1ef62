import type { Reading } from '../outline/reading.ts';
import type { Spot } from '../outline/places.ts';
import { spotsWithin } from '../outline/places.ts';
import type { Scope } from '../outline/scopes.ts';
import { scopeOfName } from '../outline/scopes.ts';
import type { Expression, Node } from '../syntax/nodes.ts';

/** A type that is written down, and where. */
export interface Annotation {
  readonly node: Expression;
  readonly spot: Spot;
}

/** The annotations that name one of `names` outside of quotation marks and are worked out when the program runs. */
export function evaluatedAnnotations(reading: Reading, names: ReadonlySet<string>): readonly Expression[] {
  return annotationsIn(reading)
    .filter(({ spot }) => isEvaluated(spot))
    .filter(({ spot }) => mentions(reading, spot, names, 'evaluated'))
    .map(({ node }) => node);
}

/** All annotations that name one of `names`, in quotation marks or not. */
export function annotationsNaming(reading: Reading, names: ReadonlySet<string>): readonly Annotation[] {
  return annotationsIn(reading).filter(({ spot }) => mentions(reading, spot, names, 'anywhere'));
}

/** All of them, those of variables in functions included. */
export function annotationsIn(reading: Reading): readonly Annotation[] {
  const found: Annotation[] = [];
  const pending: Spot[] = [
    { node: reading.module, scope: reading.scope, isType: false, member: undefined, around: [] },
  ];
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    // What types are bound by, and what an alias stands for, is worked out when somebody asks.
    if (spot.node.kind === 'TypeAlias') continue;
    for (const inner of spotsWithin(reading, spot)) {
      if (!inner.isType) pending.push(inner);
      else if (isExpression(inner.node)) found.push({ node: inner.node, spot: { ...inner, around: aroundOf(spot) } });
    }
  }
  return found;
}

/** An annotation of a function belongs to the function, although it is worked out where the function stands. */
function aroundOf({ node, around }: Spot): Spot['around'] {
  return node.kind === 'FunctionDef' ? [...around, node] : around;
}

/** Python never looks at the types of variables within functions. */
function isEvaluated({ node, around }: Spot): boolean {
  const inner = around.at(-1);
  if (inner?.kind !== 'FunctionDef') return true;
  return node === inner.returns || inner.parameters.some(({ annotation }) => annotation === node);
}

function mentions(reading: Reading, first: Spot, names: ReadonlySet<string>, how: 'evaluated' | 'anywhere'): boolean {
  const pending: Spot[] = [first];
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    const { node, scope } = spot;
    if (node.kind === 'String' && how === 'evaluated') continue;
    if (node.kind === 'Name' && names.has(node.name) && isImported(reading, scope, node.name)) return true;
    pending.push(...spotsWithin(reading, spot));
  }
  return false;
}

/** A name of the module, or one that a function around imports. */
function isImported(reading: Reading, scope: Scope, name: string): boolean {
  const declaring = scopeOfName(scope, name);
  return declaring !== undefined && (declaring === reading.scope || declaring.imports.has(name));
}

function isExpression(node: Node): node is Expression {
  return node.kind !== 'TypeParameter';
}
