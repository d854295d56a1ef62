import type { Declaration, Member, Mention } from '../../graph/outline.ts';

/** Whether a class only says what others have to be able to do. */
export function isProtocol({ bases }: Pick<Declaration, 'bases'>): boolean {
  return bases.some((base) => lastPart(base) === 'Protocol');
}

/** `__init__`, `__eq__`: what Python itself calls. */
export function isOfPythonItself({ name }: Pick<Member, 'name'>): boolean {
  return /^__\w+__$/.test(name);
}

/** Whether a class of Python says by its form that it is data: its fields are written down and the rest is made. */
export function isDataClass({ bases, decorators }: Pick<Declaration, 'bases' | 'decorators'>): boolean {
  return decorators.some(makesData) || bases.some((base) => DATA_BASES.has(lastPart(base)));
}

/** Whether a class of Python holds data and does nothing with it, as an object type of TypeScript. */
export function isRecord(declaration: Declaration): boolean {
  if (declaration.kind !== 'class' || !isDataClass(declaration)) return false;
  return declaration.members.every((member) => member.kind === 'field' || isOfPythonItself(member));
}

const DATA_BASES: ReadonlySet<string> = new Set(['TypedDict', 'NamedTuple', 'namedtuple', 'BaseModel', 'Struct']);

/** Whether a decorator only writes methods that nobody wants to write: `@dataclass`, `@attr.s`, `@define`. */
export function makesData(decorator: Mention): boolean {
  return MAKES_DATA.has(lastPart(decorator)) || /^attrs?\./.test(decorator.name);
}

const MAKES_DATA: ReadonlySet<string> = new Set(['dataclass', 'define', 'mutable', 'frozen', 'attrs', 'attributes']);

function lastPart({ name }: Mention): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
