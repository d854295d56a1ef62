import type { ImportBinding } from '#domain/graph/outline.ts';
import { forEachChild } from '../syntax/children.ts';
import type { Import, ImportFrom, Node } from '../syntax/nodes.ts';
import { bindingsOfImport } from './importBindings.ts';
import { importsOf } from './parts.ts';
import type { Reading } from './reading.ts';

/**
 * The names that imports bind, in the order of the text. Imports within functions count where nothing else in the
 * module has that name, because there they mean the same as at its top.
 */
export function bindingsOf({ module, scope }: Reading): readonly ImportBinding[] {
  const outer = importsOf(module).flatMap(({ node, typeOnly }) => bindingsOfImport(node, typeOnly));
  const known = new Map(outer.map((binding) => [binding.local, binding]));
  const inner = innerImports(module).flatMap((node) => bindingsOfImport(node, false));
  const meanings = new Map<string, Set<string>>();
  for (const { local, imported, specifier } of inner) {
    meanings.set(local, (meanings.get(local) ?? new Set()).add(`${specifier}:${imported}`));
  }
  const further = inner.filter((binding) => {
    const { local } = binding;
    if (known.has(local) || scope.names.has(local.split('.')[0] ?? '') || meanings.get(local)?.size !== 1) return false;
    known.set(local, binding);
    return true;
  });
  // What is imported for real at one place and for type checkers at another is there for real.
  const real = new Set(outer.filter(({ typeOnly }) => !typeOnly).map(({ local }) => local));
  return [...outer.filter(({ local, typeOnly }) => !typeOnly || !real.has(local)), ...further];
}

/** The imports within functions and classes. */
function innerImports(module: Node): readonly (Import | ImportFrom)[] {
  const found: (Import | ImportFrom)[] = [];
  const visit = (node: Node, isInner: boolean): void => {
    if (isInner && (node.kind === 'Import' || node.kind === 'ImportFrom')) found.push(node);
    if (!STATEMENTS.has(node.kind)) return;
    const within = isInner || node.kind === 'FunctionDef' || node.kind === 'ClassDef';
    forEachChild(node, (child) => visit(child, within));
  };
  visit(module, false);
  return found;
}

/** What can hold statements. */
const STATEMENTS: ReadonlySet<string> = new Set([
  ...['Module', 'FunctionDef', 'ClassDef', 'If', 'While', 'For', 'With', 'Try', 'ExceptHandler', 'Match', 'MatchCase'],
]);
