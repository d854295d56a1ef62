import type { Node } from 'typescript';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { PassEffectIn, Surroundings } from '#application/ports/refactorer.ts';
import type { Programs } from '../../program/programs.ts';
import type { Draft } from '../draft.ts';
import { createDraft } from '../draft.ts';
import { availableValue } from './availableValue.ts';
import type { Caller } from './callers.ts';
import { callersOf, placeOfNode } from './callers.ts';
import type { EffectExpression } from './effectUses.ts';
import { effectAt, effectExpressionsIn } from './effectUses.ts';
import { reasonAgainstOneValue } from './oneValue.ts';
import type { PassedValue } from './passedValue.ts';
import { passedValue } from './passedValue.ts';
import { replaceEffect } from './replaceEffect.ts';
import { setField } from './setField.ts';
import { argumentIndex, insertArgument, placeOfParameter } from './signatures.ts';
import type { PlaceInProgram, Taking, TakingTaker } from './takings.ts';
import { takeIn } from './takeIn.ts';
import { calledOf, parameterNameFor, reasonAgainstTaking, signatureOf, wholeOf } from './takings.ts';
import { valueTakerOf } from './valueTaker.ts';

const NO_VALUE = 'What this effect gives is not used as a value here, so nothing can be handed in for it.';
const NO_PROGRAM = 'This file is not part of any program that the compiler knows of.';

/** One value on its way from whoever may ask for it to where it is needed. */
interface Passing {
  readonly programs: Programs;
  readonly surroundings: Surroundings;
  readonly draft: Draft;
  readonly effect: EffectExpression;
  readonly value: PassedValue;
  /** By what takes it in; it grows while callers are looked at. */
  readonly takings: Map<Node, Taking>;
}

/**
 * Has the function that an effect is used in take what it gave as a parameter. Whoever calls it hands the value in: it
 * asks for it where it may, else it takes it in itself.
 */
export function* passEffectIn(
  programs: Programs,
  { module, range }: PassEffectIn,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const program = yield* programs.programFor(surroundings.project, module);
  const tree = program.treeOf(module);
  if (tree === undefined) return refused(NO_PROGRAM);
  const effects = effectExpressionsIn(module, tree);
  const effect = effectAt(effects, range);
  if (effect?.node === undefined) return refused(NO_VALUE);
  const taker = valueTakerOf(effect.node);
  if (taker.kind === 'nobody') return refused(taker.reason);
  const beside = effects.filter(({ node }) => node !== undefined && isIn(node, taker));
  const value = passedValue(effect, beside);
  if (value === undefined) return refused(NO_VALUE);
  const asking = beside.filter(value.isAskedBy);
  const draft = createDraft(program, surroundings);
  const passing: Passing = { programs, surroundings, draft, effect, value, takings: new Map() };
  const taking = takingOf(
    passing,
    { program, tree, module },
    taker,
    asking.flatMap(({ node }) => node ?? []),
  );
  const reason = yield* handThrough(passing);
  if (reason !== undefined) return refused(reason);
  const read = (each: EffectExpression): string => value.readBy(each, taking.expression);
  if (taker.kind === 'field')
    setField(
      draft,
      taking,
      taker,
      asking.map((each) => ({ ...each, text: read(each) })),
      value.type,
    );
  else for (const each of asking) replaceEffect(draft, taking, each, read(each));
  if (effect.specifier !== undefined) draft.dropUnused(tree, [firstWordOf(effect.node)]);
  for (const each of passing.takings.values()) if (!each.isThere) takeIn(draft, each, value.type);
  return draft.finish();
}

/** Has all that needs the value take it in, and all callers hand it in; undefined, or why that cannot be done. */
function* handThrough(passing: Passing): Generator<void, string | undefined> {
  const { programs, surroundings, draft, takings, effect } = passing;
  for (const taking of takings.values()) {
    if (taking.isThere) continue;
    const reason = reasonAgainstTaking(taking.taker, taking.program);
    const called = calledOf(taking.taker);
    if (reason !== undefined || called === undefined) return reason ?? NO_VALUE;
    const callers = yield* callersOf(programs, surroundings, called, taking.module);
    if (callers.kind === 'refused') return callers.reason;
    if (callers.calls.length === 0) {
      draft.note(`Nothing in this project calls \`${called.name.text}\` yet, so nothing hands the value in.`);
    }
    for (const caller of callers.calls) {
      const against = handIn(passing, taking, caller);
      if (against !== undefined) return against;
    }
  }
  for (const { taker, uses, name, expression } of takings.values()) {
    // A clock is asked each time.
    if (expression !== name) continue;
    const reason = reasonAgainstOneValue(effect.source, wholeOf(taker), uses);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Undefined, or why that call cannot hand the value in. */
function handIn(passing: Passing, taking: Taking, caller: Caller): string | undefined {
  const { draft, value, surroundings, effect } = passing;
  const { call, tree, module } = caller;
  const index = indexIn(taking.taker);
  if (taking.taker.kind === 'default' && (call.arguments?.length ?? 0) > index) return undefined;
  const where = placeOfNode(module, tree, call);
  let text: string;
  if (surroundings.mayHaveEffect(module, effect)) {
    const { imported } = value;
    const local =
      imported && draft.importName(tree, { name: imported.name, to: { package: imported.package }, typeOnly: false });
    text = value.written(local ?? '');
  } else {
    const taker = valueTakerOf(call);
    if (taker.kind === 'nobody') return `It is called in ${where}, where nothing can be handed in. ${taker.reason}`;
    if (taker.kind === 'field' || taker.kind === 'default') {
      return `It is called in ${where} for the initial value of something, where nothing can be handed in.`;
    }
    text = takingOf(passing, caller, taker, [call]).expression;
  }
  const reason = insertArgument(draft, tree, call, { index, text });
  return reason && `It is called in ${where}, where ${reason}.`;
}

function indexIn(taker: TakingTaker): number {
  const signature = signatureOf(taker);
  if (signature === undefined) return 0;
  const index = taker.kind === 'default' ? signature.parameters.indexOf(taker.parameter) : placeOfParameter(signature);
  return argumentIndex(signature, index);
}

/** What takes the value in there, which is the same each time. */
function takingOf(passing: Passing, place: PlaceInProgram, taker: TakingTaker, uses: readonly Node[]): Taking {
  const { takings, value } = passing;
  const { program, tree, module } = place;
  const key = keyOf(taker);
  const known = takings.get(key);
  if (known !== undefined) {
    known.uses.push(...uses);
    return known;
  }
  const available = availableValue(taker, value, program.checker);
  const name = parameterNameFor(
    taker,
    value,
    uses.filter((use) => !('arguments' in use) || takings.size === 0),
  );
  const taking = {
    program,
    tree,
    module,
    taker,
    name,
    expression: available ?? name,
    isThere: available !== undefined,
    uses: [...uses],
  };
  takings.set(key, taking);
  return taking;
}

function keyOf(taker: TakingTaker): Node {
  return taker.kind === 'constructor' || taker.kind === 'field' ? taker.class : wholeOf(taker);
}

function firstWordOf(node: Node): string {
  return /^[\w$]+/.exec(node.getText())?.[0] ?? '';
}

/** Whether a value that `taker` takes in is to be had at `node`. */
function isIn(node: Node, taker: TakingTaker): boolean {
  const own = valueTakerOf(node);
  return own.kind !== 'nobody' && own.kind === taker.kind && wholeOf(own) === wholeOf(taker);
}
