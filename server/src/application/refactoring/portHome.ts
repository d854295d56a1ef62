import type { Placement } from '#domain/architecture/placement.ts';
import { normalisedName } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Declaration } from '#domain/graph/outline.ts';
import { folderOf, foldersAbove, liesIn } from '#domain/graph/modulePaths.ts';
import type { Home, NewPort } from '../ports/homes.ts';
import { sharedFolder } from '../moves/habits.ts';
import type { HomeSearch } from './homeSearch.ts';
import { layerFolderOf } from './layerFolder.ts';
import type { FileNaming } from './naming/fileNames.ts';
import { baseNameOf, commonestStyle, coreWordsOf, fileNameFor, namingOf, usualStyle } from './naming/fileNames.ts';
import type { NameStyle } from './naming/words.ts';
import { inStyle } from './naming/words.ts';
import type { SymbolNaming } from './naming/symbolNames.ts';
import { symbolFor, symbolNamingOf } from './naming/symbolNames.ts';
import type { PortsModule } from './portConventions.ts';
import { IS_OF_MANY, portsModulesOf } from './portConventions.ts';

/** The home of a port: among the ports that the project has, the nearest and likest first. */
export function portHome(search: HomeSearch, part: NewPort, ending: string): Home | undefined {
  const placement = search.placementOf(part.asker);
  if (placement === undefined) return undefined;
  const all = portsModulesOf(search.view, placement.contract);
  const near = all
    .filter((module) => isInReach(search, part, placement, module))
    .sort((one, other) => likeness(part, other) - likeness(part, one));
  const [best] = near;
  const models = best === undefined ? all : all.filter(({ path }) => folderOf(path) === folderOf(best.path));
  const form = formOf(models.length > 0 ? models : all);
  const names = symbolNamingOf(models, all, () => innerInterfaces(search, placement));
  const symbols = symbolsFor(part, names);
  const free = best?.holdsMany === true ? symbols.find((symbol) => !declares(search, best.path, symbol)) : undefined;
  if (best !== undefined && free !== undefined) return { file: best.path, symbol: free, appends: true, form };
  const [first] = symbols;
  const module =
    best === undefined && areModulesOfMany(all) ? portsModuleFor(search, placement, part, ending) : undefined;
  if (module !== undefined && first !== undefined) return { file: module, symbol: first, appends: false, form };
  const naming = fileNamingFor(search, part, models, all, usualStyle(ending));
  for (const folder of best === undefined ? foldersFor(placement, part) : [folderOf(best.path)]) {
    for (const symbol of symbols) {
      // A file that is called otherwise holds something that is called otherwise.
      for (const tail of symbol === symbolFor(part.concept, names) ? [naming.tail] : [naming.tail, otherTail(naming)]) {
        const file = `${folder === '' ? '' : `${folder}/`}${fileNameFor(symbol, { ...naming, tail })}${ending}`;
        if (fits(search, part, file)) return { file, symbol, appends: false, form };
      }
    }
  }
  return undefined;
}

/** Whether each layer that has ports has one module for all of them, `ports.py`. */
function areModulesOfMany(all: readonly PortsModule[]): boolean {
  return all.length > 0 && all.every(({ path }) => IS_OF_MANY.test(path));
}

