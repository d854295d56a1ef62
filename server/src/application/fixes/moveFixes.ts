import type { Layer } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { fittingLayers } from '../moves/fittingLayers.ts';
import { moveToLayer } from '../moves/moveToLayer.ts';
import { tried } from '../trial/triedFix.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { Fix, FixContext } from './fix.ts';

/** More choices than these are no help. */
const MOST_LAYERS = 3;

/** A module in no layer may go to each one in which it would break no order. */
export function moveToFittingLayer(context: FixContext, finding: Finding): readonly Fix[] {
  const layers = fittingLayers(context.view, finding.file).filter(({ role }) => role !== 'composition');
  return layers.slice(0, MOST_LAYERS).map((layer) => moveFix(context, finding, 'move-to-layer', layer));
}

/** A module of the core that does what adapters do, and that nobody further in needs, is an adapter in the wrong place. */
export function moveToAdapter(context: FixContext, finding: Finding): readonly Fix[] {
  const { view } = context;
  const role = view.placementOf(finding.file)?.layer?.role;
  if (role !== 'domain' && role !== 'application') return [];
  const adapters = fittingLayers(view, finding.file).filter((layer) => layer.role === 'adapter');
  return likeliestFirst(view, finding, adapters)
    .slice(0, MOST_LAYERS)
    .map((layer) => moveFix(context, finding, 'move-to-adapter', layer));
}

/** The layer that the finding points at, then those that use the same package most. */
function likeliestFirst(view: WorkspaceView, { to }: Finding, layers: readonly Layer[]): readonly Layer[] {
  if (layers.length < 2) return layers;
  if (to?.kind === 'module') return sortedBy(layers, ({ name }) => (name === to.layer ? 1 : 0));
  const users = new Map<string, number>();
  for (const { path, dependencies } of view.graph.modules()) {
    const uses = dependencies.some(({ target }) => target.kind === 'package' && target.name === to?.name);
    const layer = uses ? view.placementOf(path)?.layer?.name : undefined;
    if (layer !== undefined) users.set(layer, (users.get(layer) ?? 0) + 1);
  }
  return sortedBy(layers, ({ name }) => users.get(name) ?? 0);
}

function sortedBy(layers: readonly Layer[], weight: (layer: Layer) => number): readonly Layer[] {
  return [...layers].sort((a, b) => weight(b) - weight(a));
}

function moveFix(context: FixContext, finding: Finding, kind: string, { name }: Layer): Fix {
  const fix: Fix = {
    ...{ kind, layer: name, title: `Move ${fileNameOf(finding.file)} to the layer ${name}`, preferred: false },
    *plan() {
      yield;
      return moveToLayer(context, [finding.file], name);
    },
  };
  return tried(context, finding, fix);
}

function fileNameOf(path: ModulePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
