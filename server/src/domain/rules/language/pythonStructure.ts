import { segmentsBelow } from '../../architecture/placement.ts';
import { importsOf, rangeOfSite } from '../../graph/module.ts';
import type { ModuleOutline } from '../../graph/outline.ts';
import { isPackageFile } from '../../graph/pythonNames.ts';
import type { TextRange } from '../../text.ts';
import { compareRanges, START_OF_FILE } from '../../text.ts';
import type { RuleInput } from '../rule.ts';

/** One way in which a module of Python is not like the others. */
export interface StructureBreach {
  readonly what: 'relative' | 'lines' | 'all' | 'name' | 'depth';
  /** The specifier, the module, or the folder of a package. */
  readonly name: string;
  readonly range: TextRange;
  readonly details: Readonly<Record<string, string>>;
}

/** All that the options of the rule ask for and the module does not keep to. */
export function structureBreaches(input: RuleInput): readonly StructureBreach[] {
  const outline = input.outlineOf(input.module.path);
  if (outline === undefined) return [];
  return [
    ...relativeImports(input),
    ...aboutWhole(input, outline, nameBreach(input)),
    ...aboutWhole(input, outline, depthBreach(input)),
    ...aboutWhole(input, outline, linesBreach(input, outline)),
    ...aboutWhole(input, outline, allBreach(input, outline)),
  ];
}

type WholeBreach = Omit<StructureBreach, 'range'>;

/** What is about the module as a whole stands at its first import or declaration. */
function aboutWhole({ module }: RuleInput, outline: ModuleOutline, breach: WholeBreach | undefined): StructureBreach[] {
  if (breach === undefined) return [];
  const ranges = [...importsOf(module).map(rangeOfSite), ...outline.declarations.map(({ range }) => range)];
  return [{ ...breach, range: ranges.sort(compareRanges)[0] ?? START_OF_FILE }];
}

function relativeImports({ module, options: { imports } }: RuleInput): StructureBreach[] {
  const isMeant = imports === 'absolute' ? /^\.[^:]*$/ : imports === 'no-parents' ? /^\.\.[^:]*$/ : undefined;
  if (isMeant === undefined) return [];
  return importsOf(module).flatMap((site) =>
    isMeant.test(site.specifier)
      ? [{ what: 'relative' as const, name: site.specifier, range: rangeOfSite(site), details: {} }]
      : [],
  );
}

/** A migration may begin with its number, and `__init__` speaks for its folder. */
const SNAKE_CASE = /^_{0,2}[a-z0-9][a-z0-9_]*$/;

function nameBreach({ module, placement, options }: RuleInput): WholeBreach | undefined {
  const segments = segmentsBelow(placement.contract.root, module.path);
  const stem = (segments.pop() ?? '').replace(/\.pyi?$/, '');
  const name = isPackageFile(module.path) ? segments.at(-1) : stem;
  if (options['snakeCase'] !== true || name === undefined || SNAKE_CASE.test(name)) return undefined;
  return { what: 'name', name, details: { better: inSnakeCase(name) } };
}

function inSnakeCase(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replace(/\W+/g, '_')
    .toLowerCase();
}

function depthBreach({ module, placement, options }: RuleInput): WholeBreach | undefined {
  const max = Number(options['maxDepth']);
  const depth = segmentsBelow(placement.contract.root, module.path).length - 1;
  if (max === 0 || depth <= max) return undefined;
  return { what: 'depth', name: module.path, details: { depth: String(depth), max: String(max) } };
}

function linesBreach({ module, options }: RuleInput, { lines }: ModuleOutline): WholeBreach | undefined {
  const max = Number(options['maxLines']);
  const count = (lines?.last ?? -1) + 1;
  if (max === 0 || count <= max) return undefined;
  return { what: 'lines', name: module.path, details: { lines: String(count), max: String(max) } };
}

/** A package that shows nothing has nothing to list, and tests are packages for nobody. */
function allBreach({ module, placement, options }: RuleInput, outline: ModuleOutline): WholeBreach | undefined {
  if (options['all'] !== true || !isPackageFile(module.path) || outline.listsExports === true) return undefined;
  const isPrivate = module.path.split('/').some((segment) => /^_[^_]/.test(segment));
  if (isPrivate || placement.layer?.role === 'test') return undefined;
  const shown = outline.exports.filter(({ name }) => !name.startsWith('_'));
  return shown.length === 0 ? undefined : { what: 'all', name: module.path.replace(/\/[^/]*$/, ''), details: {} };
}
