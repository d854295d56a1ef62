import type { ExportedName } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Expression, Import, ImportFrom, Module, Statement } from '../syntax/nodes.ts';
import { specifierOf } from './importBindings.ts';
import { visibilityOf } from './memberKinds.ts';
import { importsOf } from './parts.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';

/**
 * What other modules are meant to import: what `__all__` lists; otherwise what is declared without an underscore, and
 * what a package passes on in its `__init__`. Everywhere else an import is there for the module itself, unless it says
 * `as` and the same name again.
 */
export function exportsOf(reading: Reading, declared: readonly string[]): readonly ExportedName[] {
  const { module, path } = reading;
  const listed = listedNames(module);
  const isPackage = /(?:^|\/)__init__\.pyi?$/.test(path);
  const isShown = (name: string): boolean => listed?.has(name) ?? visibilityOf(name) === 'public';
  const own = new Set(declared.filter(isShown));
  const passedOn = importsOf(module)
    .flatMap(({ node }) => passedOnBy(node))
    .filter(({ name, isSaidAgain }) => {
      if (own.has(name)) return false;
      if (name === '*') return true;
      return listed === undefined ? isShown(name) && (isPackage || isSaidAgain) : listed.has(name);
    })
    .map(({ name, local, specifier }) => ({ name, local, specifier }));
  return [...[...own].map((name) => ({ name: detached(name), local: detached(name) })), ...passedOn];
}

/** Whether the module has an `__all__`, be it one that only the running program can tell. */
export function listsExports({ body }: Module): boolean {
  return body.some((statement) => listedBy(statement) !== undefined);
}

/** The names in `__all__`, wherever they are added to it; undefined where there is none, or nobody can tell. */
function listedNames({ body }: Module): ReadonlySet<string> | undefined {
  let names: Set<string> | undefined;
  for (const statement of body) {
    const said = listedBy(statement);
    if (said === undefined) continue;
    const strings = stringsIn(said);
    if (strings === undefined) return undefined;
    names = new Set([...(names ?? []), ...strings]);
  }
  return names;
}

interface PassedOn extends ExportedName {
  readonly specifier: string;
  readonly isSaidAgain: boolean;
}

function passedOnBy(node: Import | ImportFrom): readonly PassedOn[] {
  if (node.kind === 'Import') {
    return node.names.flatMap(({ name, as }) =>
      as === undefined ? [] : [passedOn(as.name, '*', name.name, as.name === name.name)],
    );
  }
  return node.names.map(({ name, as }) =>
    passedOn(as?.name ?? name.name, name.name, specifierOf(node), as?.name === name.name),
  );
}

function passedOn(name: string, local: string, specifier: string, isSaidAgain: boolean): PassedOn {
  return { name: detached(name), local: detached(local), specifier: detached(specifier), isSaidAgain };
}

/** What a statement gives `__all__` or adds to it. */
export function listedBy(statement: Statement): Expression | undefined {
  switch (statement.kind) {
    case 'Assign':
      return statement.targets.some(isList) ? statement.value : undefined;
    case 'AnnAssign':
    case 'AugAssign':
      return isList(statement.target) ? statement.value : undefined;
    case 'Expr': {
      const { value } = statement;
      const isExtended = value.kind === 'Call' && plainName(value.callee) === '__all__.extend';
      return isExtended ? value.arguments[0] : undefined;
    }
    default:
      return undefined;
  }
}

function isList(target: Expression): boolean {
  return target.kind === 'Name' && target.name === '__all__';
}

function stringsIn(list: Expression): readonly string[] | undefined {
  if (list.kind === 'BinOp') {
    const parts = list.operands.map(stringsIn);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (list.kind !== 'List' && list.kind !== 'Tuple') return undefined;
  const strings = list.elements.map((element) => (element.kind === 'String' ? element.value : undefined));
  return strings.every((one) => one !== undefined) ? strings : undefined;
}
