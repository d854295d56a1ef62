import { lineProjects } from './lineProjects.ts';

/** For each module the lines it may have; which of them it has is what edits change. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'src/application/ports/orders.ts': [
    'export interface Orders { a(): void; b(): void; c(): void; d(): void }',
    'export interface Mail { send(): void }',
    'export abstract class Clock { abstract now(): number }',
  ],
  'src/application/place.ts': [
    "import type { Orders, Mail } from './ports/orders';",
    "import type { Orders, Mail } from '../index';",
    'export class PlaceUseCase { constructor(private orders: Orders) {} execute() { this.orders.a(); this.orders.b(); } }',
    'export const remind = (mail: Mail) => mail.send();',
    'export class OtherUseCase { execute(a: string) {} cancel(a: string) {} }',
  ],
  'src/application/report.ts': [
    "import type * as ports from './ports/orders';",
    "import type { Orders } from '../index';",
    'export function report(orders: Orders) { orders.c(); orders.d(); }',
    'export const summary = ({ c }: ports.Orders, mail: ports.Mail) => c();',
    'export class InMemory implements Orders {}',
  ],
  'src/index.ts': [
    "export * from './application/ports/orders';",
    "export { Orders } from './application/ports/orders';",
    "export { Orders as Mail } from './application/ports/orders';",
    "export * from './adapters/database/orders';",
  ],
  'src/adapters/database/orders.ts': [
    "import { Orders, Mail } from '../../application/ports/orders';",
    "import { Orders, Mail } from '../../index';",
    'export class OrdersInDatabase implements Orders {}',
    'export class OrdersInDatabase {}',
    'export class Outbox implements Mail {}',
    'export const openMail = (): Mail => new Outbox();',
  ],
  'src/adapters/web/routes.ts': [
    "import { OrdersInDatabase, openMail } from '../database/orders';",
    "import { OrdersInDatabase, openMail } from '../../index';",
    'export const orders = new OrdersInDatabase();',
    'export const mail = openMail();',
  ],
  'src/main/main.ts': [
    "import { OrdersInDatabase } from '../adapters/database/orders';",
    "import { OrdersInDatabase } from '../index';",
    "import { PlaceUseCase } from '../application/place';",
    'const orders = new OrdersInDatabase();',
    'export const place = new PlaceUseCase(orders);',
  ],
  'test/orders.test.ts': [
    "import type { Orders } from '../src/application/ports/orders';",
    'class Fake implements Orders {}',
  ],
};

const CONTRACT = JSON.stringify({
  preset: 'clean',
  layers: [
    { name: 'composition', paths: ['src/main/**'] },
    { name: 'adapters', paths: ['src/adapters/**'] },
    { name: 'application', paths: ['src/application/**'] },
    { name: 'domain', optional: true, paths: ['src/domain/**'] },
  ],
});

const RENAMES: readonly (readonly [from: string, to: string])[] = [
  ['src/index.ts', 'src/application/index.ts'],
  ['src/application/index.ts', 'src/index.ts'],
  ['src/adapters/database', 'src/adapters/web'],
  ['src/adapters/web', 'src/adapters/database'],
  ['src/application/ports', 'src/adapters/ports'],
  ['src/adapters/ports', 'src/application/ports'],
];

/** A project of ports, of what needs them and of what implements them, and what changes who does. */
export const { projects: portProjects, edits: portEdits } = lineProjects({ 'inward.json': CONTRACT }, LINES, RENAMES);
