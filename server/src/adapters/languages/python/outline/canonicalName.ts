import type { Expression } from '../syntax/nodes.ts';
import { bindingOf } from './importBindings.ts';
import { dottedNameOf } from './plainName.ts';
import type { Reading } from './reading.ts';

/**
 * What a name at the top level is called where it comes from: `typing.Any` for `t.Any` behind `import typing as t`.
 * Names that nobody imports are called what they are called. Undefined for what is no name, and for names of the module.
 */
export function canonicalName({ scope }: Reading, expression: Expression): string | undefined {
  const names = dottedNameOf(expression)?.names;
  const [root] = names ?? [];
  if (names === undefined || root === undefined) return undefined;
  const binding = bindingOf(scope.imports.get(root) ?? [], names);
  if (binding === undefined) return scope.names.has(root) ? undefined : names.join('.');
  const { imported, specifier, local } = binding;
  if (imported === '*') return local === specifier ? names.join('.') : [specifier, ...names.slice(1)].join('.');
  return [specifier, imported, ...names.slice(1)].join('.');
}

/** The last part of the name, where it is one of the words that types are made of: `Any`, `Protocol`, `Mapping`. */
export function typingName(reading: Reading, expression: Expression): string | undefined {
  const name = canonicalName(reading, expression);
  if (name === undefined) return undefined;
  const parts = name.split('.');
  const module = parts.slice(0, -1).join('.');
  return TYPING.has(module) ? parts.at(-1) : undefined;
}

const TYPING: ReadonlySet<string> = new Set([
  ...['', 'builtins', 'typing', 'typing_extensions', 'collections', 'collections.abc', 'types'],
]);
