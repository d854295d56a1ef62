import type { ImportedUse } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Call, Expression, Node } from '../syntax/nodes.ts';
import type { DottedName } from './plainName.ts';
import { plainName } from './plainName.ts';
import { rangeOfNames } from './rangeOfNames.ts';
import type { Reading } from './reading.ts';

/** A use as it is found, before it is known in which declaration. */
export type FoundUse = Omit<ImportedUse, 'within'>;

/** What is done with a name by what it stands in. */
export interface NameRole {
  readonly kind: 'call' | 'throw' | 'catch' | 'decorate';
  readonly isCalledWithoutArguments?: boolean;
}

/** What is done with a name that an import binds; undefined where it is only passed on or asked for something. */
export function importedUseOf(reading: Reading, used: DottedName, role: NameRole | undefined): FoundUse | undefined {
  if (role === undefined || role.kind === 'decorate') return undefined;
  const kind = role.kind === 'call' && isClassName(used.names.at(-1) ?? '') ? 'construct' : role.kind;
  return { kind, name: detached(used.names.join('.')), range: rangeOfNames(reading, used, used.names.length) };
}

/** Classes are called like functions. All that tells them apart is how they are written. */
export function isClassName(name: string): boolean {
  return /^_*[A-Z]/.test(name);
}

/** What a node, which may play a role itself, does with the expressions right within it. */
export function rolesIn(node: Node, role: NameRole | undefined): readonly (readonly [Expression, NameRole])[] {
  switch (node.kind) {
    case 'Call':
      return [[node.callee, { ...callOf(node), ...(role !== undefined && { kind: role.kind }) }], ...asked(node)];
    case 'Raise':
      return node.exception === undefined ? [] : [[node.exception, { kind: 'throw' }]];
    case 'ExceptHandler':
      return parts(node.type).map((type) => [type, { kind: 'catch' }] as const);
    case 'FunctionDef':
    case 'ClassDef':
      return node.decorators.map((decorator) => [decorator, { kind: 'decorate' }] as const);
    default:
      return [];
  }
}

function callOf(call: Call): NameRole {
  return { kind: 'call', isCalledWithoutArguments: call.arguments.length === 0 && call.keywords.length === 0 };
}

/** `isinstance(error, NotFound)` asks for an exception where the name says that it is one. */
function asked({ callee, arguments: [, type] }: Call): readonly (readonly [Expression, NameRole])[] {
  if (plainName(callee) !== 'isinstance') return [];
  return parts(type)
    .filter((type) => /(?:Error|Exception)$/.test(plainName(type) ?? ''))
    .map((type) => [type, { kind: 'catch' }] as const);
}

function parts(expression: Expression | undefined): readonly Expression[] {
  if (expression === undefined) return [];
  return expression.kind === 'Tuple' ? expression.elements : [expression];
}
