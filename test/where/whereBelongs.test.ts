import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { Belonging, Candidate } from '#application/where/belonging.ts';
import { subjectAt } from '#application/where/subjectAt.ts';
import { verdictOf } from '#application/where/verdict.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import type { Workspace } from '#application/workspace.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

/** A small project whose modules lie where they should. */
const PROJECT: Readonly<Record<string, string>> = {
  'package.json': '{ "dependencies": { "pg": "8", "express": "5" } }',
  'src/domain/order.ts': 'export class Order { constructor(readonly id: string) {} total(): number { return 1; } }\n',
  'src/domain/money.ts':
    'export class Money { private constructor(readonly cents: number) {} static of(cents: number) { return new Money(cents); } }\n',
  'src/application/ports/order-repository.ts':
    "import type { Order } from '../../domain/order';\nexport interface OrderRepository { save(order: Order): Promise<void>; }\n",
  'src/application/place-order.ts':
    "import { Order } from '../domain/order';\nimport type { OrderRepository } from './ports/order-repository';\nexport class PlaceOrder { constructor(private readonly orders: OrderRepository) {} async execute(id: string) { await this.orders.save(new Order(id)); } }\n",
  'src/adapters/pg-order-repository.ts':
    "import { Pool } from 'pg';\nimport type { Order } from '../domain/order';\nimport type { OrderRepository } from '../application/ports/order-repository';\nexport class PgOrderRepository implements OrderRepository { constructor(private readonly pool: Pool) {} async save(order: Order) { await this.pool.query('', [order.id]); } }\n",
  'src/main.ts':
    "import { PgOrderRepository } from './adapters/pg-order-repository';\nimport { PlaceOrder } from './application/place-order';\nimport { Pool } from 'pg';\nexport const placeOrder = new PlaceOrder(new PgOrderRepository(new Pool()));\n",
};

