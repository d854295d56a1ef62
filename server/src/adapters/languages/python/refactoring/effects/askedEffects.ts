import type { Reading } from '../../outline/reading.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Call, Spanned } from '../../syntax/nodes.ts';
import type { PythonDraft, WantedName } from '../draft/draft.ts';
import { writtenElsewhere } from '../writtenElsewhere.ts';
import type { Place } from '../walkSpots.ts';
import type { EffectExpression } from './effectExpressions.ts';
import { callOf, effectsIn } from './effectExpressions.ts';
import { isTakenBy, optionsOf } from './argumentsOnward.ts';
import type { EffectMember, EffectPort } from './effectPort.ts';
import { CLOCK_OF_ZONES, LOGGER_OF_SEVERAL, portForEffect } from './effectPorts.ts';
import { memberToOpen } from './filePorts.ts';

/** An effect that a port is asked for from now on. */
export interface AskedEffect {
  readonly effect: EffectExpression;
  readonly port: EffectPort;
  /** What the port gives there; `str(uuid4())` is asked for as one. */
  readonly member: AskedMember;
  /** All that is replaced. */
  readonly replaced: Place;
  /** What the adapter says from now on, where the arguments of the call go on to the port. */
  readonly dropped?: Spanned | undefined;
}

export interface AskedMember extends EffectMember {
  readonly statement: string;
  readonly statementNeeds: readonly WantedName[];
}

/** How an effect is asked of a port; a reason where nothing can be asked in its place. */
export function askedEffect(
  draft: PythonDraft,
  reading: Reading,
  effect: EffectExpression,
): AskedEffect | { readonly reason: string } {
  const port = portForEffect(effect.name);
  const call = callOf(effect);
  if (port === undefined) return { reason: `No port is known that could be asked in the place of \`${effect.name}\`.` };
  if (call === undefined || effect.call === undefined) return { reason: NOT_CALLED };
  if (effect.name === 'print' && isPrintedInParts(draft, reading)) {
    return withArguments(reading, effect, { port: { ...port, member: LOGGER_OF_SEVERAL }, call });
  }
  if (port.concept === 'Files' && port.member.returned === 'TextIO') {
    const member = memberToOpen(call);
    if (member === undefined) return { reason: 'It is opened in a way that no port would speak of.' };
    return withArguments(reading, effect, { port: { ...port, member }, call });
  }
  if (port.member.keepsArguments) return withArguments(reading, effect, { port, call });
  const replaced = textAround(port, effect.call) ?? effect.call;
  const written = writtenElsewhere(draft.project, reading, replaced);
  if (written === undefined && effect.name === 'datetime.datetime.now') {
    return withArguments(reading, effect, { port: { ...port, member: CLOCK_OF_ZONES }, call });
  }
  if (written === undefined) return { reason: OWN_ARGUMENTS };
  const isText = replaced !== effect.call;
  const member = isText ? { ...port.member, returned: 'str', needs: [] } : port.member;
  const statement = `return ${written.textWith(written.names.map(({ wanted }) => wanted.name))}`;
  const statementNeeds = written.names.map(({ wanted }) => wanted);
  return { effect, port, replaced, member: { ...member, statement, statementNeeds } };
}

const NOT_CALLED = 'It is not asked for one answer here but handed on, so nothing can be asked in its place.';
const MORE = 'It is called with more than a port for it would take.';
const OWN_ARGUMENTS =
  'It is asked with something that only this code knows, which a port for all could not be asked with.';

/** One member stands for all that a module prints. */
function isPrintedInParts({ project }: PythonDraft, reading: Reading): boolean {
  const printed = effectsIn(project, reading).filter(({ name }) => name === 'print');
  return printed.some((one) => callOf(one)?.arguments.length !== 1);
}

function withArguments(
  reading: Reading,
  effect: EffectExpression,
  { port, call }: { readonly port: EffectPort; readonly call: Call },
): AskedEffect | { readonly reason: string } {
  const { statement = '', statementNeeds = [], takesOptions } = port.member;
  const asked = { effect, port, replaced: effect.place };
  if (takesOptions !== true) {
    if (!isTakenBy(port.member.parameters, call)) return { reason: MORE };
    return { ...asked, member: { ...port.member, statement, statementNeeds } };
  }
  const options = optionsOf(reading, call, port.member.parameters.length);
  if (options === undefined) return { reason: MORE };
  const { text, dropped } = options;
  const said = text === '' ? statement : `${statement.replace(/\)$/, '')}, ${text})`;
  return { ...asked, member: { ...port.member, statement: said, statementNeeds }, dropped };
}

/** The call of `str` around an id, as most are wanted as text. */
function textAround({ concept }: EffectPort, { outer }: Place): Place | undefined {
  const node = outer?.spot.node;
  const isText = node?.kind === 'Call' && plainName(node.callee) === 'str' && node.arguments.length === 1;
  return isText && concept === 'IdProvider' ? outer : undefined;
}
