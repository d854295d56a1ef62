import { inferStructure } from '#domain/architecture/inference/inferStructure.ts';
import type { PresetName } from '#domain/architecture/contract.ts';

/** `src/{a,b}/x.ts` for every combination, so that a project reads like a tree. */
export function files(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const braces = /\{([^{}]*)\}/.exec(text);
    if (braces === null) return [text];
    const [whole, inside = ''] = braces;
    return inside.split(',').flatMap((choice) => files(text.replace(whole, choice)));
  });
}

/** The inferred layers as `name: patterns`, outermost first. */
export function layersOf(modules: readonly string[], preset?: PresetName): string[] | undefined {
  return inferStructure(modules, preset)?.layers.map(({ name, paths }) => `${name}: ${paths.join(' ')}`);
}
