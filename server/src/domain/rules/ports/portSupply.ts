import type { ModulePath } from '../../graph/module.ts';
import type { Namer } from '../../graph/namers.ts';
import { namersOf } from '../../graph/namers.ts';
import type { Declaration } from '../../graph/outline.ts';
import { isAnyOf, provides } from './portConsumers.ts';
import { askedBy } from './askedTypes.ts';
import { operationsOf } from './ports.ts';
import type { RuleInput } from '../rule.ts';

/** A port, or something that has to be given one: a use case, its parameters, what hands it on. */
interface Carrier {
  readonly module: ModulePath;
  readonly declaration: Declaration;
}

interface Search {
  readonly input: RuleInput;
  readonly port: Declaration;
  readonly carriers: Map<string, Carrier>;
}

/**
 * Whether it is certain that no production code provides a port.
 *
 * Whoever names the port further out, or makes something that has to be given one, provides it: the compiler saw to
 * that, whether or not the word `implements` stands anywhere. So what is left are ports whose name stays among the
 * parameters of the core, and that nobody ever hands in.
 */
export function isProvidedByNobody(input: RuleInput, port: Declaration): boolean {
  const search: Search = { input, port, carriers: new Map() };
  addCarrier(search, { module: input.module.path, declaration: port });
  // A map gives what is added while it is walked, so it is its own queue.
  for (const carrier of search.carriers.values()) {
    for (const namer of namersOf(input, carrier.module, carrier.declaration)) {
      if (mayProvide(search, carrier, namer)) return false;
    }
  }
  return true;
}

function mayProvide(search: Search, carrier: Carrier, namer: Namer): boolean {
  const role = search.input.placementOf(namer.module)?.layer?.role;
  if (role === 'test') return false;
  if (namer.opaque) return true;
  if (namer.names.size === 0) return isFaceOfPackage(search, namer);
  const isInner = role === 'domain' || role === 'application';
  if (isConcreteClass(carrier.declaration)) {
    if (makesOne(search, namer)) return true;
    // In Python a class is handed on like any value, to whatever makes objects of it.
    const isHandedOn = search.input.module.language === 'python';
    return !isInner && (isHandedOn || knowsLookalike(search, namer));
  }
  if (!isInner) return true;
  return usersIn(namer, carrier).some((user) => !justPassesOn(search, carrier, namer, user));
}

/** What passes a port on and is imported by nobody here shows it to other programs, and they may implement it. */
function isFaceOfPackage({ input: { importersOf, placementOf } }: Search, { module }: Namer): boolean {
  return ![...importersOf(module)].some((importer) => placementOf(importer)?.layer?.role !== 'test');
}

/** Whether the module makes what has to be given the port, other than for something that is given it in turn. */
function makesOne({ carriers }: Search, { module, outline, names }: Namer): boolean {
  if (outline.declarations.some(({ bases }) => isAnyOf(bases, names))) return true;
  return outline.uses.some(
    ({ kind, name, within }) =>
      (kind === 'construct' || kind === 'call') &&
      startsWithAny(name, names) &&
      !carriers.has(`${module} ${within ?? ''}`),
  );
}

/** Where a framework makes the use case, a class that looks like the port may be what the framework gives it. */
function knowsLookalike({ input, port }: Search, { module }: Namer): boolean {
  const required = operationsOf(port).filter(({ optional }) => !optional);
  const near = input.graph
    .module(module)
    ?.dependencies.flatMap(({ target }) => (target.kind === 'module' ? target.path : []));
  return [module, ...(near ?? [])].some((path) =>
    input.outlineOf(path)?.declarations.some(({ kind, members }) => {
      const names = new Set(members.map(({ name }) => name));
      return (kind === 'class' || kind === 'constant') && required.every(({ name }) => names.has(name));
    }),
  );
}

function usersIn({ module, outline, names }: Namer, carrier: Carrier): readonly Declaration[] {
  const roots = new Set([...names].map((name) => name.split('.')[0] ?? name));
  return outline.declarations.filter(
    ({ name, refersTo }) =>
      !(module === carrier.module && name === carrier.declaration.name) && refersTo.some((root) => roots.has(root)),
  );
}

/** Whether a declaration of the core only has to be given the carrier itself; then it is one, too. */
function justPassesOn(search: Search, { declaration }: Carrier, { module, names }: Namer, user: Declaration): boolean {
  if (search.carriers.has(`${module} ${user.name}`)) return true;
  if (provides(user, names) || declaration.kind === 'function' || declaration.kind === 'constant') return false;
  if (!isAnyOf(askedBy(user), names)) return false;
  addCarrier(search, { module, declaration: user });
  return true;
}

function isConcreteClass({ kind, abstract }: Declaration): boolean {
  return kind === 'class' && !abstract;
}

function startsWithAny(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || [...names].some((one) => name.startsWith(`${one}.`));
}

function addCarrier({ carriers }: Search, carrier: Carrier): void {
  carriers.set(`${carrier.module} ${carrier.declaration.name}`, carrier);
}
