import { partsOfSpecifier } from '../../graph/nameSpecifiers.ts';
import { folderOf, liesIn } from '../../graph/modulePaths.ts';
import type { ImportSite } from '../../graph/module.ts';
import { importsOf } from '../../graph/module.ts';
import type { ModuleOutline } from '../../graph/outline.ts';
import { isPackageFile } from '../../graph/pythonNames.ts';
import type { RuleInput } from '../rule.ts';
import type { ImportEdge } from './importEdge.ts';

/** A name that a module of Python keeps to itself, where another one imports it. */
export interface HiddenName {
  readonly name: string;
  readonly site: ImportSite;
  /** Whether the name itself says so, or `__all__` by leaving it out. */
  readonly because: 'underscore' | 'all';
}

/**
 * The names that an import takes from a module although that does not show them. Whoever lies in the same folder, or
 * deeper, is one of those that such names are there for.
 */
export function hiddenNames({ module, outlineOf }: RuleInput, edge: ImportEdge): readonly HiddenName[] {
  if (module.language !== 'python' || liesIn(folderOf(edge.path), module.path)) return [];
  const names = namesTakenBy(importsOf(module), edge.dependency.site);
  const outline = names.length > 0 && isPackageFile(edge.path) ? outlineOf(edge.path) : undefined;
  const hidden = names.flatMap(([name, site]): HiddenName[] => {
    if (SAYS_PRIVATE.test(name)) return [{ name, site, because: 'underscore' }];
    return outline !== undefined && isLeftOut(outline, name) ? [{ name, site, because: 'all' }] : [];
  });
  // Only where its outline is known is a module checked at every edit, and these sites are no dependencies that move.
  if (hidden.length > 0) outlineOf(module.path);
  return hidden;
}

/** Two underscores on both sides are Python's own, and `_` alone is what translates texts. */
const SAYS_PRIVATE = /^_(?!_?$)(?!_\w*__$)/;

/** Whether a package has that name and shows others. */
function isLeftOut({ listsExports, exports, declarations, bindings }: ModuleOutline, name: string): boolean {
  if (
    listsExports !== true ||
    name.startsWith('_') ||
    exports.some((shown) => shown.name === name || shown.name === '*')
  )
    return false;
  return declarations.some((declared) => declared.name === name) || bindings.some(({ local }) => local === name);
}

/** The sites of the names that stand behind `import`, which follow that of the module. */
function namesTakenBy(sites: readonly ImportSite[], from: ImportSite): (readonly [string, ImportSite])[] {
  const start = sites.findIndex(({ line, character }) => line === from.line && character === from.character);
  const names: (readonly [string, ImportSite])[] = [];
  for (const site of start === -1 ? [] : sites.slice(start + 1)) {
    const { name } = partsOfSpecifier(site.specifier);
    if (name === undefined) break;
    names.push([name, site]);
  }
  return names;
}
