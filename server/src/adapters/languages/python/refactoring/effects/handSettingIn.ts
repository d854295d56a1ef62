import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Call, Node, StringLiteral } from '../../syntax/nodes.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { defersAnnotations } from '../futureAnnotations.ts';
import type { Place } from '../walkSpots.ts';
import type { EffectExpression } from './effectExpressions.ts';
import { handUsesIn } from './handUsesIn.ts';

/** A setting that is read of the environment. */
interface Setting {
  readonly name: string;
  /** `str`, or `str | None` where it may be missing. */
  readonly type: 'str' | 'str | None';
  readonly replaced: Place;
}

/** Has a class or a function take a setting as a value, which whoever may read the environment hands in. */
export function* handSettingIn(
  draft: PythonDraft,
  reading: Reading,
  { effect, all }: { readonly effect: EffectExpression; readonly all: readonly EffectExpression[] },
): Generator<void, Planned> {
  const setting = settingAt(effect);
  if (setting === undefined) return refused('No setting of a name is read here, so nothing can be handed in for it.');
  const text = textOf(reading, setting);
  const same = all.flatMap((other) => {
    const one = settingAt(other);
    const isHere = other.place.spot.around[0] === effect.place.spot.around[0];
    return one !== undefined && isHere && textOf(reading, one) === text ? [one.replaced] : [];
  });
  return yield* handUsesIn(draft, reading, {
    ...{ effect, uses: same, name: setting.name.toLowerCase() },
    writeType: (there) => typeIn(draft, there, setting),
  });
}

/** Before Python 3.10, `str | None` is nothing that it could work out. */
function typeIn(draft: PythonDraft, there: Reading, { type }: Setting): string {
  if (type === 'str' || defersAnnotations(there) || /\| None\b/.test(there.text)) return type;
  return `${draft.importName(there, { name: 'Optional', from: { specifier: 'typing' } })}[str]`;
}

function textOf({ text }: Reading, { replaced: { spot } }: Setting): string {
  return text.slice(spot.node.start, spot.node.end);
}

/** `os.environ["X"]`, `os.environ.get("X", "")` or `os.getenv("X")`, where it is read. */
function settingAt({ name, place, call }: EffectExpression): Setting | undefined {
  if (name === 'os.getenv') return call === undefined ? undefined : settingOfCall(call);
  if (name !== 'os.environ') return undefined;
  const { outer } = place;
  const node = outer?.spot.node;
  if (outer === undefined) return undefined;
  if (node?.kind === 'Subscript' && node.value === place.spot.node && node.index.kind === 'String') {
    return isWritten(outer) ? undefined : settingCalled(node.index, 'str', outer);
  }
  const around = outer.outer;
  if (node?.kind !== 'Attribute' || node.attribute.name !== 'get' || around === undefined) return undefined;
  const { node: called } = around.spot;
  return called.kind === 'Call' && called.callee === node ? settingOfCall(around) : undefined;
}

function settingOfCall(place: Place): Setting | undefined {
  const { arguments: given, keywords } = place.spot.node as Call;
  const named = keywords.flatMap(({ name, value }) => (name?.name === 'default' ? [value] : []));
  const [key, otherwise, ...more] = [...given, ...named];
  if (key?.kind !== 'String' || named.length < keywords.length || more.length > 0) return undefined;
  const isNone = otherwise?.kind === 'Constant' && otherwise.text === 'None';
  if (otherwise === undefined || isNone) return settingCalled(key, 'str | None', place);
  return otherwise.kind === 'String' && otherwise.value !== undefined ? settingCalled(key, 'str', place) : undefined;
}

function settingCalled({ value }: StringLiteral, type: Setting['type'], replaced: Place): Setting | undefined {
  return value !== undefined && /^[A-Za-z]\w*$/.test(value) ? { name: value, type, replaced } : undefined;
}

function isWritten({ spot, outer }: Place): boolean {
  const parent = outer?.spot.node;
  if (parent?.kind === 'Delete') return true;
  return parent?.kind === 'Assign' && (parent.targets as readonly Node[]).includes(spot.node);
}
