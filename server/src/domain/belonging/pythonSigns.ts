import type { Declaration, Member, Mention } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';

/**
 * What a module of Python shows by the ways of the language, in the signs that stand for the same elsewhere: a protocol
 * is an interface, a base of an inner layer is a port, and whatever is made with parameters is handed its parts.
 */
export function* pythonSigns(input: BelongingInput): Generator<Evidence> {
  if (input.module.language !== 'python') return;
  yield* testSigns(input);
  for (const declaration of input.outline.declarations) {
    for (const decorator of declaration.decorators) yield* decoratorSigns(declaration, decorator);
    if (declaration.kind === 'class') yield* classSigns(input, declaration);
    if (declaration.kind === 'function') yield* functionSigns(declaration);
  }
}

/** Runners of tests find them by their names. */
function* testSigns({ module, outline }: BelongingInput): Generator<Evidence> {
  const file = module.path.slice(module.path.lastIndexOf('/') + 1);
  if (/^(?:test_.*|.*_tests?|conftest|tests?)\.py$/.test(file)) {
    yield { sign: 'named:test', words: `is called \`${file}\``, range: undefined };
  }
  const test = outline.declarations.find(
    ({ kind, name, bases }) =>
      (kind === 'function' && name.startsWith('test_')) || bases.some((base) => /(?:^|\.)\w*TestCase$/.test(base.name)),
  );
  if (test !== undefined) yield seen('named:test', `declares the test \`${test.name}\``, test);
}

function* classSigns(input: BelongingInput, declaration: Declaration): Generator<Evidence> {
  const { name, members, bases, abstract, decorators } = declaration;
  const operations = members.filter(isOperation);
  if (abstract && operations.length > 0) {
    yield seen('declares:port', `declares \`${name}\`, which asks for behaviour`, declaration);
    if (operations.some((member) => member.async))
      yield seen('declares:async-port', `declares \`${name}\`, whose operations take time`, declaration);
  }
  for (const base of bases) yield* portSigns(input, declaration, base);
  const [made] = members.filter(({ kind }) => kind === 'constructor');
  const isData = decorators.some((decorator) => /(?:^|\.)(?:dataclass|define|frozen|attrs|s)$/.test(decorator.name));
  if (!isData && made?.parameters.some(isPart) === true)
    yield seen('takes:parts', `declares \`${name}\`, which is handed what it needs`, declaration);
  const [only, ...others] = operations;
  if (only?.name === '__call__' && others.length === 0) {
    yield { sign: 'declares:one-action', words: `declares \`${name}\`, which is called to act`, range: only.range };
  }
  const fields = members.filter(({ kind }) => kind === 'field');
  if (isData && fields.length > 0 && fields.every((field) => field.readonly)) {
    yield seen('guards', `declares \`${name}\`, which never changes`, declaration);
  }
}

/** A base that an inner layer declares is what the class is an adapter of. */
function* portSigns(input: BelongingInput, { name }: Declaration, base: Mention): Generator<Evidence> {
  const meaning = meaningOf(input, input.module.path, base);
  if (meaning.kind !== 'declaration' || meaning.module === input.module.path || !meaning.declaration.abstract) return;
  const role = input.placementOf(meaning.module)?.layer?.role ?? 'nothing';
  yield {
    sign: `implements:${role}`,
    words: `declares \`${name}\`, which implements \`${base.name}\` of \`${meaning.module}\``,
    range: base.range,
  };
  const word = /(Repository|Repo|UseCase|Handler|Controller|Gateway|Service|Query|Bus)$/.exec(base.name)?.[1];
  if (word !== undefined)
    yield { sign: `implements-a:${word.toLowerCase()}`, words: `implements \`${base.name}\``, range: base.range };
}

/** A handler of commands or events is a function that is handed a unit of work or repositories. */
function* functionSigns(declaration: Declaration): Generator<Evidence> {
  const parameters = declaration.members.flatMap((member) => member.parameters);
  const handed = parameters.find(({ name, type }) => PARTS.test(name) || type?.some((one) => PARTS.test(one.name)));
  if (handed === undefined) return;
  const words = `declares \`${declaration.name}\`, which is handed \`${handed.name}\``;
  yield seen('takes:parts', words, declaration);
  if (isUnitOfWork(handed)) yield seen('declares:one-action', words, declaration);
}

function isUnitOfWork({ name, type }: Member['parameters'][number]): boolean {
  return /(?:^|_)(?:uow|unit_of_work)$/.test(name) || type?.some((one) => one.name.endsWith('UnitOfWork')) === true;
}

const PARTS = /(?:^|_)(?:uow|unit_of_work|repo|repository|gateway|publisher)$|(?:UnitOfWork|Repository|Gateway)$/;

/** `@app.route`, `@router.get`: whoever is decorated so answers requests. */
function* decoratorSigns(declaration: Declaration, decorator: Mention): Generator<Evidence> {
  if (!/\.(?:route|get|post|put|patch|delete|websocket|middleware|exception_handler)$/.test(decorator.name)) return;
  yield {
    sign: 'decorated:web',
    words: `declares \`${declaration.name}\`, which is decorated with \`${decorator.name}\``,
    range: decorator.range,
  };
}

function isOperation({ kind, name, visibility, static: isStatic }: Member): boolean {
  return kind === 'method' && visibility === 'public' && !isStatic && (!name.startsWith('__') || name === '__call__');
}

/** Something that does something, and no plain value: its type is a class of somebody. */
function isPart({ name, type }: Member['parameters'][number]): boolean {
  return (
    PARTS.test(name) ||
    (type ?? []).some((mention) =>
      /^[\w.]*[A-Z]\w*(?:Repository|Service|Gateway|Port|Bus|UnitOfWork|Client|Session|Boundary|Provider|Clock)$/.test(
        mention.name,
      ),
    )
  );
}

function seen(sign: string, words: string, { range }: Declaration): Evidence {
  return { sign, words, range };
}
