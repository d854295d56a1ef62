import assert from 'node:assert/strict';
import { moveNames } from '#application/refactoring/moveNames.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { drain } from '#test/specs/check.ts';
import { fixContextOver } from './programOver.ts';

const LAYERS = {
  'src/adapters/web.ts': 'export const web = 1;\n',
  'src/domain/order.ts': 'export class Order {}\n\nexport function print(text: string): string {\n  return text;\n}\n',
};

/** What comes of moving `name` out of `src/domain/order.ts`. */
function moved(name: string, layer = 'adapters', files: Readonly<Record<string, string>> = LAYERS): Planned {
  return drain(moveNames(fixContextOver(files), 'src/domain/order.ts', [name], layer));
}

describe('a declaration that moves to another layer', () => {
  it('gets a module of its own', () => {
    const plan = moved('print');
    assert.ok(plan.kind === 'edit');
    assert.deepEqual(plan.edit.created, [
      { file: 'src/adapters/print.ts', text: 'export function print(text: string): string {\n  return text;\n}\n' },
    ]);
  });

  it('takes the file along where nothing would be left', () => {
    const plan = moved('Order', 'adapters', { ...LAYERS, 'src/domain/order.ts': 'export class Order {}\n' });
    assert.ok(plan.kind === 'edit');
    assert.deepEqual([...plan.edit.moved], [['src/domain/order.ts', 'src/adapters/order.ts']]);
  });

  it('is followed by tests that the contract leaves out, with their mocks', () => {
    const test = "import { print } from '../src/domain/order.ts';\nvi.mock('../src/domain/order.ts');\nprint('');\n";
    const contract = {
      include: ['src/**'],
      layers: ['adapters', 'domain'].map((name) => ({ name, paths: [`src/${name}/**`] })),
    };
    const model = { 'src/adapters/shop.ts': "import '../domain/order.ts';\n" };
    const files = { ...LAYERS, ...model, 'inward.json': JSON.stringify(contract), 'test/order.test.ts': test };
    const plan = moved('print', 'adapters', files);
    assert.ok(plan.kind === 'edit');
    const own = plan.edit.edits.filter(({ file }) => file === 'test/order.test.ts');
    // What stays where it was is still replaced there.
    const mocks = "vi.mock('../src/domain/order.ts');\nvi.mock('../src/adapters/print.ts');\n";
    const after = `import { print } from '../src/adapters/print.ts';\n${mocks}print('');\n`;
    assert.equal(applyTextEdits(test, own), after);
  });

  it('is refused where there is no such layer, or nothing of that name', () => {
    const [nowhere, nothing] = [moved('print', 'cellar'), moved('nobody')];
    assert.ok(nowhere.kind === 'refused' && nowhere.reason.includes('cellar'));
    assert.ok(nothing.kind === 'refused');
  });
});
