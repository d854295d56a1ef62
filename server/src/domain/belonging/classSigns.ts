import { importedPackage } from '../catalogue/importedPackage.ts';
import type { Declaration, Mention } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';
import { answerSigns, handedSigns } from './parameterSigns.ts';
import { returnsPromise, seen } from './seenIn.ts';

export function* classSigns(input: BelongingInput, declaration: Declaration): Generator<Evidence> {
  const { name, members, bases, abstract } = declaration;
  yield seen('declares:class', `declares the class \`${name}\``, declaration);
  if (abstract) yield seen('declares:abstract', `declares the abstract class \`${name}\``, declaration);
  if (isPortByRefusal(declaration)) {
    yield seen(
      'declares:port',
      `declares the class \`${name}\`, whose methods are there to be overridden`,
      declaration,
    );
  }
  for (const parameter of members
    .filter(({ kind }) => kind === 'constructor')
    .flatMap(({ parameters }) => parameters)) {
    yield* handedSigns(declaration, parameter);
  }
  for (const base of bases) yield* baseSigns(input, declaration, base);
  for (const port of declaration.implements) yield* implementsSigns(input, declaration, port);
  for (const decorator of [...declaration.decorators, ...members.flatMap((member) => member.decorators)]) {
    yield* decoratorSigns(input, decorator);
  }
  yield* memberSigns(declaration);
  yield* answerSigns(
    declaration,
    members.filter(({ kind }) => kind === 'method'),
  );
}

function* memberSigns(declaration: Declaration): Generator<Evidence> {
  const { name, members } = declaration;
  const operations = members.filter(
    (member) => member.kind === 'method' && member.visibility === 'public' && !member.static,
  );
  const constructors = members.filter(({ kind }) => kind === 'constructor');
  const [only] = operations;
  if (operations.length === 1 && only !== undefined) {
    const isUseCase = /^(?:execute|handle|run|invoke|perform|call|exec|process|apply)$/.test(only.name);
    const sign = isUseCase ? 'declares:one-action' : 'declares:one-operation';
    yield { sign, words: `declares \`${name}\`, which does one thing: \`${only.name}\``, range: only.range };
  }
  if (operations.some((member) => member.async || returnsPromise(member))) {
    yield seen('works:async', `declares \`${name}\`, whose operations take time`, declaration);
  } else if (operations.length > 0) {
    yield seen('works:sync', `declares \`${name}\`, whose operations are done at once`, declaration);
  }
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  const injected = constructors.flatMap(({ parameters }) => parameters.filter(({ field }) => field !== undefined));
  if (injected.length > 0)
    yield seen('takes:parts', `declares \`${name}\`, which is handed what it needs`, declaration);
  if (members.some(({ kind }) => kind === 'getter'))
    yield seen('shows:getters', `declares \`${name}\`, which shows its state by getters`, declaration);
  if (fields.length > 0 && operations.length === 0)
    yield seen('declares:record', `declares \`${name}\`, which only holds data`, declaration);
  const isGuarded =
    constructors.some(({ visibility }) => visibility !== 'public') && members.some((member) => member.static);
  if (isGuarded) yield seen('guards', `declares \`${name}\`, which nobody makes but itself`, declaration);
  if (members.some((member) => member.static && /^(?:create|from|of|restore|build)/.test(member.name))) {
    yield seen('makes:itself', `declares \`${name}\`, which makes itself`, declaration);
  }
}

function* baseSigns(input: BelongingInput, { name }: Declaration, base: Mention): Generator<Evidence> {
  const word =
    /(Error|Exception|Entity|AggregateRoot|ValueObject|Event|Command|Query|Controller|Repository|UseCase|Component|Dto|Enum|Id)(?:Base)?$/.exec(
      base.name,
    )?.[1];
  if (word !== undefined) {
    yield {
      sign: `extends:${word.toLowerCase()}`,
      words: `declares \`${name}\`, which extends \`${base.name}\``,
      range: base.range,
    };
  }
  const meaning = meaningOf(input, input.module.path, base);
  if (meaning.kind === 'declaration' && meaning.module !== input.module.path) {
    yield {
      sign: `extends-of:${input.placementOf(meaning.module)?.layer?.role ?? 'nothing'}`,
      words: `declares \`${name}\`, which extends \`${base.name}\` of \`${meaning.module}\``,
      range: base.range,
    };
  }
  if (meaning.kind === 'package') {
    yield {
      sign: 'extends:package',
      words: `declares \`${name}\`, which extends \`${base.name}\` of \`${meaning.package}\``,
      range: base.range,
    };
  }
}

function* implementsSigns(input: BelongingInput, { name }: Declaration, port: Mention): Generator<Evidence> {
  const meaning = meaningOf(input, input.module.path, port);
  if (meaning.kind !== 'declaration' || meaning.module === input.module.path) return;
  const role = input.placementOf(meaning.module)?.layer?.role ?? 'nothing';
  yield {
    sign: `implements:${role}`,
    words: `declares \`${name}\`, which implements \`${port.name}\` of \`${meaning.module}\``,
    range: port.range,
  };
  const word =
    /(Repository|Repo|UseCase|Handler|Controller|Middleware|Mapper|Gateway|Service|Query|Event|Bus|Validation|Validator)(?:<|$)/.exec(
      port.name,
    )?.[1];
  if (word !== undefined)
    yield { sign: `implements-a:${word.toLowerCase()}`, words: `implements \`${port.name}\``, range: port.range };
}

function* decoratorSigns(input: BelongingInput, decorator: Mention): Generator<Evidence> {
  const name = decorator.name.split('.').at(-1) ?? '';
  const meaning = meaningOf(input, input.module.path, decorator);
  if (meaning.kind !== 'package') return;
  const [category] = importedPackage(input.module.language, meaning.dependency)?.categories ?? [];
  const sign = /^(?:Controller|Get|Post|Put|Patch|Delete|Resolver|Query|Mutation|Args|Body|Param|Req|Res)$/.test(name)
    ? 'decorated:web'
    : /^(?:Module|NgModule|Global)$/.test(name)
      ? 'decorated:module'
      : /^(?:CommandHandler|QueryHandler|EventsHandler|OnEvent)$/.test(name)
        ? 'decorated:handler'
        : /^(?:Injectable|Inject|injectable|inject)$/.test(name)
          ? 'decorated:injectable'
          : /^(?:Component|Directive|Pipe|Input|Output)$/.test(name)
            ? 'decorated:screen'
            : category === 'orm'
              ? 'decorated:storage'
              : category === 'validation'
                ? 'decorated:validation'
                : undefined;
  if (sign !== undefined) yield { sign, words: `is decorated with \`${decorator.name}\``, range: decorator.range };
}

function isPortByRefusal({ members }: Declaration): boolean {
  const methods = members.filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic);
  return methods.length > 0 && methods.every(({ refuses }) => refuses === true);
}