describe('where a module belongs', () => {
  it('is where modules lie that import such packages and implement such ports', () => {
    const text =
      "import { Pool } from 'pg';\nexport class PgInvoiceRepository { constructor(private readonly pool: Pool) {} async save() { await this.pool.query(''); } }\n";
    const [first] = candidatesFor('src/domain/pg-invoice-repository.ts', text);
    assert.equal(first?.layer.name, 'adapters');
    assert.ok(
      first.reasons.some((reason) => reason.includes('`pg`, which talks to a database')),
      first.reasons.join('\n'),
    );
    assert.equal(first.path, 'src/adapters/pg-invoice-repository.ts');
    assert.ok(first.removes > 0, 'the database is out of the domain then');
  });

  it('is the application for a class that does one thing and is handed what it needs', () => {
    const text =
      "import { Order } from '../domain/order';\nimport type { OrderRepository } from '../application/ports/order-repository';\nexport class CancelOrderUseCase { constructor(private readonly orders: OrderRepository) {} async execute(id: string) { await this.orders.save(new Order(id)); } }\n";
    const [first] = candidatesFor('src/adapters/cancel-order.use-case.ts', text);
    assert.equal(first?.layer.name, 'application');
  });

  it('tells what would be found otherwise, as it would be found if the module lay there', () => {
    const text =
      "import { Pool } from 'pg';\nimport { Order } from './order';\nexport const load = (pool: Pool) => pool.query(String(Order));\n";
    const file = 'src/domain/load.ts';
    for (const { layer, adds, removes } of candidatesFor(file, text)) {
      const there = { ...PROJECT, [file]: text };
      const now = countOf(indexed(there), file);
      const folder = layer.name === 'composition' ? 'src/main' : `src/${layer.name}`;
      if (layer.name === 'tests' || layer.name === 'shared') continue;
      const moved = { ...PROJECT, [`${folder}/load.ts`]: text.replace('./order', '../domain/order') };
      assert.equal(adds - removes, countOf(indexed(moved), `${folder}/load.ts`) - now, layer.name);
    }
  });

  it('does not depend on the folder where it lies, for whoever does not want it to', () => {
    const text = "import express from 'express';\nexport const routes = express.Router();\n";
    const ask = (file: string): readonly string[] =>
      belonging({ ...PROJECT, [file]: text }, file).candidates.map(
        ({ layer, score }) => `${layer.name} ${score.toFixed(6)}`,
      );
    assert.deepEqual(ask('src/domain/routes.ts'), ask('src/adapters/routes.ts'));
  });

  it('says that several layers for adapters share what speaks for adapters', () => {
    const layers = ['web', 'storage', 'mail'].map((name) => ({ name, role: 'adapter', paths: [`src/${name}/**`] }));
    const contract = { layers: [layers, { name: 'domain', role: 'domain', paths: ['src/domain/**'] }] };
    const file = 'src/helper.ts';
    const verdict = verdictOf(
      belonging(
        {
          ...{ 'package.json': '{ "dependencies": { "axios": "1" } }', 'inward.json': JSON.stringify(contract) },
          ...{ 'src/domain/order.ts': 'export class Order {}\n', 'src/web/a.ts': 'export const a = 1;\n' },
          ...{ 'src/storage/b.ts': 'export const b = 1;\n', 'src/mail/c.ts': 'export const c = 1;\n' },
          [file]: "import axios from 'axios';\nexport const load = async () => axios.get('/');\n",
        },
        file,
      ),
    );
    assert.match(verdict, /^It belongs in an adapter layer: most likely \w+ \(\d+ %\), or \w+ \(\d+ %\)\.$/);
  });

  it('gives weight to where it lies otherwise', () => {
    const file = 'src/domain/helper.ts';
    const workspace = indexed({ ...PROJECT, [file]: 'export const helper = 1;\n' });
    const score = (blind: boolean): number | undefined => {
      const answer = whereBelongs(workspace, { module: file, subject: { kind: 'module' }, blind });
      return 'kind' in answer ? undefined : answer.candidates.find(({ layer }) => layer.name === 'domain')?.score;
    };
    assert.ok((score(false) ?? 0) > (score(true) ?? 1));
  });

  it('has scores that add up to one, the highest first', () => {
    const scores = candidatesFor('src/domain/thing.ts', 'export const a = Date.now();\n').map(({ score }) => score);
    assert.ok(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1) < 1e-9);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
  });

  it('is several layers for a module that holds parts of several', () => {
    const text = `import { Pool } from 'pg';
export class PgThingRepository { constructor(private readonly pool: Pool) {} async save() { await this.pool.query(''); } }
export class CreateThingUseCase { constructor(private readonly things: { save(): Promise<void> }) {} async execute() { await this.things.save(); } }
`;
    const { split } = belonging({ ...PROJECT, 'src/domain/thing.ts': text }, 'src/domain/thing.ts');
    assert.deepEqual(split.map(({ layer, names }) => `${layer.name}: ${names.join()}`).sort(), [
      'adapters: PgThingRepository',
      'application: CreateThingUseCase',
    ]);
  });

  it('is no question for what has no layers, no text or no use for one', () => {
    const cases: readonly (readonly [file: string, files: Record<string, string>, reason: RegExp])[] = [
      ['src/empty.ts', { ...PROJECT, 'src/empty.ts': '' }, /declares nothing that can be read, imports nothing/],
      ['src/gone.ts', PROJECT, /is no module of a contract/],
      ['package.json', PROJECT, /is no module of a contract/],
      ['jest.config.ts', { ...PROJECT, 'jest.config.ts': 'export default {};' }, /configures a tool/],
      ['src/api.generated.ts', { ...PROJECT, 'src/api.generated.ts': 'export const a = 1;' }, /is generated/],
      ['a.ts', { 'a.ts': 'export const a = 1;' }, /No layers are known|is no module/],
    ];
    for (const [file, files, reason] of cases) {
      const answer = whereBelongs(indexed(files), { module: file, subject: { kind: 'module' }, blind: false });
      assert.ok('kind' in answer, file);
      assert.match(answer.reason, reason);
    }
  });

  it('can be asked of half-typed code', () => {
    const texts = ['export class {', "import { from 'pg'", 'export const a = `${', '\uFEFFexport const 😀 = 1;\r\n'];
    for (const text of texts) {
      const answer = whereBelongs(indexed({ ...PROJECT, 'src/domain/half.ts': text }), {
        ...{ module: 'src/domain/half.ts', subject: { kind: 'module' }, blind: false },
      });
      assert.ok('kind' in answer || answer.candidates.length > 0);
    }
  });
});

