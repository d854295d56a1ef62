/** What a package is for. The words are those of `@category/…` in a contract. */
export type Category = keyof typeof CATEGORIES;

interface CategoryMeaning {
  /** The end of a sentence that begins with the package's name. */
  readonly does: string;
  /** Where it has no place unless a contract says otherwise: in domain and application, in the domain alone, nowhere. */
  readonly deniedIn: 'core' | 'domain' | 'nowhere';
  /** What the core does instead; without it, the answer is a port. */
  readonly instead?: string;
}

const PLAIN_DATA = 'Return plain data and leave to the adapters how it is shown.';
const TAKEN_AS_PARAMETER = 'Take what is needed as a parameter and let the composition root hand it in.';

export const CATEGORIES = {
  orm: {
    does: 'maps objects to a database',
    deniedIn: 'core',
    instead: 'Keep the model plain, declare a port that finds and saves it, and map it to the database in an adapter.',
  },
  database: { does: 'talks to a database', deniedIn: 'core' },
  'http-server': { does: 'answers HTTP requests', deniedIn: 'core', instead: PLAIN_DATA },
  'http-client': { does: 'sends requests over the network', deniedIn: 'core' },
  graphql: { does: 'speaks GraphQL', deniedIn: 'core', instead: PLAIN_DATA },
  messaging: { does: 'sends and receives messages', deniedIn: 'core' },
  cache: { does: 'keeps values in a cache', deniedIn: 'core' },
  logging: { does: 'writes logs', deniedIn: 'core' },
  telemetry: { does: 'records what happens at run time', deniedIn: 'core' },
  cloud: { does: 'talks to a service outside the program', deniedIn: 'core' },
  email: { does: 'sends mail', deniedIn: 'core' },
  auth: { does: 'authenticates callers', deniedIn: 'core' },
  ui: { does: 'draws a user interface', deniedIn: 'core', instead: PLAIN_DATA },
  filesystem: { does: 'reads and writes files', deniedIn: 'core' },
  process: { does: 'controls the process or starts others', deniedIn: 'core' },
  network: { does: 'opens network connections', deniedIn: 'core' },
  environment: { does: 'reads the environment', deniedIn: 'core', instead: TAKEN_AS_PARAMETER },
  scheduling: { does: 'runs code at a later time', deniedIn: 'core' },
  cli: { does: 'talks to a terminal', deniedIn: 'core', instead: PLAIN_DATA },
  testing: { does: 'is for tests', deniedIn: 'core', instead: 'Move what needs it to the tests.' },
  framework: {
    does: 'is the framework that the program runs in',
    deniedIn: 'domain',
    instead: 'Write plain code here and leave it to the outer layers to fit it into the framework.',
  },
  'di-container': { does: 'wires objects together', deniedIn: 'domain', instead: TAKEN_AS_PARAMETER },
  validation: {
    does: 'checks data by schemas of its own',
    deniedIn: 'domain',
    instead: 'Hold the rules of the business in plain code, and check what comes from outside in the outer layers.',
  },
  resilience: { does: 'handles failures of calls to the outside', deniedIn: 'domain' },
  state: { does: 'holds the state of a user interface', deniedIn: 'domain', instead: PLAIN_DATA },
  stream: { does: 'moves data in and out in pieces', deniedIn: 'domain' },
  rendering: { does: 'makes documents, pages or pictures', deniedIn: 'domain' },
  i18n: { does: 'puts texts into the language of a reader', deniedIn: 'domain', instead: PLAIN_DATA },
  tooling: { does: 'builds or checks code', deniedIn: 'domain' },
  serialization: { does: 'turns values into text or bytes and back', deniedIn: 'nowhere' },
  crypto: { does: 'hashes, signs and encrypts', deniedIn: 'nowhere' },
  identifier: { does: 'makes identifiers', deniedIn: 'nowhere' },
  date: { does: 'reckons with dates and times', deniedIn: 'nowhere' },
  number: { does: 'reckons with numbers, money and units', deniedIn: 'nowhere' },
  text: { does: 'works on texts', deniedIn: 'nowhere' },
  events: { does: 'passes events inside the program', deniedIn: 'nowhere' },
  functional: { does: 'offers functional data types', deniedIn: 'nowhere' },
  utility: { does: 'offers general helpers', deniedIn: 'nowhere' },
} as const satisfies Readonly<Record<string, CategoryMeaning>>;

export function isCategory(word: string): word is Category {
  return Object.hasOwn(CATEGORIES, word);
}

export function meaningOf(category: Category): CategoryMeaning {
  return CATEGORIES[category];
}

export const CATEGORY_NAMES: readonly Category[] = Object.keys(CATEGORIES).filter(isCategory);

/** What the domain does without: input, output and frameworks of every kind. */
export const DENIED_IN_DOMAIN: readonly Category[] = CATEGORY_NAMES.filter(
  (category) => meaningOf(category).deniedIn !== 'nowhere',
);

/** What use cases do without: they may be wired and checked by a library, but they reach the outside through ports. */
export const DENIED_IN_APPLICATION: readonly Category[] = CATEGORY_NAMES.filter(
  (category) => meaningOf(category).deniedIn === 'core',
);
