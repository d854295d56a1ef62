import { isStandardLibrary } from '#domain/catalogue/python/standardLibrary.ts';
import type { Declaration, ImportBinding, Mention, ModuleOutline } from '#domain/graph/outline.ts';

/** What classes of data are made from, by the last part of its name. */
const BASES_OF_DATA: ReadonlySet<string> = new Set([
  ...['object', 'TypedDict', 'NamedTuple', 'namedtuple', 'Generic', 'Exception', 'ValueError', 'LookupError'],
  ...['KeyError', 'RuntimeError', 'TypeError'],
]);

const DECORATORS_OF_DATA: ReadonlySet<string> = new Set([
  ...['dataclass', 'final', 'define', 'frozen', 'unique', 'total_ordering', 'dataclass_transform'],
]);

/** Whether an import leads to a module of the project. */
type IsInside = (binding: ImportBinding) => boolean;

const nothing: IsInside = () => false;

/** Whether a declaration of Python says what something is, and does nothing: a type, an enum, a value, a plain class. */
export function isPlainPythonData(outline: ModuleOutline, declaration: Declaration): boolean {
  const { kind, members } = declaration;
  if (isBusy(outline, declaration)) return false;
  if (kind === 'type' || kind === 'enum' || kind === 'constant') return !members.some(({ kind }) => kind === 'call');
  if (kind !== 'class') return false;
  return isPythonPort(declaration) || (isMadeOfData(outline, declaration) && members.every(isField));
}

function isMadeOfData(outline: ModuleOutline, { bases, decorators }: Declaration, isInside = nothing): boolean {
  const isKnown = (base: Mention): boolean =>
    BASES_OF_DATA.has(lastName(base)) ||
    isOwnClass(outline, base) ||
    isError(base) ||
    isImported(outline, base, isInside);
  return bases.every(isKnown) && decorators.every((one) => DECORATORS_OF_DATA.has(lastName(one)));
}

function isImported({ bindings }: ModuleOutline, { name }: Mention, isInside: IsInside): boolean {
  const [root] = name.split('.');
  return bindings.some((binding) => binding.local === root && isInside(binding));
}

/** Errors inherit from errors, which may be declared further in. */
function isError(base: Mention): boolean {
  return /(?:Error|Exception)$/.test(lastName(base));
}

/** Whether something of Python works with what it is given alone: a function, or a class of values with methods. */
export function isPurePython(outline: ModuleOutline, declaration: Declaration, isInside: IsInside): boolean {
  const { kind, bases, decorators } = declaration;
  if (isBusy(outline, declaration, isInside)) return false;
  if (kind === 'function') return decorators.length === 0;
  if (kind === 'enum') return true;
  const isValue = [...bases, ...decorators].some((one) => MAKES_VALUES.has(lastName(one)) || isError(one));
  return kind === 'class' && isValue && isMadeOfData(outline, declaration, isInside);
}

/** Whether it is a class, and works with what it is given alone, so that others may inherit from it wherever it lies. */
export function isPurePythonBase(outline: ModuleOutline, declaration: Declaration, isInside: IsInside): boolean {
  if (declaration.kind !== 'class' || isBusy(outline, declaration, isInside)) return false;
  return isMadeOfData(outline, declaration, isInside);
}

/** What a class of values is made by. */
const MAKES_VALUES: ReadonlySet<string> = new Set([
  ...['dataclass', 'define', 'frozen', 'NamedTuple', 'namedtuple', 'TypedDict'],
]);

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
function isBusy({ effects, uses, bindings }: ModuleOutline, { name }: Declaration, isInside = nothing): boolean {
  if (effects.some(({ within }) => within === name)) return true;
  return uses.some((use) => {
    if (use.within !== name) return false;
    const [root = ''] = use.name.split('.');
    const binding = bindings.find(({ local }) => local === root || local.startsWith(`${root}.`));
    if (binding !== undefined && isInside(binding)) return false;
    return binding === undefined || !isStandardLibrary(binding.specifier);
  });
}

function lastName({ name }: Mention): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
