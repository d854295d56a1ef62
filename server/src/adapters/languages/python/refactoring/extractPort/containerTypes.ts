import { typingName } from '../../outline/canonicalName.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { PartRules } from '../../outline/saidTypes.ts';
import type { TypeOfCall, WrittenTypes } from '../../outline/writtenTypes.ts';
import { nameOfType } from '../../outline/writtenTypes.ts';
import type { Call, Expression } from '../../syntax/nodes.ts';

/** How a type is told that holds several of another one: `many Orders`, `map Orders`, and `pairs Orders` for its items. */
const [MANY, MAP, PAIRS] = ['many ', 'map ', 'pairs '];

const SEQUENCES =
  /^(?:list|set|frozenset|tuple|deque|List|Set|FrozenSet|Tuple|Deque|Sequence|MutableSequence|Iterable|Iterator|Collection|AbstractSet|MutableSet)$/;
const MAPS = /^(?:dict|Dict|defaultdict|DefaultDict|OrderedDict|Mapping|MutableMapping)$/;

/** The name of a type as `nameOfType` tells it; of what holds several things of one type, that type with a word before it. */
export function nameWithParts(reading: Reading, annotation: Expression): string | undefined {
  if (annotation.kind === 'BinOp') {
    const [only, ...others] = annotation.operands.filter((one) => !(one.kind === 'Constant' && one.text === 'None'));
    return only !== undefined && others.length === 0 ? nameWithParts(reading, only) : nameOfType(reading, annotation);
  }
  if (annotation.kind !== 'Subscript') return nameOfType(reading, annotation);
  const name = typingName(reading, annotation.value) ?? plainName(annotation.value)?.split('.').at(-1) ?? '';
  const parts = annotation.index.kind === 'Tuple' ? annotation.index.elements : [annotation.index];
  const [first, second] = parts;
  if (name === 'Optional' && first !== undefined) return nameWithParts(reading, first);
  if (MAPS.test(name)) return prefixed(MAP, second && nameOfType(reading, second));
  const isSequence = SEQUENCES.test(name) && (parts.length === 1 || second?.kind === 'Constant');
  return isSequence ? prefixed(MANY, first && nameOfType(reading, first)) : nameOfType(reading, annotation);
}

function prefixed(word: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : word + name;
}

/** Whether a type holds several things of `type`. */
export function holds(held: string | undefined, type: string): held is string {
  return held !== undefined && [MANY, MAP, PAIRS].some((word) => held === word + type);
}

/** Whether what is gone through are keys. */
export function isMap(held: string): boolean {
  return held.startsWith(MAP);
}

export function partRules(typeEntered: PartRules['typeEntered']): PartRules {
  return {
    typeOfAll: (type) => MANY + type,
    typeOfEach: (type) => behind(MANY, type),
    typeAt: (type) => behind(MANY, type) ?? behind(MAP, type),
    typeOfSecond: (type) => behind(PAIRS, type),
    typeEntered,
  };
}

function behind(word: string, type: string): string | undefined {
  return type.startsWith(word) ? type.slice(word.length) : undefined;
}

/** What functions and methods of Python itself give that are called with, or of, such a type. */
export function typeOfPartCall(
  types: WrittenTypes,
  { callee, arguments: [first] }: Call,
  { around }: Parameters<TypeOfCall>[1],
): string | undefined {
  if (callee.kind === 'Attribute') {
    const held = types.nameOfTypeOf({ node: callee.value, around });
    return held === undefined ? undefined : givenByMethod(held, callee.attribute.name);
  }
  const held = first && callee.kind === 'Name' ? types.nameOfTypeOf({ node: first, around }) : undefined;
  if (held === undefined || callee.kind !== 'Name') return undefined;
  const many = behind(MANY, held);
  if (many === undefined) return undefined;
  if (callee.name === 'enumerate') return PAIRS + many;
  if (callee.name === 'next') return many;
  return /^(?:list|tuple|set|sorted|reversed|iter)$/.test(callee.name) ? held : undefined;
}

function givenByMethod(held: string, method: string): string | undefined {
  const map = behind(MAP, held);
  if (map !== undefined) {
    if (method === 'values') return MANY + map;
    if (method === 'items') return PAIRS + map;
    return /^(?:get|pop|setdefault)$/.test(method) ? map : undefined;
  }
  const many = behind(MANY, held);
  if (many === undefined) return undefined;
  if (method === 'copy') return held;
  return /^(?:pop|popleft)$/.test(method) ? many : undefined;
}
