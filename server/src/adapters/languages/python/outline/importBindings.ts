import type { ImportBinding } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Import, ImportFrom } from '../syntax/nodes.ts';

/**
 * The names that an import binds. `import a.b` binds `a.b`, under which the module is spoken of from then on; what
 * `from a import *` binds only the other module knows.
 */
export function bindingsOfImport(statement: Import | ImportFrom, typeOnly: boolean): readonly ImportBinding[] {
  if (statement.kind === 'Import') {
    return statement.names.flatMap(({ name, as }) =>
      name.name === '' ? [] : [binding(as?.name ?? name.name, '*', name.name, typeOnly)],
    );
  }
  const specifier = specifierOf(statement);
  return statement.names.flatMap(({ name, as }) =>
    name.name === '*' || name.name === '' ? [] : [binding(as?.name ?? name.name, name.name, specifier, typeOnly)],
  );
}

/** What a module is called behind `from`: `..orders.domain`. */
export function specifierOf({ level, module }: ImportFrom): string {
  return '.'.repeat(level) + (module?.name ?? '');
}

/** Of `import os` and `import os.path`, the one that says most of the name. */
export function bindingOf(bindings: readonly ImportBinding[], names: readonly string[]): ImportBinding | undefined {
  const name = names.join('.');
  const said = bindings.filter(({ local }) => name === local || name.startsWith(`${local}.`));
  return said.sort((a, b) => b.local.length - a.local.length)[0] ?? bindings[0];
}

function binding(local: string, imported: string, specifier: string, typeOnly: boolean): ImportBinding {
  return { local: detached(local), imported: detached(imported), specifier: detached(specifier), typeOnly };
}
