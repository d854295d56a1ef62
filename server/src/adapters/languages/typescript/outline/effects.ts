import type { Identifier, Node } from 'typescript';
import type { AmbientEffect } from '#domain/catalogue/effects.ts';
import { ambientEffect } from '#domain/catalogue/effects.ts';
import type { EffectUse } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { ts } from '../compiler.ts';
import type { DottedName } from './dottedName.ts';
import { rangeOfNames } from './dottedName.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { rangeOfNode } from './reading.ts';

/** An effect as it is found, before it is known in which declaration. */
export type FoundEffect = Omit<EffectUse, 'within'>;

/**
 * The effects of using an ambient name. `ambient` is what the first name of `used` stands for, in its parts: an import
 * of `node:crypto` may be called anything.
 */
export function effectsOf(reading: Reading, used: DottedName, ambient: readonly string[]): readonly FoundEffect[] {
  if (ts.isTypeOfExpression(used.outermost.parent)) return [];
  const parts = [...ambient, ...used.names.slice(1)];
  const taken = takenFrom(used.outermost).flatMap((name) => {
    const effect = ambientEffect('typescript', [...parts, name.text]);
    return effect?.length === parts.length + 1 ? [found(effect, rangeOfNode(reading, name))] : [];
  });
  if (taken.length > 0) return taken;
  const effect = ambientEffect('typescript', parts, doneWithoutArguments(used.outermost));
  if (effect === undefined) return [];
  if (effect.name.startsWith('new ')) return [found(effect, rangeOfConstruction(reading, used))];
  // An import may stand for more than one part, or for none.
  return [found(effect, rangeOfNames(reading, used, Math.max(1, effect.length - ambient.length + 1)))];
}

function found({ name, category }: AmbientEffect, range: TextRange): FoundEffect {
  return { name: detached(name), category, range };
}

function doneWithoutArguments(node: Node): 'called' | 'constructed' | undefined {
  const parent = node.parent;
  if (ts.isNewExpression(parent) && parent.expression === node) {
    return (parent.arguments ?? []).length === 0 ? 'constructed' : undefined;
  }
  const isCalled = ts.isCallExpression(parent) && parent.expression === node && parent.arguments.length === 0;
  return isCalled ? 'called' : undefined;
}

/** The names of the members that a pattern takes: `env` in `const { env: settings } = process`. */
function takenFrom(node: Node): readonly Identifier[] {
  const parent = node.parent;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node) return [];
  if (!ts.isObjectBindingPattern(parent.name)) return [];
  return parent.name.elements
    .filter(({ dotDotDotToken }) => dotDotDotToken === undefined)
    .map(({ name, propertyName }) => propertyName ?? name)
    .filter((name) => ts.isIdentifier(name));
}

/** From `new` to the end of the name, where both are on one line. */
function rangeOfConstruction(reading: Reading, used: DottedName): TextRange {
  const start = used.outermost.parent.getStart(reading.file);
  const { end } = used.outermost;
  return reading.positions.isOnOneLine(start, end)
    ? reading.positions.range(start, end)
    : rangeOfNames(reading, used, 1);
}
