import { typingName } from '../../outline/canonicalName.ts';
import type { DottedName } from '../../outline/plainName.ts';
import { dottedNameOf, plainName } from '../../outline/plainName.ts';
import type { Spot } from '../../outline/places.ts';
import { spotsWithin } from '../../outline/places.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Scope } from '../../outline/scopes.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Expression, Import, ImportFrom, Node } from '../../syntax/nodes.ts';
import { defersAnnotations } from '../futureAnnotations.ts';

/** A name of the module, or one that nothing in the module gives a meaning, where it is used. */
export interface Reference {
  readonly name: string;
  readonly dotted: DottedName;
  /** Whether the module itself binds it. */
  readonly isOwn: boolean;
  /** Whether it says what type something has and is never worked out when the program runs. */
  readonly isType: boolean;
  /** Whether it is worked out when the module is loaded. */
  readonly isEager: boolean;
  /** Whether a function gives the name another meaning. */
  readonly isWrite: boolean;
}

/** What stands in a part of a module. */
export interface Mentions {
  readonly references: readonly Reference[];
  /** The imports in functions and classes there. */
  readonly imports: readonly (Import | ImportFrom)[];
}

export function mentionsOf(reading: Reading, nodes: readonly Node[]): Mentions {
  const references: Reference[] = [];
  const imports: (Import | ImportFrom)[] = [];
  const areDeferred = defersAnnotations(reading);
  const given = new Set<Node>();
  const pending: Walked[] = nodes.map((node) => ({ spot: spotOf(reading, node), isQuoted: false }));
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const { spot } = at;
    const { node, scope, around } = spot;
    if (node.kind === 'Import' || node.kind === 'ImportFrom') imports.push(node);
    if (node.kind === 'AnnAssign') given.add(node.target);
    if (node.kind === 'Assign') node.targets.forEach((target) => given.add(target));
    const dotted = node.kind === 'Name' || node.kind === 'Attribute' ? dottedNameOf(node) : undefined;
    const written = node.kind === 'Global' ? node.names.map(({ name }) => name) : [];
    for (const name of written)
      references.push({ ...PLAIN, name, dotted: { names: [name], spans: [node] }, isWrite: true });
    if (dotted === undefined) {
      pending.push(...within(reading, at));
      continue;
    }
    const [name = ''] = dotted.names;
    const declaring = meaningScope(reading, scope, name, given.has(node));
    if (declaring !== undefined && declaring !== reading.scope) continue;
    const isType = spot.isType && (at.isQuoted || areDeferred);
    const isEager = !isType && !around.some(({ kind }) => kind === 'FunctionDef');
    references.push({ name, dotted, isOwn: declaring !== undefined, isType, isEager, isWrite: false });
  }
  return { references, imports };
}

/**
 * The scope that gives a name its meaning. Within a class, what a field is called means something else only from then on:
 * `uuid: uuid.UUID`.
 */
function meaningScope(reading: Reading, scope: Scope, name: string, isGiven: boolean): Scope | undefined {
  const declaring = scopeOfName(scope, name);
  const isOfModule = declaring?.kind === 'class' && declaring === scope && !isGiven && reading.scope.names.has(name);
  return isOfModule ? reading.scope : declaring;
}

interface Walked {
  readonly spot: Spot;
  readonly isQuoted: boolean;
}

const PLAIN = { isOwn: true, isType: false, isEager: false } as const;

export function spotOf(reading: Reading, node: Node): Spot {
  return { node, scope: reading.scope, isType: false, member: undefined, around: [] };
}

/** Beside what syntax takes for types, the strings that stand for some: `cast("Order", x)`, `List["Order"]`. */
function within(reading: Reading, { spot, isQuoted }: Walked): readonly Walked[] {
  const { node } = spot;
  const isString = isQuoted || (node.kind === 'String' && spot.isType);
  const spots = typesInValues(reading, spot) ?? spotsWithin(reading, spot);
  // The type of an assignment is said by a comment.
  return spots.map((inner) => ({ spot: inner, isQuoted: isString || (node.kind === 'Assign' && inner.isType) }));
}

const TYPE_MAKERS: ReadonlySet<string> = new Set([
  'cast',
  'TypeVar',
  'NewType',
  'ForwardRef',
  'NamedTuple',
  'assert_type',
]);

function typesInValues(reading: Reading, spot: Spot): readonly Spot[] | undefined {
  const { node, isType } = spot;
  if (isType) return undefined;
  const asType = (inner: Expression): Spot => ({ ...spot, node: inner, isType: inner.kind === 'String' });
  if (node.kind === 'Call' && TYPE_MAKERS.has(typingName(reading, node.callee) ?? '')) {
    return [
      { ...spot, node: node.callee },
      ...node.arguments.map(asType),
      ...node.keywords.map(({ value }) => asType(value)),
    ];
  }
  if (node.kind !== 'Subscript') return undefined;
  const name = typingName(reading, node.value) ?? plainName(node.value);
  if (name === undefined || name === 'Literal' || name === 'Annotated' || !/^(?:\w+\.)*[A-Z]/.test(name))
    return undefined;
  const parts = node.index.kind === 'Tuple' ? node.index.elements : [node.index];
  return [{ ...spot, node: node.value }, ...parts.map(asType)];
}
