import { isStandardLibrary } from '#domain/catalogue/python/standardLibrary.ts';
import type { Declaration, Mention, ModuleOutline } from '#domain/graph/outline.ts';

/** What classes of data are made from, by the last part of its name. */
const BASES_OF_DATA: ReadonlySet<string> = new Set([
  ...['object', 'TypedDict', 'NamedTuple', 'namedtuple', 'Generic', 'Exception', 'ValueError', 'LookupError'],
  ...['KeyError', 'RuntimeError', 'TypeError'],
]);

const DECORATORS_OF_DATA: ReadonlySet<string> = new Set([
  ...['dataclass', 'final', 'define', 'frozen', 'unique', 'total_ordering', 'dataclass_transform'],
]);

/** Whether a declaration of Python says what something is, and does nothing: a type, an enum, a value, a plain class. */
export function isPlainPythonData(outline: ModuleOutline, declaration: Declaration): boolean {
  const { kind, bases, decorators, members } = declaration;
  if (isBusy(outline, declaration)) return false;
  if (kind === 'type' || kind === 'enum' || kind === 'constant') return !members.some(({ kind }) => kind === 'call');
  if (kind !== 'class') return false;
  if (isPythonPort(declaration)) return true;
  const isData = bases.every((base) => BASES_OF_DATA.has(lastName(base)) || isOwnClass(outline, base));
  return isData && decorators.every((one) => DECORATORS_OF_DATA.has(lastName(one))) && members.every(isField);
}

/** A class that only says what others do. */
export function isPythonPort({ kind, abstract, bases }: Declaration): boolean {
  return kind === 'class' && abstract && bases.some((base) => /^(?:Protocol|ABC)$/.test(lastName(base)));
}

/** What is of the same module goes along, and has to be plain itself. */
function isOwnClass({ declarations }: ModuleOutline, { name }: Mention): boolean {
  return declarations.some((other) => other.name === name);
}

function isField({ kind, holdsFunction, decorators }: Declaration['members'][number]): boolean {
  return kind === 'field' && holdsFunction !== true && decorators.length === 0;
}

/** To call something of Python itself, such as `field()` or `Decimal("0")`, is no more than to write a value down. */
function isBusy({ effects, uses, bindings }: ModuleOutline, { name }: Declaration): boolean {
  if (effects.some(({ within }) => within === name)) return true;
  return uses.some((use) => {
    if (use.within !== name) return false;
    const [root = ''] = use.name.split('.');
    const binding = bindings.find(({ local }) => local === root || local.startsWith(`${root}.`));
    return binding === undefined || !isStandardLibrary(binding.specifier);
  });
}

function lastName({ name }: Mention): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
