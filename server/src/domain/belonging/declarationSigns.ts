import { rangeOfSite } from '../graph/module.ts';
import type { Declaration } from '../graph/outline.ts';
import type { BelongingInput } from './belongingInput.ts';
import { classSigns } from './classSigns.ts';
import type { Evidence } from './evidence.ts';
import { functionSigns } from './functionSigns.ts';
import { returnSigns } from './returnSigns.ts';
import { isOperation, returnsPromise, seen } from './seenIn.ts';

/** What a module declares, and of what shape. */
export function* declarationSigns(input: BelongingInput): Generator<Evidence> {
  const { declarations, exports } = input.outline;
  yield* wholeSigns(input);
  for (const declaration of declarations) {
    if (declaration.kind === 'interface' || declaration.kind === 'type') yield* interfaceSigns(declaration);
    if (declaration.kind === 'class') yield* classSigns(input, declaration);
    if (declaration.kind === 'function' || declaration.kind === 'constant') yield* functionSigns(input, declaration);
    if (declaration.kind === 'enum')
      yield seen('declares:enum', `declares the enum \`${declaration.name}\``, declaration);
    yield* returnSigns(input, declaration);
  }
  if (declarations.length === 0 && exports.some(({ specifier }) => specifier !== undefined)) {
    const passing = input.module.dependencies.find(({ site }) => site.kind === 'export')?.site;
    const range = passing && rangeOfSite(passing);
    yield { sign: 'declares:face', words: 'only passes on what other modules declare', range };
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
  const [handover] = handovers;
  if (handover !== undefined) {
    const { made, to } = handover;
    const range = uses.find(({ kind, name }) => (kind === 'construct' || kind === 'call') && name === made)?.range;
    yield { sign: 'wires', words: `makes \`${made}\` and hands it to \`${to}\``, range };
    if (handovers.length > 2) yield { sign: 'wires:much', words: 'wires many things together', range };
  }
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

function isPlainConstant({ kind, members }: Declaration): boolean {
  return kind === 'constant' && members.every((member) => member.kind !== 'call');
}
