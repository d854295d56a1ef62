import fc from 'fast-check';

/** Something that happens to the files of a project. */
export type Edit =
  /** Somebody types in an open file. */
  | { readonly kind: 'type'; readonly path: string; readonly text: string }
  /** A file is created, or replaced by something outside the editor. */
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  /** The lines that are in a file move down, change their order, or import types instead, or a comment comes or goes; in the editor or outside. */
  | { readonly kind: 'rework'; readonly path: string; readonly how: Rework; readonly typed: boolean }
  /** A file or a folder goes. */
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

export type Rework = 'shift' | 'reverse' | 'types' | 'hush';

/** Every kind of place: layers of two contexts, composition, tests, shared, no layer, another contract. */
const MODULES: readonly string[] = [
  'src/orders/domain/order.ts',
  'src/orders/domain/line.ts',
  'src/orders/application/place.ts',
  'src/orders/adapters/index.ts',
  'src/orders/testing/anOrder.ts',
  'src/billing/domain/invoice.ts',
  'src/billing/index.ts',
  'src/billing/application/pay.ts',
  'src/billing/domain/invoice.test.ts',
  'src/main/main.ts',
  'src/shared/money.ts',
  'src/shared/text.js',
  'src/helper.ts',
  'src/barrel/index.ts',
  'test/order.test.ts',
  'packages/other/src/domain/thing.ts',
  'packages/other/src/adapters/thing.ts',
];

const FOLDERS: readonly string[] = [
  'src/orders',
  'src/orders/adapters',
  'src/orders/testing',
  'src/barrel',
  'src/shared',
  'packages/other',
];

const contractOf = (layers: readonly object[], more: object = {}): string =>
  JSON.stringify({ layers, contexts: { paths: ['src/{context}/**'], kernel: ['src/shared/**'] }, ...more }, null, 1);

const LAYERS: readonly object[] = [
  { name: 'composition', role: 'composition', paths: ['src/main/**'] },
  { name: 'adapters', role: 'adapter', paths: ['src/*/adapters/**'] },
  { name: 'application', role: 'application', paths: ['src/*/application/**'] },
  { name: 'domain', role: 'domain', paths: ['src/*/domain/**'] },
];

const CONTRACTS: readonly string[] = [
  contractOf(LAYERS),
  contractOf(LAYERS, { typeImports: 'allow' }),
  contractOf([...LAYERS].reverse(), { exclude: ['**/*.js'] }),
  contractOf([...LAYERS, { name: 'helpers', paths: ['src/helper.ts', 'src/barrel/**'] }], { rules: { cycle: 'off' } }),
  contractOf(LAYERS, {
    rules: { 'indirect-layer-order': ['warning', { typeImports: 'allow' }] },
    ignore: [{ rule: 'layer-order', from: 'src/orders/**', reason: 'for now' }],
  }),
  contractOf(LAYERS, { rules: { 'stable-dependencies': ['warning', { dependents: 1, difference: 10 }] } }),
  contractOf(LAYERS, { rules: { cycle: ['warning', { folders: true, modules: false }], 'layer-order': 'off' } }),
];

const NESTED_CONTRACT = JSON.stringify({
  layers: [
    { name: 'adapters', paths: ['src/adapters/**'] },
    { name: 'domain', paths: ['src/domain/**'] },
  ],
});

const [ORDER, PLACE, ADAPTERS] = [
  'src/orders/domain/order.ts',
  'src/orders/application/place.ts',
  'src/orders/adapters/index.ts',
];

const BASELINES: readonly string[] = [
  baselineText({ rule: 'layer-order', from: ORDER, to: ADAPTERS }, { rule: 'cycle', from: PLACE, to: ORDER }),
  baselineText(
    { rule: 'layer-order', from: ORDER, to: ADAPTERS, count: 2 },
    { rule: 'unused-suppression', from: ORDER, symbol: 'layer-order' },
    { rule: 'unplaced-module', from: 'src/helper.ts' },
  ),
];

const CONFIGURATIONS: readonly (readonly [path: string, text: string])[] = [
  ['tsconfig.json', '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }'],
  ['tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./src/orders/*", "./src/*"] } } }'],
  ['tsconfig.json', '{ "extends": "./missing.json" }'],
  ['package.json', '{ "name": "root", "imports": { "#src/*": "./src/*" } }'],
  ['package.json', '{ "name": "root", "imports": { "#src/*": "./src/billing/*" }, "workspaces": ["packages/*"] }'],
  ['packages/other/package.json', '{ "name": "other", "exports": { "./deep": "./src/domain/thing.ts" } }'],
  ['packages/other/package.json', '{ "name": "other", "main": "./src/domain/thing.ts" }'],
  ['packages/other/inward.json', NESTED_CONTRACT],
  ['packages/other/.inward-baseline.json', baselineText({ rule: 'layer-order', from: 'src/domain/thing.ts' })],
  ...BASELINES.map((text) => ['.inward-baseline.json', text] as const),
  ...CONTRACTS.map((text) => ['inward.json', text] as const),
];

const SPECIFIERS: readonly string[] = [
  '@/helper',
  '@/shared/money',
  '#src/index.ts',
  '#src/helper.ts',
  'other',
  'other/deep',
  'react',
];

const COMMENTS: readonly string[] = [
  '// inward-ignore-next-line layer-order -- for now',
  '// inward-ignore-next-line layer-order, cycle -- for now',
  '/* inward-ignore-next-line indirect-layer-order -- for now */',
  '// inward-ignore-file layer-order, indirect-layer-order -- for now',
  '// inward-ignore-next-line layer-order',
  '// inward-ignore-file layer-ordre -- for now',
];

