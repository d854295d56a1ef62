import { DRIVEN_WORDS, DRIVING_WORDS, layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { nameOf } from './folderTree.ts';
import { foldersByWord, isKernelName } from './host.ts';

/** The rings of clean architecture and its kin, which differ in how they cut the outer part. */
export type Ring = 'composition' | 'adapters' | 'application' | 'domain';

/** A folder that is a ring of its host. */
export interface RingFolder {
  readonly ring: Ring;
  /** The normalised name that made it one. */
  readonly word: string;
  /** From the host. */
  readonly path: readonly string[];
  readonly folder: Folder;
  readonly sure: boolean;
}

/** Names that hardly anybody gives to anything but a layer. */
const SURE_WORDS: ReadonlySet<string> = new Set([
  ...['domain', 'application', 'usecases', 'usecase', 'interactors', 'interactor', 'servicelayer'],
  ...['infrastructure', 'infra', 'adapters', 'adapter', 'adaptors', 'adaptor', 'interfaceadapters', 'presentation'],
]);

/** Folders that layers are gathered in, so that what lies in them counts as lying beside them. */
const GATHERING_WORDS: readonly string[] = ['core', 'application', 'app'];

const WAYS_IN: readonly string[] = [
  ...['http', 'rest', 'web', 'api', 'graphql', 'grpc', 'cli', 'routes', 'routers', 'resolvers'],
  ...['controllers', 'controller', 'presenters', 'gateways', 'repositories', 'messaging', 'consumers', 'email'],
];

interface Meaning {
  /** The word that the folder stands for when it holds one of `children`. */
  readonly meaning: string;
  readonly children: readonly string[];
}

/**
 * `app` is the application where it holds use cases, else the start of the program. `data` holds implementations of
 * use cases, or of ways to store things. `interfaces` are adapters, or only types.
 */
const DECIDED_BY_CHILDREN: ReadonlyMap<string, readonly Meaning[]> = new Map<string, readonly Meaning[]>([
  ['app', [{ meaning: 'application', children: ['usecases', 'usecase', 'commands', 'queries'] }]],
  [
    'data',
    [
      { meaning: 'usecases', children: ['usecases', 'usecase'] },
      { meaning: 'persistence', children: ['repositories', 'repository', 'datasources', 'datasource', 'dao'] },
    ],
  ],
  ...['interface', 'interfaces'].map((word) => [word, [{ meaning: word, children: WAYS_IN }]] as const),
]);

/** The folders of `host` whose names are those of rings, without those that can be read in two ways. */
export function ringFoldersOf(host: Folder): readonly RingFolder[] {
  const children = [...foldersByWord(host)].flatMap(([word, folder]) => ringFolder(word, folder, []) ?? []);
  const found = [...children, ...gathered(host, children)];
  return found.filter((each) => !isAmbiguous(each, found));
}

function ringFolder(word: string, folder: Folder, above: readonly string[]): RingFolder | undefined {
  const meaning = meaningOf(word, folder);
  const ring = meaning === undefined ? undefined : ringOf(meaning);
  if (meaning === undefined || ring === undefined) return undefined;
  return { ring, word: meaning, path: [...above, nameOf(folder)], folder, sure: SURE_WORDS.has(word) };
}

function ringOf(word: string): Ring | undefined {
  return layerOfWord('clean', word)?.name as Ring | undefined;
}

/** The word that tells the ring: the folder's own, or where that has two meanings, one that the folders in it decide. */
function meaningOf(word: string, folder: Folder): string | undefined {
  const choices = DECIDED_BY_CHILDREN.get(word);
  if (choices === undefined) return word;
  const children = foldersByWord(folder);
  return choices.find(({ children: words }) => words.some((each) => children.has(each)))?.meaning;
}

/** `core/domain` is a layer of the folder that `core` lies in, where that has others of its own. */
function gathered(host: Folder, children: readonly RingFolder[]): RingFolder[] {
  const taken = new Set(children.filter(({ sure }) => sure).map(({ ring }) => ring));
  return [...foldersByWord(host)].flatMap(([gathering, folder]) => {
    if (!GATHERING_WORDS.includes(gathering) || children.every((child) => child.folder === folder)) return [];
    const inside = [...foldersByWord(folder)].flatMap(([word, each]) => ringFolder(word, each, [nameOf(folder)]) ?? []);
    const isInner = ({ ring, sure }: RingFolder) => sure && (ring === 'domain' || ring === 'application');
    if (!inside.some((each) => isInner(each) && !taken.has(each.ring))) return [];
    // What else lies in `application` is of the application itself.
    return gathering === 'application' ? inside.filter(({ word }) => word === 'domain') : inside;
  });
}

/** A weak name says nothing where a sure one has its meaning already, as `models` beside `domain`. */
function isAmbiguous(folder: RingFolder, all: readonly RingFolder[]): boolean {
  if (folder.sure) return false;
  if (all.some((other) => other !== folder && other.path[0] === nameOf(folder.folder))) return true;
  const isInner = folder.ring === 'domain' || folder.ring === 'application';
  return isInner && !ALWAYS_PLAIN.has(folder.word) && all.some(({ sure, ring }) => sure && ring === folder.ring);
}

const ALWAYS_PLAIN: ReadonlySet<string> = new Set(['ports', 'port', 'commands', 'queries', 'applicationservices']);

/**
 * Whether the folders show an architecture rather than names that are common everywhere: an inner ring with a sure
 * name, and around it or in it another one, or two with names that are not so sure.
 */
export function showsRings(host: Folder, rings: readonly RingFolder[]): boolean {
  if (isCrowded(host, rings)) return false;
  return rings.some((inner) => {
    if (!inner.sure || (inner.ring !== 'domain' && inner.ring !== 'application')) return false;
    const others = rings.filter(({ ring }) => ring !== inner.ring && ring !== 'composition');
    if (others.some((other) => other.sure && !isAboutServers(host, inner, other))) return true;
    // `application` is an everyday word, so it takes more than `api` and `db` beside it.
    return inner.word !== 'application' && new Set(others.map(({ word }) => word)).size >= 2;
  });
}

/** Among many other folders `domain` and `application` may be things that the program is about, such as web domains. */
function isCrowded(host: Folder, rings: readonly RingFolder[]): boolean {
  if (rings.some(({ ring, sure }) => ring === 'adapters' && sure)) return false;
  const taken = new Set(rings.map(({ path }) => path[0]));
  const others = [...foldersByWord(host).values()].filter(
    (folder) => !taken.has(nameOf(folder)) && !isKernelName(nameOf(folder)),
  );
  return others.length > MOST_OTHERS;
}

const MOST_OTHERS = 4;

/** At the root of a repository `infrastructure` beside `application` is as likely to be what sets up the servers. */
function isAboutServers(host: Folder, inner: RingFolder, other: RingFolder): boolean {
  return host.path.length === 0 && inner.word === 'application' && other.ring === 'adapters';
}

/** Below the adapters of a hexagon: the sides that call in and out. */
export function hexagonSides(rings: readonly RingFolder[]): readonly RingFolder[] {
  return rings.filter(({ ring }) => ring === 'adapters').flatMap(sidesIn);
}

function sidesIn(outer: RingFolder): RingFolder[] {
  const sides = [...foldersByWord(outer.folder)].filter(
    ([word]) => DRIVING_WORDS.includes(word) || DRIVEN_WORDS.includes(word),
  );
  return sides.map(([word, folder]) => ({ ...outer, word, folder, sure: true, path: [...outer.path, nameOf(folder)] }));
}
