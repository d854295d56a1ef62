import type { Contexts, Contract, Layer, PresetName } from '#domain/architecture/contract.ts';
import { PRESET_NAMES } from '#domain/architecture/words.ts';

import type { ContractText, Node } from './contractText.ts';
import { START } from './contractText.ts';
import { withImpliedLayers } from './impliedLayers.ts';
import type { Structure } from './inferContract.ts';
import { readContexts } from './readContexts.ts';
import { readLayers } from './readLayers.ts';
import type { Entries } from './readValues.ts';
import { readKey, readWord } from './readValues.ts';

type LayersAndContexts = Pick<Contract, 'preset' | 'layers' | 'layersDeclaredAt' | 'contexts'>;

/**
 * Layers and contexts as said; where no layers are said, the folder names fill them in.
 *
 * Undefined where layers are said but none of them can be made sense of.
 */
export function readStructure(
  text: ContractText,
  entries: Entries,
  infer: (preset: PresetName | undefined) => Structure | undefined,
): LayersAndContexts | undefined {
  const preset = readKey(entries, 'preset', (node) => readWord(text, node, 'a preset', PRESET_NAMES));
  const contexts = readKey(entries, 'contexts', (node) => readContexts(text, node));
  const saidLayers = entries.get('layers');
  if (saidLayers !== undefined) {
    const structure = readSaidLayers(text, saidLayers.value, preset, contexts);
    return structure && { ...structure, layersDeclaredAt: text.rangeOf(saidLayers.key) };
  }
  if (preset === 'none') return said([], preset, contexts);
  const inferred = infer(preset);
  if (inferred !== undefined) return { ...inferred, contexts: filledContexts(contexts, inferred.contexts) };
  warnThatNothingWasFound(text, entries, preset);
  return said([], preset, contexts);
}

function readSaidLayers(
  text: ContractText,
  node: Node,
  preset: PresetName | undefined,
  contexts: Partial<Contexts> | undefined,
): LayersAndContexts | undefined {
  const layers = readLayers(text, node, preset);
  const saysNone = node.type === 'array' && node.children?.length === 0;
  if (layers.length === 0 && !saysNone) return undefined;
  if (saysNone && preset !== 'none' && contexts === undefined) {
    text.warning(node, 'No layer is said, so there is nothing to check. Without "layers" the folder names decide.');
  }
  return said(layers, preset, contexts);
}

function said(
  layers: readonly Layer[],
  preset: PresetName | undefined,
  contexts: Partial<Contexts> | undefined,
): LayersAndContexts {
  const implied = preset === 'none' || layers.length === 0 ? layers : withImpliedLayers(layers);
  return { preset: preset ?? 'none', layers: implied, contexts: filledContexts(contexts, undefined) };
}

function filledContexts(contexts: Partial<Contexts> | undefined, inferred: Contexts | undefined): Contexts | undefined {
  if (contexts === undefined) return inferred;
  return { ...(inferred ?? { paths: [], kernel: [], public: [] }), ...contexts };
}

function warnThatNothingWasFound(text: ContractText, entries: Entries, preset: PresetName | undefined): void {
  const vocabulary = preset === undefined ? 'any preset' : `the preset "${preset}"`;
  text.warning(
    entries.get('preset')?.value ?? START,
    `No folders with the layer names of ${vocabulary} were found here, so nothing is checked. ` +
      'Say the layers under "layers".',
  );
}
