import type { Declaration, Mention } from '../graph/outline.ts';
import { meaningOf } from '../graph/resolveName.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Evidence } from './evidence.ts';
import { answerSigns, handedSigns } from './parameterSigns.ts';
import { isOperation, returnsPromise, seen } from './seenIn.ts';

export function* functionSigns(input: BelongingInput, declaration: Declaration): Generator<Evidence> {
  const { name } = declaration;
  const calls = declaration.members.filter(({ kind }) => kind === 'call');
  const given = calls.flatMap(({ gives }) => gives ?? []);
  const operations = [
    ...calls,
    ...given,
    ...declaration.members.filter(({ kind, holdsFunction }) => kind === 'method' || holdsFunction),
  ];
  if (operations.length === 0) return;
  if (calls.length > 0) yield seen('declares:function', `declares the function \`${name}\``, declaration);
  else yield seen('declares:functions', `declares the functions of \`${name}\``, declaration);
  if (given.some(({ kind }) => kind === 'call'))
    yield seen('gives:function', `declares \`${name}\`, which gives a function`, declaration);
  else if (given.length > 0) yield seen('gives:functions', `declares \`${name}\`, which gives functions`, declaration);
  if (operations.some((call) => call.async || returnsPromise(call)))
    yield seen('works:async', `declares \`${name}\`, which takes time`, declaration);
  else yield seen('works:plainly', `declares \`${name}\`, which is done at once`, declaration);
  for (const parameter of calls[0]?.parameters ?? []) yield* handedSigns(declaration, parameter);
  for (const type of [...declaration.types, ...(calls[0]?.type ?? [])]) yield* givesSigns(input, declaration, type);
  yield* answerSigns(declaration, operations);
  const names = calls[0]?.parameters.map((parameter) => parameter.name.toLowerCase()) ?? [];
  if (given.length > 0 || names.some((each) => /^(?:deps|dependencies)$/.test(each)))
    yield seen('takes:parts', `declares \`${name}\`, which is handed what it needs`, declaration);
}

/** A function that gives what a port of another module asks for, or is one. */
function* givesSigns(input: BelongingInput, { name }: Declaration, type: Mention): Generator<Evidence> {
  const meaning = meaningOf(input, input.module.path, type);
  if (meaning.kind !== 'declaration' || meaning.module === input.module.path) return;
  const asked = meaning.declaration;
  if (!(asked.kind === 'interface' || asked.kind === 'type') || !asked.members.some(isOperation)) return;
  const role = input.placementOf(meaning.module)?.layer?.role ?? 'nothing';
  yield {
    sign: `implements:${role}`,
    words: `declares \`${name}\`, which gives the \`${type.name}\` of \`${meaning.module}\``,
    range: type.range,
  };
}
