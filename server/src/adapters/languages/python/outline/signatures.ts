import type { Member, Parameter as OutlinedParameter } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { detached } from '../../detached.ts';
import type { FunctionDef, Lambda, Parameter } from '../syntax/nodes.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './reading.ts';
import type { TypeNames } from './typeMentions.ts';
import { mentionsIn, mentionsInBounds, namesOf } from './typeMentions.ts';

/** What goes into a function and what comes out. */
export type Signature = Pick<Member, 'async' | 'parameters' | 'type'>;

export const NO_SIGNATURE: Signature = { async: false, parameters: [], type: undefined };

/** The signature of a function whose first parameters, `self` or `cls`, are nobody's business. */
export function signatureOf(reading: Reading, around: TypeNames, node: FunctionDef, skipped: number): Signature {
  const names = namesOf(around, node.typeParameters);
  const bounds = mentionsInBounds(reading, names, node.typeParameters);
  const result = mentionsIn(reading, names, node.returns);
  return {
    async: node.async,
    parameters: node.parameters.slice(skipped).map((parameter) => parameterOf(reading, names, parameter)),
    type: bounds.length === 0 ? result : [...bounds, ...(result ?? [])],
  };
}

export function signatureOfLambda(reading: Reading, { parameters }: Lambda): Signature {
  const nobody: TypeNames = new Set();
  return { ...NO_SIGNATURE, parameters: parameters.map((parameter) => parameterOf(reading, nobody, parameter)) };
}

/** The call of a function whose name stands at `range`. */
export function callMember(range: TextRange, signature: Signature): Member {
  return {
    ...{ kind: 'call', name: '', range, visibility: 'public', decorators: [] },
    ...{ static: false, readonly: false, optional: false, abstract: false },
    ...signature,
  };
}

function parameterOf(reading: Reading, around: TypeNames, { name, annotation }: Parameter): OutlinedParameter {
  return {
    name: detached(name.name),
    range: rangeOf(reading, name),
    type: mentionsIn(reading, around, annotation),
  };
}
