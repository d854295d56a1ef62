import type { Texts } from '#test/support/compilerWitness.ts';

/** A number from 0 up to, but without, `below`. The same seed gives the same numbers. */
type Random = (below: number) => number;

/** Numbers that look random (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** How the modules of one program are written. */
interface Manner {
  readonly quote: string;
  readonly semicolon: string;
  readonly lineEnd: string;
  readonly ending: string;
  /** Without what is more than types to take away, such as parameter properties. */
  readonly isErasable: boolean;
}

const CONTEXTS = ['orders', 'billing'] as const;

/**
 * A program of two contexts in three layers that compiles and breaks its contract: inner modules use what outer ones and
 * packages declare, contexts reach past each other's index, and the core reads the clock.
 */
export function layeredProgram(seed: number): Texts {
  const random = randomOf(seed);
  const manner: Manner = {
    quote: ["'", '"'][random(2)] ?? "'",
    semicolon: [';', ''][random(2)] ?? ';',
    lineEnd: ['\n', '\r\n'][random(2)] ?? '\n',
    ending: ['', '.ts', '.js'][random(3)] ?? '',
    isErasable: random(4) === 0,
  };
  const files: Record<string, string> = {
    'inward.json': contractOf(random),
    'tsconfig.json': tsconfigOf(random, manner),
  };
  const more = randomOf(-seed);
  const ofPackages = (): readonly Use[] => USES_OF_PACKAGES.filter(() => more(6) === 0);
  for (const context of CONTEXTS) {
    const other = context === 'orders' ? 'billing' : 'orders';
    const write = (path: string, lines: readonly string[]): void => {
      files[`src/${context}/${path}.ts`] = textOf(manner, lines);
    };
    write('adapters/store', storeOf(context));
    write('domain/entity', entityOf(context));
    write('index', [
      `export * from './domain/entity'`,
      ...(random(2) === 0 ? [`export { Store } from './adapters/store'`] : []),
    ]);
    write(
      'domain/model',
      userOf(random, context, '../adapters/store', `../../${other}/domain/entity`, other, ofPackages()),
    );
    write(
      'application/use',
      userOf(random, context, '../adapters/store', `../../${other}/adapters/store`, other, ofPackages()),
    );
  }
  files['src/orders/adapters/node.d.ts'] = textOf(manner, PACKAGE);
  files['src/main.ts'] = textOf(manner, [
    `import { Store } from './orders/adapters/store'`,
    ...CONTEXTS.flatMap((context) =>
      ['model', 'use'].map(
        (name) =>
          `import * as ${context}${name} from './${context}/${name === 'use' ? 'application' : 'domain'}/${name}'`,
      ),
    ),
    '',
    `export const program = [new Store('main'), ordersmodel, ordersuse, billingmodel, billinguse]`,
  ]);
  return files;
}

function contractOf(random: Random): string {
  return JSON.stringify(
    {
      ...(random(2) === 0 && { typeImports: 'allow' }),
      layers: [
        { name: 'composition', role: 'composition', paths: ['src/main.ts'] },
        { name: 'adapters', role: 'adapter', paths: ['src/*/adapters/**'] },
        { name: 'application', role: 'application', paths: ['src/*/application/**'] },
        { name: 'domain', role: 'domain', paths: ['src/*/domain/**', 'src/*/index.ts'] },
      ],
      contexts: { paths: ['src/{context}/**'] },
    },
    undefined,
    2,
  );
}

function tsconfigOf(random: Random, manner: Manner): string {
  const options = {
    ...{ strict: true, target: 'es2022', module: 'preserve', noEmit: true, allowImportingTsExtensions: true },
    ...(random(3) === 0 && { isolatedModules: true }),
    ...(random(3) === 0 && { noUnusedLocals: true }),
    ...(manner.isErasable && { erasableSyntaxOnly: true }),
  };
  return JSON.stringify({ compilerOptions: options });
}

function storeOf(context: string): readonly string[] {
  return [
    `/** A row of ${context}. */`,
    'export interface Row {',
    '  readonly id: string',
    '}',
    '',
    'export const LIMIT = 10',
    '',
    'export class Store {',
    '  readonly rows: Row[] = []',
    '',
    '  constructor(name: string) {',
    '    this.rows.push({ id: name })',
    '  }',
    '',
    '  /** The row of that id. */',
    '  async find(id: string): Promise<Row | undefined> {',
    '    return this.rows.find((row) => row.id === id)',
    '  }',
    '',
    '  save(...rows: readonly Row[]): void {',
    '    this.rows.push(...rows)',
    '  }',
    '}',
    '',
    'export function load(id: string): Row {',
    '  return { id }',
    '}',
    '',
    `export const store = new Store('${context}')`,
  ];
}

