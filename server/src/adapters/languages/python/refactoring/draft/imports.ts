import type { ModulePath } from '#domain/graph/module.ts';
import { importsOf } from '../../outline/parts.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ImportAlias } from '../../syntax/nodes.ts';
import { localName } from '../importedNames.ts';
import type { PythonProject } from '../project.ts';

/** A name that is to be imported. */
export interface AddedImport {
  readonly name: string;
  /** What the module calls it, where that is something else. */
  readonly local?: string;
  readonly specifier: string;
  /** Undefined for what is not of the project. */
  readonly module: ModulePath | undefined;
  readonly isTypeOnly: boolean;
}

/** What happens to the imports of one module. */
export interface ImportPlan {
  readonly added: AddedImport[];
  readonly dropped: ImportAlias[];
}

export function emptyImportPlan(): ImportPlan {
  return { added: [], dropped: [] };
}

/** What a module calls a name, which it imports from now on if it does not yet; undefined where it is taken. */
export function localNameFor(
  project: PythonProject,
  reading: Reading,
  plan: ImportPlan,
  wanted: AddedImport,
): string | undefined {
  const known = knownName(project, reading, plan, wanted);
  if (known !== undefined) return known;
  if (plan.added.some((one) => isSame(one, wanted))) return wanted.name;
  const isLeaving = plan.dropped.some((alias) => localName(alias) === wanted.name);
  const isTaken = reading.scope.names.has(wanted.name) && !isLeaving;
  if (isTaken || plan.added.some(({ name }) => name === wanted.name)) return undefined;
  plan.added.push(wanted);
  return wanted.name;
}

function isSame(one: AddedImport, other: AddedImport): boolean {
  return one.name === other.name && one.specifier === other.specifier;
}

/** What is imported for type checkers alone is there for nobody else. */
function knownName(
  project: PythonProject,
  { module, path, scope }: Reading,
  { dropped }: ImportPlan,
  wanted: AddedImport,
): string | undefined {
  const leaving = new Set(dropped);
  for (const { node, typeOnly } of importsOf(module)) {
    if (node.kind !== 'ImportFrom' || (typeOnly && !wanted.isTypeOnly)) continue;
    for (const alias of node.names) {
      if (alias.name.name !== wanted.name || leaving.has(alias)) continue;
      const local = localName(alias);
      const binding = scope.imports.get(local)?.find(({ imported }) => imported === wanted.name);
      if (binding === undefined) continue;
      const target = project.targetOf(path, binding);
      const isThere =
        wanted.module === undefined
          ? target === undefined && binding.specifier === wanted.specifier
          : target?.module === wanted.module && !target.isWhole;
      if (isThere) return local;
    }
  }
  return undefined;
}
