import type { MemberKind, MemberOfClass, Visibility } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { FunctionDef, Node } from '../syntax/nodes.ts';
import { assignedTarget } from './assignedTarget.ts';
import { plainName } from './plainName.ts';

/** Which member of its class a statement is; undefined for what is none. */
export function memberOfClass(node: Node): MemberOfClass | undefined {
  if (node.kind === 'FunctionDef') {
    const kind = kindOfFunction(node);
    const name = kind === 'constructor' ? '' : detached(node.name.name);
    return { kind, name, static: kind === 'method' && isStatic(node) };
  }
  const target = assignedTarget(node);
  return target?.kind === 'Name' ? { kind: 'field', name: detached(target.name), static: false } : undefined;
}

export function kindOfFunction(node: FunctionDef): MemberKind {
  if (node.name.name === '__init__') return 'constructor';
  const decorators = decoratorNames(node);
  if (decorators.some((name) => name.endsWith('.setter'))) return 'setter';
  return decorators.some((name) => GETTERS.has(name.split('.').at(-1) ?? '')) ? 'getter' : 'method';
}

const GETTERS: ReadonlySet<string> = new Set(['property', 'cached_property', 'abstractproperty', 'hybrid_property']);

export function isStatic(node: FunctionDef): boolean {
  return decoratorNames(node).some((name) => STATICS.has(name.split('.').at(-1) ?? ''));
}

const STATICS: ReadonlySet<string> = new Set([
  ...['staticmethod', 'classmethod', 'abstractstaticmethod', 'abstractclassmethod'],
]);

export function isAbstract(node: FunctionDef): boolean {
  return decoratorNames(node).some((name) => /(?:^|\.)abstract\w*$/.test(name));
}

export function isOverload(node: FunctionDef): boolean {
  return decoratorNames(node).some((name) => /(?:^|\.)overload$/.test(name));
}

/** `_one` is for the class and its heirs, `__one` for the class alone, and `__one__` is Python's own. */
export function visibilityOf(name: string): Visibility {
  if (!name.startsWith('_') || /^__\w+__$/.test(name)) return 'public';
  return name.startsWith('__') ? 'private' : 'protected';
}

function decoratorNames({ decorators }: FunctionDef): readonly string[] {
  return decorators.flatMap((decorator) => plainName(decorator.kind === 'Call' ? decorator.callee : decorator) ?? []);
}
