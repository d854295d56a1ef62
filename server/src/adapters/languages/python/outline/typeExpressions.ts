import type { Expression } from '../syntax/nodes.ts';
import { typingName } from './canonicalName.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';

/** What is generic in the standard library, so that what is asked of it in brackets is a type. */
const GENERIC: ReadonlySet<string> = new Set([
  ...['Optional', 'Union', 'Literal', 'Annotated', 'Callable', 'Type', 'type', 'list', 'List', 'dict', 'Dict'],
  ...['set', 'Set', 'frozenset', 'FrozenSet', 'tuple', 'Tuple', 'Sequence', 'MutableSequence', 'Iterable'],
  ...['Iterator', 'Mapping', 'MutableMapping', 'Collection', 'Awaitable', 'Coroutine', 'AsyncIterator'],
  ...['AsyncIterable', 'Generator', 'AsyncGenerator', 'AbstractSet', 'Deque', 'DefaultDict', 'Counter'],
]);

/** Whether what is assigned is plainly a type: `Union[A, B]`, `list[Order]`, `Money | None`. */
export function isTypeExpression(reading: Reading, value: Expression): boolean {
  if (value.kind === 'Subscript') return GENERIC.has(typingName(reading, value.value) ?? '');
  if (value.kind !== 'BinOp' || value.operators[0] !== '|') return false;
  return value.operands.every((operand) => isTypeName(reading, operand));
}

function isTypeName(reading: Reading, operand: Expression): boolean {
  if (operand.kind === 'Constant') return operand.text === 'None';
  if (operand.kind === 'BinOp' || operand.kind === 'Subscript') return isTypeExpression(reading, operand);
  const name = plainName(operand)?.split('.').at(-1) ?? '';
  return /^_*[A-Z]\w*[a-z]/.test(name) || GENERIC.has(name) || ['int', 'str', 'float', 'bool', 'bytes'].includes(name);
}