/** Such a module for the layer of who asks, unless there is something else of that name. */
function portsModuleFor(
  search: HomeSearch,
  placement: Placement,
  part: NewPort,
  ending: string,
): ModulePath | undefined {
  const module = `${layerFolderOf(placement, part.asker)}/ports`.replace(/^\//, '');
  const isFolder = [...search.view.known].some((path) => liesIn(module, path));
  return !isFolder && fits(search, part, module + ending) ? module + ending : undefined;
}

/** What sets a file apart from one that has the name already. */
function otherTail({ style, tail }: FileNaming): string {
  return tail === '' ? inStyle(['', 'port'], style === 'camel' ? 'pascal' : style) : `${tail}2`;
}

/** The name by the convention of the project first, then others in case that one is taken. */
function symbolsFor({ concept, avoid = [] }: NewPort, naming: SymbolNaming): readonly string[] {
  const first = symbolFor(concept, naming);
  const core = symbolFor(concept, { prefix: '', suffix: '' });
  const all = [first, `${core}Port`, `${core}Interface`, `I${core}`, `${core}Port2`];
  return [...new Set(all)].filter((symbol) => !avoid.includes(symbol));
}

function fits({ view, placementOf, mayImport }: HomeSearch, { asker, adapter }: NewPort, file: ModulePath): boolean {
  const role = placementOf(file)?.layer?.role;
  if (view.known.has(file) || role === 'adapter' || role === 'composition' || role === 'test') return false;
  if (placementOf(file)?.layer === undefined && placementOf(asker)?.layer !== undefined) return false;
  return mayImport(asker, file) && (adapter === undefined || mayImport(adapter, file));
}

function isInReach(
  { mayImport }: HomeSearch,
  { asker, adapter, concept }: NewPort,
  here: Placement,
  module: PortsModule,
): boolean {
  const { context } = module.placement;
  if (context !== here.context && context !== undefined) return false;
  if (isForDataAlone(module) && !IS_OF_DATA.test(concept)) return false;
  return mayImport(asker, module.path) && (adapter === undefined || mayImport(adapter, module.path));
}

const IS_OF_DATA = /(?:Repository|Repo|Dao|Store)$/;

/** Whether it lies in a folder that is called by what keeps data, so that nobody would look for anything else there. */
function isForDataAlone({ path }: PortsModule): boolean {
  return /^(?:repo|repositorie|repository|dao)s?$/.test(normalisedName(baseNameOf(folderOf(path))));
}

/** A port of the same kind in the same layer and a folder close by says most of where the new one goes. */
function likeness({ asker, concept, adapter }: NewPort, { path, placement, ports }: PortsModule): number {
  const words = coreWordsOf(concept);
  const isOfKind = ports.some(({ name }) => coreWordsOf(name).at(-1) === words.at(-1));
  const isBeside = folderOf(path) === folderOf(asker);
  const folders = foldersAbove(path).map((folder) => normalisedName(baseNameOf(folder)));
  const isDriving = folders.some((folder) => folder === 'in' || folder === 'inbound' || folder === 'driving');
  const isAbout = folders.some((folder) => words.includes(folder) || words.some((word) => `${word}s` === folder));
  return (
    (placement.context === undefined ? 0 : 40) +
    foldersAbove(sharedFolder(path, asker)).length * 4 +
    (adapter === undefined ? 0 : foldersAbove(sharedFolder(path, adapter)).length) +
    (isOfKind ? 20 : 0) +
    (isAbout ? 8 : 0) +
    (folders.some((folder) => folder === 'ports' || folder === 'port') ? 6 : 0) -
    (isDriving ? 50 : 0) -
    (isBeside ? 2 : 0)
  );
}

/** Where ports go when the project has none in reach: beside the layer's own folders, by the words of its preset. */
function foldersFor(placement: Placement, { asker, concept }: NewPort): readonly ModulePath[] {
  const layer = layerFolderOf(placement, asker);
  const outgoing = placement.contract.preset === 'hexagonal' ? [`${layer}/ports/out`] : [];
  const ofData = IS_OF_DATA.test(concept) && placement.layer?.role === 'domain';
  return [
    ...outgoing,
    `${layer}/ports`,
    ...(ofData ? [`${layer}/repositories`] : []),
    `${folderOf(layer)}/ports`,
    `${folderOf(asker)}/ports`,
    layer,
    folderOf(asker),
  ].map((folder) => folder.replace(/^\//, ''));
}

function fileNamingFor(
  search: HomeSearch,
  { asker, adapter }: NewPort,
  models: readonly PortsModule[],
  all: readonly PortsModule[],
  usual: NameStyle,
): FileNaming {
  const learnt = namingOf(namedFiles(models)) ?? namingOf(namedFiles(all));
  const around = [...search.view.graph.paths()].filter((path) => liesIn(folderOf(folderOf(asker)), path));
  const everywhere = (): readonly ModulePath[] => [...search.view.graph.paths()];
  const style =
    commonestStyle(around.filter((path) => isOfCore(search, path))) ??
    commonestStyle(around) ??
    commonestStyle(adapter === undefined ? [] : [adapter]) ??
    commonestStyle(everywhere());
  if (learnt !== undefined) return hasStyle(models, all) ? learnt : { ...learnt, style: style ?? usual };
  return { style: style ?? usual, behindDot: 0, prefixed: false, tail: areDotted(around) ? '.port' : '' };
}

/** What the outer layers call their files, such as components, tells little of what the inner ones do. */
function isOfCore({ placementOf }: HomeSearch, path: ModulePath): boolean {
  const role = placementOf(path)?.layer?.role;
  return role === 'domain' || role === 'application';
}

function hasStyle(models: readonly PortsModule[], all: readonly PortsModule[]): boolean {
  return commonestStyle([...models, ...all].map(({ path }) => path)) !== undefined;
}

/** Whether most files say behind a dot what they are: `create-order.service.ts`. */
function areDotted(paths: readonly ModulePath[]): boolean {
  const dotted = paths.filter((path) => /^[^.]+\.(?!test\b|spec\b|d\b)[^.]+$/.test(baseNameOf(path)));
  return dotted.length > 1 && dotted.length * 2 > paths.length;
}

function namedFiles(modules: readonly PortsModule[]) {
  return modules.flatMap(({ path, ports, holdsMany }) =>
    holdsMany ? [] : ports.map(({ name }) => ({ path, symbol: name })),
  );
}

function formOf(modules: readonly PortsModule[]): Home['form'] {
  const ports = modules.flatMap(({ ports: declared }) => declared);
  // In Python a protocol is a class, too, of which nothing has to be made abstract.
  const isProtocol = ({ bases }: Declaration): boolean => bases.some(({ name }) => /(?:^|\.)Protocol$/.test(name));
  if (ports.some(isProtocol)) return 'interface';
  const count = (kind: string): number => ports.filter((port) => port.kind === kind).length;
  if (count('class') > count('interface') + count('type')) return 'abstract-class';
  return count('type') > count('interface') ? 'type' : 'interface';
}

function declares({ view }: HomeSearch, path: ModulePath, symbol: string): boolean {
  const outline = view.outlineOf(path);
  return (
    outline === undefined ||
    outline.declarations.some(({ name }) => name === symbol) ||
    outline.bindings.some(({ local }) => local === symbol)
  );
}

/** What interfaces of the inner layers are called, for projects that have no port yet. */
function innerInterfaces({ view }: HomeSearch, { contract }: Placement): readonly string[] {
  const names: string[] = [];
  for (const path of view.graph.paths()) {
    const placement = view.placementOf(path);
    const role = placement?.layer?.role;
    if (placement?.contract !== contract || (role !== 'domain' && role !== 'application')) continue;
    for (const { kind, name } of view.outlineOf(path)?.declarations ?? []) if (kind === 'interface') names.push(name);
  }
  return names;
}
