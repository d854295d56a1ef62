import type { PresetName, Role } from './contract.ts';

/** One layer of a preset, with the folder names it is known by. */
export interface PresetLayer {
  readonly name: string;
  readonly role: Role;
  /** Lower case, without `-`, `_` and spaces. */
  readonly words: readonly string[];
  /** For a person who reads the contract. */
  readonly description: string;
}

export interface Preset {
  readonly name: PresetName;
  readonly description: string;
  /** Outermost first; a nested list holds siblings, which are independent of each other. */
  readonly layers: readonly (PresetLayer | readonly PresetLayer[])[];
}

const COMPOSITION: PresetLayer = {
  name: 'composition',
  role: 'composition',
  words: [
    ...['composition', 'compositionroot', 'main', 'bootstrap', 'boot', 'compose', 'container', 'di', 'ioc'],
    ...['entrypoints', 'entrypoint', 'dependencyinjection'],
  ],
  description: 'Wires the adapters to the ports. It imports everything, and nobody imports it.',
};

const APPLICATION: PresetLayer = {
  name: 'application',
  role: 'application',
  words: [
    ...['application', 'usecases', 'usecase', 'interactors', 'interactor', 'servicelayer', 'services', 'service'],
    ...['applicationservices', 'ports', 'port', 'commands', 'queries'],
  ],
  description: 'What the program does: use cases over the domain, and the ports they need.',
};

const DOMAIN: PresetLayer = {
  name: 'domain',
  role: 'domain',
  words: ['domain', 'entities', 'entity', 'model', 'models', 'core', 'domainmodel'],
  description: 'What the business is about. It knows nothing of the layers around it.',
};

export const PRESENTATION_WORDS: readonly string[] = [
  ...['presentation', 'presenters', 'interface', 'interfaces', 'userinterface', 'controllers', 'controller'],
  ...['web', 'api', 'http', 'rest', 'graphql', 'grpc', 'cli', 'ui', 'routes', 'routers', 'resolvers'],
];

export const INFRASTRUCTURE_WORDS: readonly string[] = [
  ...['infrastructure', 'infra', 'persistence', 'database', 'db', 'gateways', 'gateway'],
  ...['frameworks', 'framework', 'drivers', 'frameworksanddrivers'],
];

/** Folders of adapters, whatever each is for. */
export const ADAPTER_WORDS: readonly string[] = ['adapters', 'adapter', 'adaptors', 'adaptor', 'interfaceadapters'];

/** The two kinds of folders below the adapters of a hexagon. */
export const DRIVING_WORDS: readonly string[] = ['driving', 'primary', 'in', 'inbound', 'incoming', 'input'];
export const DRIVEN_WORDS: readonly string[] = ['driven', 'secondary', 'out', 'outbound', 'outgoing', 'output'];

