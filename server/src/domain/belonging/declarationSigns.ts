import { importedPackage } from '../catalogue/importedPackage.ts';
import type { Declaration, Member, Mention } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';

/** What a module declares, and of what shape. */
export function* declarationSigns(input: BelongingInput): Generator<Evidence> {
  const { declarations, exports } = input.outline;
  yield* wholeSigns(input);
  for (const declaration of declarations) {
    if (declaration.kind === 'interface' || declaration.kind === 'type') yield* interfaceSigns(declaration);
    if (declaration.kind === 'class') yield* classSigns(input, declaration);
    if (declaration.kind === 'function' || declaration.kind === 'constant') yield* functionSigns(declaration);
    if (declaration.kind === 'enum')
      yield seen('declares:enum', `declares the enum \`${declaration.name}\``, declaration);
  }
  if (declarations.length === 0 && exports.some(({ specifier }) => specifier !== undefined)) {
    yield { sign: 'declares:face', words: 'only passes on what other modules declare', range: undefined };
  }
}

/** What all declarations of a module together are. */
function* wholeSigns({ outline }: BelongingInput): Generator<Evidence> {
  const { declarations, uses, handovers } = outline;
  const kinds = new Set(declarations.map(({ kind }) => kind));
  const [first] = declarations;
  if (first !== undefined && [...kinds].every((kind) => kind === 'interface' || kind === 'type')) {
    yield seen('declares:types', 'declares nothing but types', first);
  }
  if (first !== undefined && declarations.every(isPlainConstant)) {
    yield seen('declares:constants', 'declares nothing but constants', first);
  }
  if (handovers.length > 0) {
    const { made, to } = handovers[0] ?? { made: '', to: '' };
    yield { sign: 'wires', words: `makes \`${made}\` and hands it to \`${to}\``, range: undefined };
  }
  if (handovers.length > 2) yield { sign: 'wires:much', words: 'wires many things together', range: undefined };
  const started = uses.find(({ kind, within }) => kind === 'call' && within === undefined);
  if (started !== undefined) {
    yield { sign: 'starts', words: `calls \`${started.name}\` as soon as it is loaded`, range: started.range };
  }
  const made = uses.find(
    ({ kind, within, member }) => kind === 'construct' && within !== undefined && member === undefined,
  );
  if (made !== undefined) {
    yield { sign: 'makes', words: `makes a \`${made.name}\``, range: made.range };
  }
  const thrown = uses.find(({ kind }) => kind === 'throw');
  if (thrown !== undefined) yield { sign: 'throws', words: `throws \`${thrown.name}\``, range: thrown.range };
}

function* interfaceSigns(declaration: Declaration): Generator<Evidence> {
  const operations = declaration.members.filter(isOperation);
  if (operations.length > 0 && declaration.kind === 'interface') {
    const isAsync = operations.some(returnsPromise);
    yield seen(
      'declares:port',
      `declares the interface \`${declaration.name}\`, which asks for behaviour`,
      declaration,
    );
    if (isAsync)
      yield seen('declares:async-port', `declares \`${declaration.name}\`, whose operations take time`, declaration);
  } else {
    yield seen('declares:data', `declares the plain data \`${declaration.name}\``, declaration);
  }
}

function* classSigns(input: BelongingInput, declaration: Declaration): Generator<Evidence> {
  const { name, members, bases, abstract } = declaration;
  yield seen('declares:class', `declares the class \`${name}\``, declaration);
  if (abstract) yield seen('declares:abstract', `declares the abstract class \`${name}\``, declaration);
  for (const base of bases) yield* baseSigns(input, declaration, base);
  for (const port of declaration.implements) yield* implementsSigns(input, declaration, port);
  for (const decorator of [...declaration.decorators, ...members.flatMap((member) => member.decorators)]) {
    yield* decoratorSigns(input, decorator);
  }
  yield* memberSigns(declaration);
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

function* functionSigns(declaration: Declaration): Generator<Evidence> {
  const calls = declaration.members.filter(({ kind }) => kind === 'call');
  if (calls.length === 0) return;
  const { name } = declaration;
  yield seen('declares:function', `declares the function \`${name}\``, declaration);
  if (calls.some((call) => call.async || returnsPromise(call)))
    yield seen('works:async', `declares \`${name}\`, which takes time`, declaration);
  const names = calls[0]?.parameters.map((parameter) => parameter.name.toLowerCase()) ?? [];
  if (names.some((each) => /^(?:req|request|ctx|res|reply)$/.test(each))) {
    yield seen('answers', `declares \`${name}\`, which answers a request`, declaration);
  }
  if (names.some((each) => /^(?:deps|dependencies|\{.*)$/.test(each)))
    yield seen('takes:parts', `declares \`${name}\`, which is handed what it needs`, declaration);
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

function seen(sign: string, words: string, { range }: Declaration): Evidence {
  return { sign, words, range };
}

function isOperation({ kind, holdsFunction }: Member): boolean {
  return kind === 'method' || kind === 'call' || holdsFunction === true;
}

function returnsPromise({ type }: Member): boolean {
  return type?.some(({ name }) => name === 'Promise' || name === 'Observable') === true;
}

function isPlainConstant({ kind, members }: Declaration): boolean {
  return kind === 'constant' && members.every((member) => member.kind !== 'call');
}