/** What modules declare and do, in words that the rules which read outlines know. */
const CODE: readonly string[] = [
  'export interface OrderRepository { find(id: string): Promise<any>; save(order: x): void }',
  'export interface OrderRepository { find: () => Order }',
  'export abstract class OrderRepository { abstract find(): Order }',
  'export class OrderFiles implements OrderRepository { find() { return new Order(); } }',
  'export class OrderFiles extends OrderRepository { constructor(readonly where = process.env.HOME) { super(); } }',
  'export class Order { id = Math.random(); async place(at = new Date()) { await fetch(x); } }',
  'export class PlaceOrderUseCase { execute(orders: OrderRepository): Order { return orders.find(x); } }',
  'export const files = new OrderFiles();',
  'export const make = (): OrderRepository => new OrderFiles();',
  'export default class { constructor(private readonly files: OrderFiles) {} }',
  'export { OrderFiles as Order };',
  'export type Order = x | Request;',
  'export type x = Response | Map<string, any>;',
  'export { x as default };',
  'class Order {',
];

const lines = fc.array(importLine(), { maxLength: 5 });

/** One edit; what it does depends on which files are there when it is made. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: onModule('type') },
  { weight: 4, arbitrary: onModule('write') },
  { weight: 5, arbitrary: reworks() },
  { weight: 2, arbitrary: fc.constantFrom(...CONFIGURATIONS).map(([path, text]) => write(path, text)) },
  { weight: 2, arbitrary: fc.constantFrom(...deletable()).map((path): Edit => ({ kind: 'delete', path })) },
  { weight: 2, arbitrary: renames() },
);

/** A project to begin with. */
export const projects: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(
    fc.constantFrom(...CONTRACTS),
    fc.constantFrom(...BASELINES),
    fc.array(lines, { minLength: MODULES.length, maxLength: MODULES.length }),
  )
  .map(([contract, baseline, texts]) => ({
    'inward.json': contract,
    '.inward-baseline.json': baseline,
    ...Object.fromEntries(MODULES.map((path, index) => [path, textOf(path, texts[index] ?? [])])),
  }));

function baselineText(...findings: readonly object[]): string {
  return JSON.stringify({ version: 1, findings });
}

function write(path: string, text: string): Edit {
  return { kind: 'write', path, text };
}

function onModule(kind: 'type' | 'write'): fc.Arbitrary<Edit> {
  return fc
    .tuple(fc.constantFrom(...MODULES), lines)
    .map(([path, written]) => ({ kind, path, text: textOf(path, written) }));
}

function reworks(): fc.Arbitrary<Edit> {
  return fc.record({
    kind: fc.constant('rework'),
    path: fc.constantFrom(...MODULES),
    how: fc.constantFrom('shift', 'reverse', 'types', 'hush'),
    typed: fc.boolean(),
  });
}

/** The text of a file after its lines were reworked. */
export function reworked(text: string, how: Rework): string {
  if (how === 'shift') return `\n${text}`;
  if (how === 'reverse') return text.split('\n').reverse().join('\n');
  if (how === 'hush') return text.startsWith(HUSH) ? text.slice(HUSH.length) : HUSH + text;
  return text.replaceAll('import x', 'import type x');
}

const HUSH = '// inward-ignore-file layer-order, cycle, indirect-layer-order -- for now\n';

function deletable(): string[] {
  const configurations = new Set(CONFIGURATIONS.map(([path]) => path));
  return [...MODULES, ...FOLDERS, ...configurations];
}

function renames(): fc.Arbitrary<Edit> {
  const files = fc.tuple(fc.constantFrom(...MODULES), fc.constantFrom(...MODULES));
  const folders = fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom('src/moved', 'src/barrel/adapters'));
  return fc
    .oneof(files, folders)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ kind: 'rename', from, to }));
}

/** A line with an import of a module or of a specifier as it stands, with other code, or only moving what follows. */
interface Line {
  readonly form: 'import' | 'import type' | 'named import' | 'export' | 'blank' | 'comment' | 'code';
  readonly target: string;
  readonly comment: string;
  readonly code: string;
}

function importLine(): fc.Arbitrary<Line> {
  return fc.record({
    form: fc.constantFrom(
      ...(['import', 'import', 'import type', 'named import', 'named import', 'export', 'blank', 'comment'] as const),
      ...(['code', 'code', 'code'] as const),
    ),
    target: fc.constantFrom(...MODULES, ...SPECIFIERS),
    comment: fc.constantFrom(...COMMENTS),
    code: fc.constantFrom(...CODE),
  });
}

function textOf(path: string, written: readonly Line[]): string {
  return written.map((line) => lineText(path, line)).join('\n');
}

function lineText(path: string, { form, target, comment, code }: Line): string {
  if (form === 'blank') return '';
  if (form === 'comment') return comment;
  if (form === 'code') return code;
  const specifier = MODULES.includes(target) ? relativeSpecifier(path, target) : target;
  if (form === 'named import') return `import { Order, OrderFiles, OrderRepository } from '${specifier}';`;
  return form === 'export' ? `export * from '${specifier}';` : `${form} x from '${specifier}';`;
}

function relativeSpecifier(from: string, to: string): string {
  const up = from
    .split('/')
    .slice(1)
    .map(() => '..');
  return [...(up.length > 0 ? up : ['.']), to.replace(/(?:\/index)?\.ts$/, '')].join('/');
}
