import { isIncluded, placementOf } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import { isPythonFile } from '../graph/pythonNames.ts';
import type { Planting, Plot } from './planting.ts';
import { fileStem, importText } from './plantedImports.ts';

/** A breach as it is to be planted. */
export interface Planted {
  /** The module that the rule is to report. */
  readonly culprit: ModulePath;
  /** What is added to each file; most of them are not there yet. */
  readonly texts: ReadonlyMap<ModulePath, string>;
}

/** The choices of plots for a planting, the culprit's first in each; none where the contract has no such places. */
export function* choicesFor(planting: Planting, plots: readonly Plot[]): Generator<readonly Plot[]> {
  for (const from of plots) {
    if (!planting.at(from)) continue;
    const targets = (planting.leadsTo ?? []).map((fits) =>
      plots.find((to) => isPythonFile(to.path) === isPythonFile(from.path) && fits(to, from)),
    );
    const found = targets.filter((target) => target !== undefined);
    if (found.length === targets.length) yield [from, ...found];
  }
}

/**
 * Writes a breach for these plots.
 *
 * @param name tells the planted modules apart from those of other rules
 * @returns undefined where no path could be made up for one of them
 */
export function plant(planting: Planting, plots: readonly Plot[], name: string): Planted | undefined {
  const paths = plots.map((plot, index) => plantedPath(planting, plot, index, `planted-${name}`));
  const [culprit, ...targets] = paths.flatMap((path) => path ?? []);
  const [plot] = plots;
  if (plot === undefined || culprit === undefined || new Set(paths).size < plots.length) return undefined;
  if (targets.length < plots.length - 1) return undefined;
  const texts = new Map<ModulePath, string>();
  const ways = planting.returns === true ? [...targets, culprit] : targets;
  let importer = culprit;
  for (const target of ways) {
    texts.set(importer, importText(importer, target));
    importer = target;
  }
  if (planting.returns !== true) texts.set(importer, '');
  const says = isPythonFile(plot.path) ? planting.saysInPython : planting.says;
  const text = typeof says === 'function' ? says(plot) : (says ?? '');
  texts.set(culprit, `${texts.get(culprit) ?? ''}${text}\n`);
  return { culprit, texts };
}

/**
 * A new module beside the one of the plot. Where that would not lie in the same place, because the contract names
 * files rather than folders, the module of the plot itself.
 */
function plantedPath(planting: Planting, plot: Plot, index: number, name: string): ModulePath | undefined {
  if (plot.path === '') return undefined;
  const { contract } = plot.placement;
  const slash = plot.path.lastIndexOf('/') + 1;
  const [folder, extension] = [plot.path.slice(0, slash), plot.path.slice(plot.path.lastIndexOf('.'))];
  const own = index === 0 ? [planting.folder, planting.ending] : [planting.folderOfTargets];
  const stem = fileStem(plot.path, `${name}${index === 0 ? '' : `-${String(index)}`}${own[1] ?? ''}`);
  const file = `${stem}${extension}`;
  const path = `${folder}${own[0] === undefined || folder.endsWith(`/${own[0]}/`) ? '' : `${own[0]}/`}${file}`;
  const placement = placementOf(contract, path);
  const fits =
    isIncluded(contract, path) &&
    placement.layer === plot.placement.layer &&
    placement.context === plot.placement.context &&
    placement.kernel === plot.placement.kernel;
  if (fits) return path;
  return own.some((part) => part !== undefined) ? undefined : plot.path;
}
