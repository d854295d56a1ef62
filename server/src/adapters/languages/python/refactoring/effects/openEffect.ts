import type { Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';
import type { Reading } from '../../outline/reading.ts';
import type { PythonProject } from '../project.ts';
import { openProject } from '../project.ts';
import type { EffectExpression } from './effectExpressions.ts';
import { effectAt, effectsIn } from './effectExpressions.ts';

/** An effect that somebody wants to be rid of, with all of its module. */
export interface OpenEffect {
  readonly project: PythonProject;
  readonly reading: Reading;
  readonly all: readonly EffectExpression[];
  readonly effect: EffectExpression;
}

/** The effect at a range of a module, or why it cannot be looked at. */
export function openEffect(
  { module, range }: { readonly module: ModulePath; readonly range: TextRange },
  surroundings: Surroundings,
): OpenEffect | { readonly reason: string } {
  const project = openProject(surroundings);
  const reading = project.readingOf(module);
  if (reading === undefined) return { reason: `The module ${module} cannot be read as it is.` };
  const all = effectsIn(project, reading);
  const effect = effectAt(all, range);
  return effect === undefined ? { reason: 'The effect is no longer there.' } : { project, reading, all, effect };
}
