import type { Layer } from '../../architecture/contract.ts';
import { matchesAny, segmentsBelow } from '../../architecture/placement.ts';
import type { DeadPart } from './deadParts.ts';
import { pathsBelow } from './deadPatterns.ts';
import { misspeltFolder } from './misspeltFolder.ts';
import type { ContractInput } from '../rule.ts';

/** The names of the layers with modules. */
export function inhabitedLayers({ modules, placementOf }: ContractInput): ReadonlySet<string> {
  return new Set(modules.flatMap((path) => placementOf(path)?.layer?.name ?? []));
}

/** Layers without any module that are not optional. Where that is all of them, they are one thing and not many. */
export function deadLayers(input: ContractInput, inhabited: ReadonlySet<string>): DeadPart[] {
  const { contract, modules } = input;
  const said = contract.layers.filter(({ declaredAt }) => declaredAt !== undefined);
  const empty = said.filter((layer) => !inhabited.has(layer.name) && !layer.optional);
  if (modules.length === 0 || empty.length === 0) return [];
  const declaredAt = contract.layersDeclaredAt;
  if (empty.length > 1 && empty.length === said.length && declaredAt !== undefined) {
    return [{ declaredAt, details: { dead: 'layers', name: String(modules.length) } }];
  }
  return empty.flatMap((layer) => deadLayer(input, layer));
}

function deadLayer(input: ContractInput, { name, paths, declaredAt }: Layer): DeadPart[] {
  if (declaredAt === undefined) return [];
  const { contract, modules, files, placementOf } = input;
  const matched = modules.filter((path) => matchesAny(paths, segmentsBelow(contract.root, path))).sort();
  const [module] = matched.filter((path) => placementOf(path)?.layer?.declaredAt !== undefined);
  const taker = module === undefined ? undefined : placementOf(module)?.layer?.name;
  if (module !== undefined && taker !== undefined)
    return [{ declaredAt, details: { dead: 'layer', name, taker, module } }];
  const known = pathsBelow(contract, files);
  const meant = paths.map((pattern) => misspeltFolder(pattern, known)).find((folder) => folder !== undefined);
  return [{ declaredAt, details: { dead: 'layer', name, ...(meant !== undefined && { meant }) } }];
}
