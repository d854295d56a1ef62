import type { EffectCategory } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Call } from '../../syntax/nodes.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesIn } from '../walkSpots.ts';

/** One use of an effect. */
export interface EffectExpression {
  /** As findings call it: `datetime.datetime.now`. */
  readonly name: string;
  readonly category: EffectCategory;
  readonly range: TextRange;
  /** Where it is named. */
  readonly place: Place;
  /** The call of it; undefined where it is not called there. */
  readonly call: Place | undefined;
}

/** The effects of a module, where findings see them and in their order. */
export function effectsIn(project: PythonProject, reading: Reading): readonly EffectExpression[] {
  const effects = project.outlineOf(reading.path)?.effects ?? [];
  const found = new Map<string, Place>();
  for (const place of placesIn(reading)) {
    const { node } = place.spot;
    if (node.kind !== 'Name' && node.kind !== 'Attribute') continue;
    const key = keyOf(reading.positions.range(node.start, node.end));
    if (!found.has(key)) found.set(key, place);
  }
  return effects.flatMap(({ name, category, range }) => {
    const place = found.get(keyOf(range));
    return place === undefined ? [] : [{ name, category, range, place, call: callAt(place) }];
  });
}

/** The effect that a finding at `range` is about. */
export function effectAt(effects: readonly EffectExpression[], range: TextRange): EffectExpression | undefined {
  return effects.find((effect) => compareRanges(effect.range, range) === 0);
}

function callAt(place: Place): Place | undefined {
  const parent = parentOf(place);
  return parent?.kind === 'Call' && parent.callee === place.spot.node ? place.outer : undefined;
}

export function callOf({ call }: EffectExpression): Call | undefined {
  return call?.spot.node as Call | undefined;
}

function keyOf({ start, end }: TextRange): string {
  return [start.line, start.character, end.line, end.character].join(' ');
}
