import type { Contract } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf, foldersAbove, liesIn } from '#domain/graph/modulePaths.ts';
import type { Declaration } from '#domain/graph/outline.ts';
import { meaningOf } from '#domain/graph/resolveName.ts';
import { DRIVEN_WORDS, normalisedName, rankedLayers } from '#domain/architecture/presets.ts';
import type { Home, NewAdapter } from '../ports/homes.ts';
import { sharedFolder } from '../moves/habits.ts';
import type { HomeSearch } from './homeSearch.ts';
import { baseNameOf, commonestStyle, coreWordsOf, fileNameFor, namingOf, usualStyle } from './naming/fileNames.ts';
import { layerFolderOf } from './layerFolder.ts';

/** A module of an adapter that implements a port of the project. */
interface Model {
  readonly path: ModulePath;
  readonly symbol: string;
}

/** The home of an adapter: beside what implements other ports, else where the preset has its like. */
export function adapterHome(search: HomeSearch, part: NewAdapter, ending: string): Home | undefined {
  const models = implementers(search, part).sort((one, other) => likeness(part, other) - likeness(part, one));
  const style = commonestStyle([...models.map(({ path }) => path), part.asker, ...search.view.graph.paths()]);
  const naming = namingOf(models) ?? { style: style ?? usualStyle(ending), behindDot: 0, prefixed: false, tail: '' };
  const name = fileNameFor(part.concept, naming);
  for (const folder of new Set([...foldersOf(models, part), ...foldersByPreset(search, part)])) {
    const file = `${folder}/${name}${ending}`;
    if (fits(search, part, file)) return { file, symbol: part.concept, appends: false, form: 'interface' };
  }
  return undefined;
}

function implementers({ view, placementOf }: HomeSearch, { asker }: NewAdapter): Model[] {
  const here = placementOf(asker);
  const models: Model[] = [];
  for (const path of view.graph.paths()) {
    const placement = view.placementOf(path);
    if (placement?.contract !== here?.contract || placement?.layer?.role !== 'adapter') continue;
    if (placement.context !== undefined && placement.context !== here?.context) continue;
    const declared = view
      .outlineOf(path)
      ?.declarations.find((one) => one.exported && implementsSomething({ view, placementOf }, path, one));
    if (declared !== undefined && importsInner({ view, placementOf }, path))
      models.push({ path, symbol: declared.name });
  }
  return models;
}

/** Whether it says that it is a port's adapter. In Python a class has its ports among its bases. */
function implementsSomething(
  { view, placementOf }: Pick<HomeSearch, 'view' | 'placementOf'>,
  path: ModulePath,
  { kind, implements: ports, bases, types }: Declaration,
): boolean {
  if (ports.length > 0 || (kind === 'constant' && types.length > 0)) return true;
  if (kind !== 'class' || view.graph.module(path)?.language !== 'python') return false;
  return bases.some((base) => {
    const meaning = meaningOf({ graph: view.graph, outlineOf: view.outlineOf }, path, base);
    const role = meaning.kind === 'declaration' ? placementOf(meaning.module)?.layer?.role : undefined;
    return role === 'application' || role === 'domain';
  });
}

function importsInner({ view, placementOf }: Pick<HomeSearch, 'view' | 'placementOf'>, path: ModulePath): boolean {
  return (view.graph.module(path)?.dependencies ?? []).some(({ target }) => {
    const role = target.kind === 'module' ? placementOf(target.path)?.layer?.role : undefined;
    return role === 'application' || role === 'domain';
  });
}

function likeness({ asker, concept }: NewAdapter, { path, symbol }: Model): number {
  const words = coreWordsOf(concept);
  const isOfKind = coreWordsOf(symbol).at(-1) === words.at(-1);
  return foldersAbove(sharedFolder(path, asker)).length * 4 + (isOfKind ? 20 : 0);
}

