import type { Placement } from '../architecture/placement.ts';
import type { ImportGraph } from '../graph/importGraph.ts';
import type { Module, ModulePath } from '../graph/module.ts';

/** What signs of habit are drawn from. */
export interface HabitInput {
  readonly module: Module;
  readonly graph: ImportGraph;
  readonly placementOf: (path: ModulePath) => Placement | undefined;
}

/** Something that modules of one layer may have in common in a project: a word of their names, a package, a neighbour. */
export interface HabitSign {
  readonly sign: string;
  /** What modules that show it have in common: `are called \`….repository.ts\``. */
  readonly words: string;
}

/**
 * What a module shows at a glance, from its imports and the name of its file, so that all modules of a project can be
 * compared. Folders are not looked at. Each sign once.
 */
export function habitSigns({ module, graph, placementOf }: HabitInput): readonly HabitSign[] {
  const signs = new Map<string, string>();
  const add = (sign: string, words: string): void => {
    if (!signs.has(sign)) signs.set(sign, words);
  };
  for (const [sign, words] of namedAfter(module.path)) add(sign, words);
  for (const { site, target } of module.dependencies) {
    if (site.kind === 'export') add('passes-on', 'pass on what others declare');
    if (site.typeOnly) add('type-only', 'import types alone from somewhere');
    if (target.kind === 'package') add(`package:${target.name}`, `import \`${target.name}\``);
    if (target.kind === 'module') {
      const layer = layerNameOf(placementOf, target.path);
      add(`to:${layer}`, `import ${layer}`);
    }
  }
  if (module.dependencies.length === 0) add('to:nothing', 'import nothing');
  const importers = graph.importersOf(module.path);
  for (const path of importers) {
    const layer = layerNameOf(placementOf, path);
    add(`from:${layer}`, `are imported by ${layer}`);
  }
  if (importers.size === 0) add('from:nobody', 'are imported by nobody');
  return [...signs].map(([sign, words]) => ({ sign, words }));
}

/** `order.repository.ts` begins with `order`, ends in `order`, and has the endings `repository` and `ts`. */
function* namedAfter(path: ModulePath): Generator<[sign: string, words: string]> {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [name = '', ...endings] = file.split('.');
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  yield [`last:${last}`, `have a name that ends in \`${last}\``];
  if (words.length > 1) yield [`first:${first}`, `have a name that begins with \`${first}\``];
  else yield ['one-word', 'have a name of one word'];
  for (const ending of endings) yield [`ending:${ending}`, `are called \`….${ending}\``];
  const isCapital = /^[A-Z]/.test(file);
  yield isCapital ? ['capital', 'have a name with a capital'] : ['small', 'have a name without a capital'];
}

function layerNameOf(placementOf: HabitInput['placementOf'], path: ModulePath): string {
  return placementOf(path)?.layer?.name ?? 'no layer';
}