describe('a part of a module', () => {
  const text = `import { Pool } from 'pg';

/** Said of the first. */
export class First {
  save(pool: Pool) {
    return pool.query('');
  }
}

export function second(a: string): string;
export function second(a: number): number;
export function second(a: string | number) {
  return a;
}
`;

  it('is the declaration around a line, and every declaration that lines touch', () => {
    assert.deepEqual(namesAt(4, 4), ['First']);
    assert.deepEqual(namesAt(2, 2), ['First'], 'its comment is part of it');
    assert.deepEqual(namesAt(9, 9), ['second'], 'its overloads are part of it');
    assert.deepEqual(namesAt(5, 12), ['First', 'second']);
    assert.equal(namesAt(0, 0), undefined);
  });

  it('is widened to whole declarations, and that is told', () => {
    assert.equal(subjectOf(2, 7).widened, false);
    assert.equal(subjectOf(5, 12).widened, true);
    assert.equal(subjectOf(4, 4).widened, false, 'a single line stands for what is around it');
  });

  it('is judged by what it needs itself', () => {
    const file = 'src/domain/parts.ts';
    const workspace = indexed({ ...PROJECT, [file]: text });
    const answer = (name: string): readonly string[] => {
      const subject = { kind: 'declarations', names: [name], widened: false } as const;
      const found = whereBelongs(workspace, { module: file, subject, blind: true });
      assert.ok(!('kind' in found));
      return found.candidates[0]?.evidence.map(({ sign }) => sign) ?? [];
    };
    assert.ok(answer('First').includes('imports:storage'));
    assert.ok(!answer('second').includes('imports:storage'));
  });

  function namesAt(first: number, last: number): readonly string[] | undefined {
    const outline = indexed({ 'a.ts': text, ...PROJECT, 'src/domain/parts.ts': text }).outlineOf('src/domain/parts.ts');
    const subject = outline && subjectAt(outline, { first, last });
    return subject?.kind === 'declarations' ? subject.names : undefined;
  }

  function subjectOf(first: number, last: number): { readonly widened: boolean } {
    const outline = indexed({ ...PROJECT, 'src/domain/parts.ts': text }).outlineOf('src/domain/parts.ts');
    const subject = outline && subjectAt(outline, { first, last });
    assert.ok(subject?.kind === 'declarations');
    return subject;
  }
});

function candidatesFor(file: string, text: string): readonly Candidate[] {
  return belonging({ ...PROJECT, [file]: text }, file).candidates;
}

function belonging(files: Readonly<Record<string, string>>, file: string): Belonging {
  const answer = whereBelongs(indexed(files), { module: file, subject: { kind: 'module' }, blind: true });
  assert.ok(!('kind' in answer), 'kind' in answer ? answer.reason : '');
  return answer;
}

function countOf(workspace: Workspace, file: string): number {
  return workspace.findingsOf(file).filter(({ severity }) => severity !== 'hint').length;
}

function indexed(files: Readonly<Record<string, string>>): Workspace {
  const log: string[] = [];
  const workspace = workspaceOver(memoryFiles(files), log);
  drain(workspace.index());
  assert.deepEqual(log, []);
  return workspace;
}