/** Of those that are the likest, their folder; where that is about something else, one beside it. */
function foldersOf(models: readonly Model[], { concept }: NewAdapter): readonly ModulePath[] {
  const last = coreWordsOf(concept).at(-1);
  return models.flatMap(({ path, symbol }) => {
    const folder = folderOf(path);
    if (coreWordsOf(symbol).at(-1) === last || holdsAnything(folder)) return [folder];
    const [above] = foldersAbove(path).filter(holdsAnything);
    return above === undefined ? [folder] : [`${above}/${last ?? ''}`];
  });
}

/** Whether a folder is called after adapters in general, and not after what one kind of them is about. */
function holdsAnything(folder: ModulePath): boolean {
  const word = normalisedName(baseNameOf(folder));
  return GENERAL.has(word);
}

const GENERAL: ReadonlySet<string> = new Set([
  ...[
    'adapters',
    'adapter',
    'adaptors',
    'adaptor',
    'infrastructure',
    'infra',
    'driven',
    'secondary',
    'out',
    'outbound',
  ],
  ...['outgoing', 'services', 'gateways', 'gateway', 'shared', 'common', 'implementations', 'interfaceadapters'],
]);

/** Beside the layer of whoever asks: what lies there already, then what the contract and its preset call adapters. */
function foldersByPreset({ view, placementOf }: HomeSearch, { asker, concept }: NewAdapter): readonly ModulePath[] {
  const placement = placementOf(asker);
  if (placement === undefined) return [];
  const { contract } = placement;
  const beside = folderOf(layerFolderOf(placement, asker));
  const inside = (folder: string): ModulePath => (beside === '' ? folder : `${beside}/${folder}`);
  const present = [...view.graph.paths()].filter(
    (path) => liesIn(beside, path) && view.placementOf(path)?.layer?.role === 'adapter',
  );
  const alike = present
    .filter((path) => importsInner({ view, placementOf }, path))
    .map(folderOf)
    .sort((one, other) => Number(isAbout(other, concept)) - Number(isAbout(one, concept)));
  const words = rankedLayers(contract.preset).flatMap(({ layer }) => (layer.role === 'adapter' ? layer.words : []));
  return [
    ...present.flatMap((path) =>
      foldersAbove(path).filter((folder) => liesIn(beside, folder) && holdsAnything(folder)),
    ),
    ...alike,
    ...['infrastructure', 'infra', 'adapters', ...DRIVEN_WORDS.map((word) => `adapters/${word}`)].map(inside),
    ...foldersInPatterns(contract).flatMap(({ whole, last }) => [whole, inside(last)]),
    ...words.map(inside),
  ];
}

/** Whether a folder is called after where things are kept, for an adapter that keeps something. */
function isAbout(folder: ModulePath, concept: string): boolean {
  const keeps = /(?:Repository|Repo|Store|Dao|UnitOfWork|Outbox)$/.test(concept);
  return (
    keeps &&
    /^(?:persistence|database|db|storage|stores?|memory|repositories|repos)$/.test(normalisedName(baseNameOf(folder)))
  );
}

/** What the patterns of adapters say literally, as a path from the workspace's root and by its last folder. */
function foldersInPatterns({ layers, root }: Contract): readonly { readonly whole: string; readonly last: string }[] {
  const patterns = layers.flatMap(({ role, paths }) => (role === 'adapter' ? paths : []));
  return patterns.flatMap(({ segments }) => {
    const literals = segments.flatMap((segment) => (segment.kind === 'literal' ? [segment.text] : []));
    const last = literals.at(-1);
    return last === undefined ? [] : [{ whole: [...(root === '' ? [] : [root]), ...literals].join('/'), last }];
  });
}

function fits({ view, placementOf, mayImport }: HomeSearch, { asker, port }: NewAdapter, file: ModulePath): boolean {
  const there = placementOf(file);
  if (view.known.has(file) || there?.layer?.role !== 'adapter') return false;
  if (there.context !== undefined && there.context !== placementOf(asker)?.context) return false;
  return mayImport(file, port);
}
