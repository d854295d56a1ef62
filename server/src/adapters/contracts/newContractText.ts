import type { Contract, PresetName } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { rankedLayers } from '#domain/architecture/presets.ts';

import { compileOwnPatterns } from './compilePattern.ts';
import { contractOfFolders } from './inferContract.ts';
import { renderContract } from './renderContract.ts';

const SLICED: readonly string[] = ['pages', 'widgets', 'features', 'entities'];

const NOTHING_FOUND = `{
  // No layers were found by the names of folders, so say them here, outermost first.
  // Imports may point inward, which is down this list, never up. For example:
  //   { "name": "adapters", "role": "adapter", "paths": ["src/adapters/**"] },
  //   { "name": "domain", "role": "domain", "paths": ["src/domain/**"] },
  "layers": [],
}
`;

/** What else a contract can say, for whoever reads a first one. */
const CLOSING: readonly string[] = [
  'Tests and shared code are known by their names (test/, *.test.*, shared/) and need no layer of their own.',
  'How loud each rule is and what is let pass for now can be said as well:',
  '  "rules": { "layer-order": "error", "unplaced-module": "off" },',
  '  "ignore": [{ "rule": "layer-order", "from": "src/legacy/**", "reason": "until it is rewritten" }],',
];

/**
 * The text of a first `inward.json` for a project with these modules: what its folder names show, within `preset`
 * where one is chosen. Where they show nothing, the layers of the preset in folders of their names.
 */
export function newContractText(modules: readonly ModulePath[], preset: PresetName | undefined): string {
  const found = contractOfFolders(modules, preset);
  if (found.layers.length > 0)
    return renderContract(found, ['As read off the names of the folders. Change what is not so.'], CLOSING);
  if (preset === undefined || preset === 'none') return NOTHING_FOUND;
  const note = 'No folder has such a name yet. Change the paths to where the layers are.';
  return renderContract(typicalContract(preset, modules), [note], CLOSING);
}

function typicalContract(preset: PresetName, modules: readonly ModulePath[]): Contract {
  const base = modules.length === 0 || modules.some((path) => path.startsWith('src/')) ? 'src/' : '';
  const layers = rankedLayers(preset).map(({ layer: { name, role }, rank }) => ({
    ...{ name, role, rank, mayImport: undefined, closed: false, optional: false, declaredAt: undefined },
    paths: compileOwnPatterns([`${base}${name}/**`]),
  }));
  const slices = layers.flatMap(({ name }) => (SLICED.includes(name) ? [`${base}${name}/{context}/**`] : []));
  const contexts = { paths: compileOwnPatterns(slices), kernel: [], public: compileOwnPatterns(['**/index.*']) };
  return { ...contractOfFolders([], 'none'), preset, layers, contexts: slices.length === 0 ? undefined : contexts };
}