/** What is recognised without a contract, and what a contract may name. */
export const PRESETS: readonly Preset[] = [
  {
    name: 'clean',
    description: 'Clean architecture: composition, adapters, application, domain',
    layers: [
      COMPOSITION,
      {
        name: 'adapters',
        role: 'adapter',
        words: [...ADAPTER_WORDS, ...INFRASTRUCTURE_WORDS, ...PRESENTATION_WORDS],
        description: 'Everything that talks to the outside: web, database, files, other services.',
      },
      APPLICATION,
      DOMAIN,
    ],
  },
  {
    name: 'ddd',
    description: 'Domain-driven design: presentation and infrastructure side by side, application, domain',
    layers: [
      COMPOSITION,
      [
        {
          name: 'presentation',
          role: 'adapter',
          words: PRESENTATION_WORDS,
          description: 'How people and programs reach the application.',
        },
        {
          name: 'infrastructure',
          role: 'adapter',
          words: [...INFRASTRUCTURE_WORDS, ...ADAPTER_WORDS],
          description: 'How the application reaches databases, queues and other services.',
        },
      ],
      APPLICATION,
      DOMAIN,
    ],
  },
  {
    name: 'hexagonal',
    description: 'Ports and adapters: driving and driven adapters side by side, application, domain',
    layers: [
      COMPOSITION,
      [
        {
          name: 'driving',
          role: 'adapter',
          words: [...DRIVING_WORDS, ...PRESENTATION_WORDS],
          description: 'Adapters that call the application: web, command line, messages that come in.',
        },
        {
          name: 'driven',
          role: 'adapter',
          words: [...DRIVEN_WORDS, ...INFRASTRUCTURE_WORDS],
          description: 'Adapters that the application calls through its ports: databases, mail, other services.',
        },
      ],
      APPLICATION,
      DOMAIN,
    ],
  },
  {
    name: 'layered',
    description: 'Classic layers: api, services, repositories, models',
    layers: [
      {
        name: 'api',
        role: 'adapter',
        words: [
          ...['api', 'routes', 'routers', 'controllers', 'views', 'handlers', 'resolvers'],
          ...['route', 'router', 'controller', 'view', 'handler', 'resolver'],
        ],
        description: 'Takes requests and answers them.',
      },
      {
        name: 'services',
        role: 'application',
        words: ['services', 'service'],
        description: 'What the program does.',
      },
      {
        name: 'repositories',
        role: 'adapter',
        words: ['repositories', 'repository', 'repos', 'repo', 'dao', 'daos'],
        description: 'Reads and writes what is stored.',
      },
      {
        name: 'models',
        role: 'domain',
        words: ['models', 'model', 'schemas', 'schema', 'entities', 'entity'],
        description: 'What the data is.',
      },
    ],
  },
  {
    name: 'feature-sliced',
    description: 'Feature-Sliced Design: app, pages, widgets, features, entities, shared',
    layers: [
      { name: 'app', role: 'composition', words: ['app'], description: 'Starts the program and wires it.' },
      { name: 'pages', role: 'adapter', words: ['pages', 'views'], description: 'What is shown under one address.' },
      { name: 'widgets', role: 'adapter', words: ['widgets'], description: 'Large, independent pieces of a page.' },
      { name: 'features', role: 'application', words: ['features'], description: 'What a user can do.' },
      { name: 'entities', role: 'domain', words: ['entities'], description: 'What the business is about.' },
      { name: 'shared', role: 'shared', words: ['shared'], description: 'Without any business meaning; used by all.' },
    ],
  },
  { name: 'none', description: 'Fills in nothing: only what the contract says', layers: [] },
];

/** `use-cases`, `useCases`, `use_cases` and `_useCases` are one word. */
export function normalisedName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** The layers of a preset in one list, each with its place in the order. */
export function rankedLayers(preset: PresetName): { readonly layer: PresetLayer; readonly rank: number }[] {
  const layers = PRESETS.find(({ name }) => name === preset)?.layers ?? [];
  return layers.flatMap((entry, rank) => ('name' in entry ? [entry] : entry).map((layer) => ({ layer, rank })));
}

const layersByWord: ReadonlyMap<PresetName, ReadonlyMap<string, PresetLayer>> = new Map(
  PRESETS.map(({ name }) => {
    const words = rankedLayers(name).flatMap(({ layer }) => layer.words.map((word) => [word, layer] as const));
    // The outermost layer that claims a word has it.
    return [name, new Map(words.reverse())];
  }),
);

/** The layer that a folder of that name is in that preset; undefined where the preset does not know the name. */
export function layerOfWord(preset: PresetName, word: string): PresetLayer | undefined {
  return layersByWord.get(preset)?.get(word);
}

/** What a layer of that name is for in that preset; undefined where the preset does not know the name. */
export function roleOfLayerName(preset: PresetName, name: string): Role | undefined {
  const word = normalisedName(name);
  return (rankedLayers(preset).find(({ layer }) => layer.name === word)?.layer ?? layerOfWord(preset, word))?.role;
}
