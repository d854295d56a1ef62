import assert from 'node:assert/strict';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Home, NewPart } from '#application/ports/homes.ts';
import { surroundingsOf } from '#application/refactoring/surroundingsOf.ts';
import { createRefactorers } from '#application/refactorers.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const ASKER = 'src/application/place-order.ts';
const ADAPTER = 'src/infrastructure/pg-order-repository.ts';
const LAYERS = {
  [ASKER]: 'export class PlaceOrder {}',
  [ADAPTER]: 'export class PgOrderRepository {}',
  'src/domain/order.ts': 'export class Order {}',
};
const PORT: NewPart = { kind: 'port', asker: ASKER, concept: 'OrderRepository', adapter: ADAPTER };
const OPERATION = '{ find(id: string): string; }';

describe('where a new port goes', () => {
  it('is a folder for ports in the layer that asks, where there is none yet', () => {
    assert.equal(placeOf(LAYERS, PORT), 'src/application/ports/order-repository.ts OrderRepository');
  });

  const found: readonly (readonly [name: string, there: Readonly<Record<string, string>>, home: string])[] = [
    [
      'a folder and a manner that are there',
      { 'src/application/ports/userRepository.ts': `export interface UserRepository ${OPERATION}` },
      'src/application/ports/orderRepository.ts OrderRepository',
    ],
    [
      'in the folder for its kind of port',
      {
        'src/application/interfaces/mailer.ts': `export interface Mailer ${OPERATION}`,
        'src/domain/repositories/user-repository.ts': `export interface UserRepository ${OPERATION}`,
      },
      'src/domain/repositories/order-repository.ts OrderRepository',
    ],
    [
      'with a prefix that the file name leaves out',
      { 'src/domain/repositories/UserRepository.ts': `export interface IUserRepository ${OPERATION}` },
      'src/domain/repositories/OrderRepository.ts IOrderRepository',
    ],
    [
      'with a prefix in the file name',
      { 'src/domain/repositories/IUserRepository.ts': `export interface IUserRepository ${OPERATION}` },
      'src/domain/repositories/IOrderRepository.ts IOrderRepository',
    ],
    [
      'with dots and a suffix',
      { 'src/application/ports/user.repository.port.ts': `export interface UserRepositoryPort ${OPERATION}` },
      'src/application/ports/order.repository.port.ts OrderRepositoryPort',
    ],
    [
      'with a suffix in words',
      { 'src/application/ports/user_repository_interface.ts': `export interface UserRepositoryInterface ${OPERATION}` },
      'src/application/ports/order_repository_interface.ts OrderRepositoryInterface',
    ],
    [
      'with a tail that the symbol does not have',
      { 'src/domain/interfaces/user-repository.interface.ts': `export interface UserRepository ${OPERATION}` },
      'src/domain/interfaces/order-repository.interface.ts OrderRepository',
    ],
    [
      'with capitals throughout',
      { 'src/application/ports/UserRepositoryPort.ts': `export interface UserRepositoryPort ${OPERATION}` },
      'src/application/ports/OrderRepositoryPort.ts OrderRepositoryPort',
    ],
    [
      'behind others where one file holds them all',
      { 'src/application/ports.ts': `export interface Mailer ${OPERATION}\nexport interface Clock ${OPERATION}` },
      'src/application/ports.ts OrderRepository +',
    ],
    [
      'beside a file that has the name already',
      { 'src/application/ports/order-repository.ts': 'export const nothing = {};' },
      'src/application/ports/order-repository-port.ts OrderRepositoryPort',
    ],
    [
      'by the prefix of interfaces where there is no port',
      { 'src/domain/types.ts': 'export interface IUser { id: string }\nexport interface IItem { id: string }' },
      'src/application/ports/order-repository.ts IOrderRepository',
    ],
  ];
  for (const [name, there, home] of found) {
    it(`is found: ${name}`, () => {
      assert.equal(placeOf({ ...LAYERS, ...there }, PORT), home);
    });
  }

  it('is named as files of the inner layers are, whatever components are called', () => {
    const files = {
      'src/domain/order.ts': '',
      'src/application/placeOrder.ts': '',
      'src/infrastructure/OrderTable.ts': 'export class OrderTable {}',
      'src/infrastructure/OrderView.ts': '',
    };
    const part: NewPart = {
      ...{ kind: 'port', asker: 'src/domain/order.ts' },
      ...{ concept: 'CurrentTime', adapter: 'src/infrastructure/OrderTable.ts' },
    };
    assert.equal(placeOf(files, part), 'src/domain/ports/currentTime.ts CurrentTime');
  });

  it('is in the context that asks, whatever others have', () => {
    const files = {
      'inward.json': contractWith('src/*/'),
      'src/orders/application/place.ts': '',
      'src/orders/adapters/db.ts': '',
      'src/billing/application/ports/invoice-repository.ts': `export interface InvoiceRepository ${OPERATION}`,
    };
    const part: NewPart = {
      ...{ kind: 'port', asker: 'src/orders/application/place.ts' },
      ...{ concept: 'Orders', adapter: 'src/orders/adapters/db.ts' },
    };
    assert.equal(placeOf(files, part), 'src/orders/application/ports/orders.ts Orders');
  });

  it('lies where the layer that asks may import it', () => {
    const files = {
      'inward.json': contractWith('src/'),
      'src/domain/order.ts': '',
      'src/adapters/db.ts': '',
      'src/application/ports/mailer.ts': `export interface Mailer ${OPERATION}`,
    };
    const part: NewPart = {
      kind: 'port',
      asker: 'src/domain/order.ts',
      concept: 'Orders',
      adapter: 'src/adapters/db.ts',
    };
    assert.equal(placeOf(files, part), 'src/domain/ports/orders.ts Orders');
  });

  it('is a module for all ports of the layer where other layers have one', () => {
    const files = {
      'src/domain/order.ts': '',
      'src/infrastructure/db.ts': '',
      'src/application/ports.ts': `export interface Mailer ${OPERATION}`,
    };
    const part: NewPart = {
      ...{ kind: 'port', asker: 'src/domain/order.ts' },
      ...{ concept: 'Orders', adapter: 'src/infrastructure/db.ts' },
    };
    assert.equal(placeOf(files, part), 'src/domain/ports.ts Orders');
    const there = { ...files, 'src/domain/ports/index.ts': 'export const nothing = {};' };
    assert.equal(placeOf(there, part), 'src/domain/ports/orders.ts Orders');
  });

  it('is nowhere for a module without types', () => {
    const asker = 'src/application/place-order.js';
    assert.equal(placeOf({ ...LAYERS, [asker]: '' }, { ...PORT, asker }), undefined);
  });

  it('has the abstract classes of a project for tokens', () => {
    const there = { 'src/application/ports/mailer.ts': 'export abstract class Mailer { abstract send(): void }' };
    assert.equal(homeIn({ ...LAYERS, ...there }, PORT)?.form, 'abstract-class');
  });
});

