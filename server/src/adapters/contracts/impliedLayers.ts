import type { Layer, PresetName } from '#domain/architecture/contract.ts';
import { SHARED_LAYER_NAME, SHARED_PATTERNS, TEST_LAYER_NAME, TEST_PATTERNS } from '#domain/architecture/knownNames.ts';
import type { PathPattern } from '#domain/architecture/pathPattern.ts';

import { compileOwnPatterns } from './compilePattern.ts';

/** The names of the layers that a contract has without saying so. */
export function impliedLayerNames(preset: PresetName | undefined): readonly string[] {
  return preset === 'none' ? [] : [TEST_LAYER_NAME, SHARED_LAYER_NAME];
}

/**
 * `layers` with what is known by name everywhere: tests, outermost, and shared code, which has only what no other
 * layer places. A contract whose preset is `none` says everything itself and does not come here.
 */
export function withImpliedLayers(layers: readonly Layer[]): readonly Layer[] {
  return withShared(withTests(layers));
}

function withTests(layers: readonly Layer[]): readonly Layer[] {
  const patterns = compileOwnPatterns(TEST_PATTERNS);
  const declared = layers.find(isTestLayer);
  if (declared === undefined) {
    // Somebody gave the name to something else, and two layers of one name would be one to whoever compares names.
    if (layers.some(({ name }) => name === TEST_LAYER_NAME)) return layers;
    const inward = layers.map((layer) => ({ ...layer, rank: layer.rank + 1 }));
    return [{ ...IMPLIED, name: TEST_LAYER_NAME, role: 'test', rank: 0, paths: patterns }, ...inward];
  }
  const paths = [...declared.paths, ...patternsNotIn(declared.paths, patterns)];
  return layers.map((layer) => (layer === declared ? { ...layer, role: 'test', paths } : layer));
}

function withShared(layers: readonly Layer[]): readonly Layer[] {
  if (layers.some((layer) => layer.role === 'shared' || layer.name === SHARED_LAYER_NAME)) return layers;
  const rank = Math.max(...layers.map((layer) => layer.rank)) + 1;
  const paths = compileOwnPatterns(SHARED_PATTERNS);
  return [...layers, { ...IMPLIED, name: SHARED_LAYER_NAME, role: 'shared', rank, paths, fallback: true }];
}

function isTestLayer(layer: Layer): boolean {
  return layer.role === 'test' || (layer.role === undefined && layer.name === TEST_LAYER_NAME);
}

function patternsNotIn(said: readonly PathPattern[], patterns: readonly PathPattern[]): PathPattern[] {
  const texts = new Set(said.map(({ text }) => text));
  return patterns.filter(({ text }) => !texts.has(text));
}

const IMPLIED = { mayImport: undefined, closed: false, optional: true, declaredAt: undefined };
