import assert from 'node:assert/strict';
import { moveSelection } from '#application/refactoring/moveSelection.ts';
import type { Planned } from '#application/projectEdit.ts';
import { rangeOnLine } from '#domain/text.ts';
import { drain } from '#test/specs/check.ts';
import { fixContextOver } from './programOver.ts';

const LAYERS = {
  'src/adapters/web.ts': 'export const web = 1;\n',
  'src/domain/order.ts': 'export class Order {}\n\nexport function print(text: string): string {\n  return text;\n}\n',
};

/** What comes of a selection on line `line` of `src/domain/order.ts`. */
function moved(line: number, layer = 'adapters', files: Readonly<Record<string, string>> = LAYERS): Planned {
  return drain(moveSelection(fixContextOver(files), 'src/domain/order.ts', rangeOnLine(line, 0, 20), layer));
}

describe('a selection that moves to another layer', () => {
  it('is widened to the declaration around it', () => {
    for (const line of [2, 3, 4]) {
      const plan = moved(line);
      assert.ok(plan.kind === 'edit');
      assert.deepEqual(plan.edit.created, [
        { file: 'src/adapters/print.ts', text: 'export function print(text: string): string {\n  return text;\n}\n' },
      ]);
    }
  });

  it('takes the file along where nothing would be left', () => {
    const plan = moved(0, 'adapters', { ...LAYERS, 'src/domain/order.ts': 'export class Order {}\n' });
    assert.ok(plan.kind === 'edit');
    assert.deepEqual([...plan.edit.moved], [['src/domain/order.ts', 'src/adapters/order.ts']]);
  });

  it('is refused where there is no such layer, or nothing that could move', () => {
    const [nowhere, nothing] = [moved(2, 'cellar'), moved(0, 'adapters', { ...LAYERS, 'src/domain/order.ts': '\n' })];
    assert.ok(nowhere.kind === 'refused' && nowhere.reason.includes('cellar'));
    assert.ok(nothing.kind === 'refused');
  });
});