describe('where a new adapter goes', () => {
  const CLOCK: NewPart = {
    ...{ kind: 'adapter', asker: ASKER },
    ...{ port: 'src/application/ports/clock.ts', concept: 'SystemClock' },
  };
  const adapter = (path: string, text: string): Readonly<Record<string, string>> => ({ ...LAYERS, [path]: text });

  it('is the folder of the adapters', () => {
    assert.equal(placeOf(LAYERS, CLOCK), 'src/infrastructure/system-clock.ts SystemClock');
  });

  it('is beside others of its kind', () => {
    const text = "import { C } from '../../application/place-order';\nexport class TestClock implements C {}";
    assert.equal(
      placeOf(adapter('src/infrastructure/time/testClock.ts', text), CLOCK),
      'src/infrastructure/time/systemClock.ts SystemClock',
    );
  });

  it('is a folder of its own where each kind has one', () => {
    const text = "import { C } from '../../application/place-order';\nexport class PgOrders implements C {}";
    assert.equal(
      placeOf(adapter('src/infrastructure/persistence/pg-orders.ts', text), CLOCK),
      'src/infrastructure/clock/system-clock.ts SystemClock',
    );
  });

  it('is named by the contract where no adapter is there', () => {
    const files = { 'inward.json': contractWith('src/'), 'src/application/place-order.ts': '' };
    assert.equal(placeOf(files, CLOCK), 'src/adapters/system-clock.ts SystemClock');
  });
});

function contractWith(prefix: string): string {
  const layer = (name: string, role: string) => ({ name, role, paths: [`${prefix}${name}/**`] });
  return JSON.stringify({
    layers: [layer('adapters', 'adapter'), layer('application', 'application'), layer('domain', 'domain')],
    ...(prefix.includes('*') && { contexts: { paths: ['src/{context}/**'] } }),
  });
}

function placeOf(files: Readonly<Record<string, string>>, part: NewPart): string | undefined {
  const home = homeIn(files, part);
  return home && `${home.file} ${home.symbol}${home.appends ? ' +' : ''}`;
}

function homeIn(files: Readonly<Record<string, string>>, part: NewPart): Home | undefined {
  const memory = memoryFiles(files);
  const view = workspaceOver(memory, []);
  drain(view.index());
  const languages = [typescriptLanguage];
  const world = {
    ...{ files: memory, languages, importContracts: importLinter },
    contracts: contractReader(rules.map(({ meta }) => meta)),
  };
  return surroundingsOf({ world, view, refactorers: createRefactorers(languages) }).homeOf(part);
}
