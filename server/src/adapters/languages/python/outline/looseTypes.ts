import type { Mention } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Expression } from '../syntax/nodes.ts';
import { typingName } from './canonicalName.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './reading.ts';

const RECORDS: ReadonlySet<string> = new Set([
  ...['dict', 'Dict', 'Mapping', 'MutableMapping', 'OrderedDict', 'DefaultDict', 'defaultdict'],
]);

/** The mention that a type is where it says nothing about what is in it; undefined for any other. */
export function looseTypeOf(reading: Reading, type: Expression): Mention | undefined {
  if (type.kind === 'Subscript') {
    if (!RECORDS.has(typingName(reading, type.value) ?? '') || type.index.kind !== 'Tuple') return undefined;
    const [key, value] = type.index.elements;
    return isAnyKey(reading, key) && isAnything(reading, value) ? loose(reading, type, 'record') : undefined;
  }
  if (type.kind !== 'Name' && type.kind !== 'Attribute') return undefined;
  const name = typingName(reading, type) ?? '';
  if (name === 'Any') return loose(reading, type, 'any');
  if (name === 'object' || name === 'Callable') return loose(reading, type, 'object');
  return RECORDS.has(name) ? loose(reading, type, 'record') : undefined;
}

/** A key that leaves open which keys there are. */
function isAnyKey(reading: Reading, type: Expression | undefined): boolean {
  if (type === undefined) return false;
  if (type.kind === 'BinOp') return type.operands.every((operand) => isAnyKey(reading, operand));
  return ['str', 'int', 'Any', 'object', 'Hashable'].includes(typingName(reading, type) ?? '');
}

function isAnything(reading: Reading, type: Expression | undefined): boolean {
  return type !== undefined && ['Any', 'object'].includes(typingName(reading, type) ?? '');
}

function loose(reading: Reading, type: Expression, kind: 'any' | 'object' | 'record'): Mention {
  const written = reading.text.slice(type.start, type.end);
  const isShort = /^[\w.]+(?:\[[\w., |]+\])?$/.test(written);
  const shown = isShort || type.kind !== 'Subscript' ? type : type.value;
  return {
    name: detached(isShort ? written : reading.text.slice(shown.start, shown.end)),
    range: rangeOf(reading, shown),
    loose: kind,
  };
}