/** What the core has no business to import, with types of its own. */
const PACKAGE: readonly string[] = [
  `declare module 'node:fs' {`,
  '  export type PathLike = string | { readonly href: string }',
  '  export function existsSync(path: PathLike): boolean',
  '  export function readFileSync(path: PathLike): Uint8Array',
  `  export function readFileSync(path: PathLike, options: 'utf8' | 'ascii'): string`,
  '  export class ReadStream {',
  '    constructor(path: PathLike)',
  '    readonly bytesRead: number',
  '    close(callback?: (path: PathLike) => void): void',
  '  }',
  '  const fs: { readonly existsSync: typeof existsSync }',
  '  export default fs',
  '}',
];

function entityOf(context: string): readonly string[] {
  return [`export type Id = string`, '', `export class Entity {`, `  readonly context = '${context}'`, '}'];
}

/** A module that uses a few things of others in ways of its own. */
function userOf(
  random: Random,
  context: string,
  store: string,
  elsewhere: string,
  other: string,
  ofPackages: readonly Use[],
): readonly string[] {
  const uses = USES.filter(() => random(3) === 0);
  const chosen = [...(uses.length === 0 ? USES.slice(0, 1) : uses), ...ofPackages];
  const names = [...new Set(chosen.flatMap(({ needs }) => needs))];
  const imports = [...new Set(chosen.flatMap(({ imports: own = [] }) => own))];
  const deep = random(2) === 0;
  const isEntity = elsewhere.endsWith('entity');
  return [
    ...(names.length === 0 ? [] : [`import { ${names.join(', ')} } from '${store}'`]),
    ...(deep
      ? [isEntity ? `import { Entity as Other } from '${elsewhere}'` : `import { Store as Other } from '${elsewhere}'`]
      : []),
    ...imports,
    '',
    `// What ${context} does.`,
    ...chosen.flatMap(({ lines }) => [...lines, '']),
    ...(deep ? [`export const ${other} = (other: Other) => other`] : ['export const nothing = 0']),
  ];
}

interface Use {
  readonly needs: readonly string[];
  /** What it imports of a package. */
  readonly imports?: readonly string[];
  readonly lines: readonly string[];
}

const PARAMETER_PROPERTY = '  constructor(private readonly store: Store) {}';

const FIELD = ['  private readonly store: Store', '', '  constructor(store: Store) {', '    this.store = store', '  }'];

const USES: readonly Use[] = [
  { needs: ['Row'], lines: ['export const idOf = (row: Row) => row.id'] },
  { needs: ['Store'], lines: [`export type Finds = Pick<Store, 'find'>`] },
  {
    needs: ['Store'],
    lines: [
      'export class Finder {',
      PARAMETER_PROPERTY,
      '',
      '  async find(id: string) {',
      '    return this.store.find(id)',
      '  }',
      '}',
    ],
  },
  {
    needs: ['Store'],
    lines: [
      'export class Maker {',
      "  private readonly store = new Store('maker')",
      '',
      '  make(id: string): void {',
      '    this.store.save({ id })',
      '  }',
      '}',
    ],
  },
  { needs: ['load'], lines: ['export function loaded(id: string) {', '  return load(id).id', '}'] },
  {
    needs: ['load'],
    lines: ['export const prefixed = (deps: { readonly prefix: string }, id: string) => load(deps.prefix + id)'],
  },
  { needs: ['Store', 'LIMIT'], lines: ['export const isOver = (store: Store) => store.rows.length > LIMIT'] },
  { needs: ['store', 'LIMIT'], lines: ['export const isFull = () => store.rows.length >= LIMIT'] },
  { needs: [], lines: ['export const stamped = () => ({ at: Date.now() })'] },
  { needs: [], lines: ['export class Clocked {', '  readonly at = new Date()', '}'] },
];

const USES_OF_PACKAGES: readonly Use[] = [
  {
    needs: [],
    imports: [`import { existsSync as isThere, readFileSync } from 'node:fs'`],
    lines: ["export const textOf = (path: string) => (isThere(path) ? readFileSync(path, 'utf8') : '')"],
  },
  {
    needs: [],
    imports: [`import files from 'node:fs'`],
    lines: ['export class Looks {', '  look(path: string): boolean {', '    return files.existsSync(path)', '  }', '}'],
  },
  {
    needs: [],
    imports: [`import { ReadStream } from 'node:fs'`],
    lines: [
      'export class Reads {',
      "  private readonly stream = new ReadStream('a')",
      '',
      '  stop(): number {',
      '    this.stream.close()',
      '    return this.stream.bytesRead',
      '  }',
      '}',
    ],
  },
];

function textOf({ quote, semicolon, lineEnd, ending, isErasable }: Manner, lines: readonly string[]): string {
  return lines
    .flatMap((line) => (isErasable && line === PARAMETER_PROPERTY ? FIELD : [line]))
    .map((line) => {
      const ended =
        /^(?:import|export .* from|export (?:const|type) (?!.*=> \($)|  (?:readonly|private|return)|    (?:return|this))/.test(
          line,
        )
          ? line + semicolon
          : line;
      return ended
        .replace(
          /(from ')([^']+)'/,
          (_all, from: string, path: string) => `${from}${path}${/index$|^node:/.test(path) ? '' : ending}'`,
        )
        .replaceAll("'", quote);
    })
    .concat('')
    .join(lineEnd);
}
