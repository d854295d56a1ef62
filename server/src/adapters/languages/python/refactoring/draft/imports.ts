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
  /** Whether the module is imported itself, and not the name. */
  readonly asWhole?: true;
  /** Undefined for what is not of the project. */
  readonly module: ModulePath | undefined;
  readonly isTypeOnly: boolean;
}

/** What happens to the imports of one module. */
export interface ImportPlan {
  readonly added: AddedImport[];
  readonly dropped: ImportAlias[];
  /** Names of imports that are there and that something uses which is written now. */
  readonly kept: Set<string>;
}

export function emptyImportPlan(): ImportPlan {
  return { added: [], dropped: [], kept: new Set() };
}

/** What a module calls a name, which it imports from now on if it does not yet; undefined where it is taken. */
export function localNameFor(
  project: PythonProject,
  reading: Reading,
  plan: ImportPlan,
  wanted: AddedImport,
): string | undefined {
  const known = knownName(project, reading, plan, wanted);
  if (known !== undefined) {
    plan.kept.add(known.split('.')[0] ?? '');
    return known;
  }
  const written = wanted.asWhole === true ? `${wanted.specifier}.${wanted.name}` : wanted.name;
  if (plan.added.some((one) => isSame(one, wanted))) return written;
  const [bound = ''] = written.split('.');
  const isLeaving = plan.dropped.some((alias) => localName(alias) === bound);
  const isTaken = reading.scope.names.has(bound) && !isLeaving;
  if (isTaken || plan.added.some((one) => bindsOf(one) === bound && one.specifier !== wanted.specifier))
    return undefined;
  plan.added.push(wanted);
  return written;
}

function bindsOf({ name, specifier, asWhole }: AddedImport): string {
  return asWhole === true ? specifier : name;
}

function isSame(one: AddedImport, other: AddedImport): boolean {
  return one.name === other.name && one.specifier === other.specifier && one.asWhole === other.asWhole;
}

/** What is imported for type checkers alone is there for nobody else. */
function knownName(
  project: PythonProject,
  reading: Reading,
  { dropped }: ImportPlan,
  wanted: AddedImport,
): string | undefined {
  for (const { node, typeOnly } of importsOf(reading.module)) {
    if (typeOnly && !wanted.isTypeOnly) continue;
    for (const alias of node.names) {
      const local = dropped.includes(alias) ? undefined : nameBy(project, reading, alias, wanted);
      if (local !== undefined) return local;
    }
  }
  return undefined;
}

/** How the wanted name is written by one that is imported already: itself, or the module that has it. */
function nameBy(
  project: PythonProject,
  { path, scope }: Reading,
  alias: ImportAlias,
  { name, module, specifier }: AddedImport,
): string | undefined {
  const local = localName(alias);
  const binding = scope.imports.get(local)?.find((one) => one.local === (alias.as?.name ?? alias.name.name));
  // Another import may give the same word another meaning.
  if (binding === undefined || scope.imports.get(local)?.length !== 1) return undefined;
  const target = project.targetOf(path, binding);
  const isOfModule =
    module === undefined ? target === undefined && binding.specifier === specifier : target?.module === module;
  // What another module passes on is the same thing.
  if (!isOfModule)
    return module !== undefined && isDeclaredThere(project, path, local, { name, module }) ? local : undefined;
  const isWhole = module === undefined ? binding.imported === '*' : target?.isWhole === true;
  if (isWhole) return binding.local.includes('.') ? undefined : `${local}.${name}`;
  return binding.imported === name ? local : undefined;
}

function isDeclaredThere(
  { meaningOf }: PythonProject,
  path: ModulePath,
  local: string,
  { name, module }: { readonly name: string; readonly module: ModulePath },
): boolean {
  const meaning = meaningOf(path, local);
  if (meaning.kind !== 'declaration' || meaning.behind.length > 0) return false;
  return meaning.module === module && meaning.declaration.name === name;
}
