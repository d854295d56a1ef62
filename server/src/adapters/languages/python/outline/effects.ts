import type { AmbientEffect } from '#domain/catalogue/effects.ts';
import { ambientEffect, ambientNameOf } from '#domain/catalogue/effects.ts';
import type { EffectUse, ImportBinding } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { detached } from '../../detached.ts';
import type { DottedName } from './plainName.ts';
import { rangeOfNames } from './rangeOfNames.ts';
import type { NameRole } from './importedUses.ts';
import type { Reading } from './reading.ts';

/** An effect as it is found, before it is known in which declaration. */
export type FoundEffect = Omit<EffectUse, 'within'>;

/**
 * The ambient name that the first name of a chain stands for. `import os.path` binds `os`, whatever it is spoken of
 * for; undefined where the module is of no interest.
 */
export function ambientNameIn({ local, imported, specifier }: ImportBinding): readonly string[] | undefined {
  const isDotted = imported === '*' && local === specifier;
  return ambientNameOf('python', isDotted ? (specifier.split('.')[0] ?? '') : specifier, imported);
}

/** The effects of using a name whose first part stands for `ambient`, in its parts. */
export function effectsOf(
  reading: Reading,
  used: DottedName,
  ambient: readonly string[],
  role: NameRole | undefined,
): readonly FoundEffect[] {
  const parts = [...ambient, ...used.names.slice(1)];
  const done = role?.isCalledWithoutArguments === true ? 'called' : undefined;
  const effect = ambientEffect('python', parts, done);
  if (effect === undefined) return [];
  return [found(effect, rangeOfNames(reading, used, Math.max(1, effect.length - ambient.length + 1)))];
}

function found({ name, category }: AmbientEffect, range: TextRange): FoundEffect {
  return { name: detached(name), category, range };
}
