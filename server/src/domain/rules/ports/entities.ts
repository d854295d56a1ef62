import { normalisedName } from '../../architecture/presets.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention } from '../../graph/outline.ts';
import type { Names } from '../../graph/resolveName.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import { isOfPythonItself } from '../language/pythonClasses.ts';
import { operationsOf } from './ports.ts';

const ENTITY_FOLDERS: ReadonlySet<string> = new Set([
  ...['entities', 'entity', 'aggregates', 'aggregate', 'aggregateroots', 'model', 'models'],
]);

const ENTITY_BASE = /(?:^|\.|[a-z])(?:Entity|AggregateRoot|Aggregate)(?:Base)?$/;

/** What has an identity of another kind, or none. */
const NO_ENTITY =
  /(?:Error|Exception|Event|Id|Dto|DTO|VO|ValueObject|Command|Query|Result|Either|Service|Factory|Policy)$/;

const IDENTITY = /^[_#]?(?:id|ID|Id|uuid|guid)$/;

/**
 * Whether a declaration of the domain is an entity: a class with an identity, by itself or by what it extends, that
 * also does something or lies among entities. An interface is one only if it does something. Value objects, events,
 * errors and plain types are none.
 */
export function isEntity(names: Names, module: ModulePath, declaration: Declaration): boolean {
  const { kind, name, bases } = declaration;
  if ((kind !== 'class' && kind !== 'interface') || NO_ENTITY.test(name)) return false;
  if (bases.some((base) => NO_ENTITY.test(base.name))) return false;
  if (kind === 'class' && bases.some((base) => ENTITY_BASE.test(base.name))) return true;
  if (!hasIdentity(names, module, declaration, MOST_BASES)) return false;
  return (
    operationsOf(declaration).some((operation) => !isOfPythonItself(operation)) ||
    (kind === 'class' && liesAmongEntities(module))
  );
}

const MOST_BASES = 3;

function hasIdentity(names: Names, module: ModulePath, declaration: Declaration, depth: number): boolean {
  const { name, members, bases } = declaration;
  const ownIds = [`${name.charAt(0).toLowerCase()}${name.slice(1)}Id`, `${inSnakeCase(name)}_id`];
  const fields = members.flatMap(({ kind, name: member, parameters }) => {
    if (kind === 'constructor') return parameters.filter(({ field }) => field !== undefined).map((each) => each.name);
    return member === 'getId' || kind === 'field' || kind === 'getter' ? [member === 'getId' ? 'id' : member] : [];
  });
  if (fields.some((field) => IDENTITY.test(field) || ownIds.includes(field.replace(/^_/, '')))) return true;
  return depth > 0 && bases.some((base) => baseHasIdentity(names, module, base, depth - 1));
}

function baseHasIdentity(names: Names, module: ModulePath, base: Mention, depth: number): boolean {
  const meaning = meaningOf(names, module, base);
  return meaning.kind === 'declaration' && hasIdentity(names, meaning.module, meaning.declaration, depth);
}

function liesAmongEntities(module: ModulePath): boolean {
  const segments = module.split('/');
  const folders = [...segments.slice(0, -1), ...(module.endsWith('.py') ? [segments.at(-1)?.slice(0, -3) ?? ''] : [])];
  return folders.some((folder) => ENTITY_FOLDERS.has(normalisedName(folder)));
}

/** `order_line` for `OrderLine`. */
function inSnakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}
