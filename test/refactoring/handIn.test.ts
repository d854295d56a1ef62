import assert from 'node:assert/strict';
import { createDraft } from '#adapters/languages/typescript/refactoring/draft.ts';
import { handIn } from '#adapters/languages/typescript/refactoring/dependencies/handIn.ts';
import { drain } from '../specs/check.ts';
import { programOver } from './programOver.ts';

describe('handing something in', () => {
  it('gives a reason where it cannot', () => {
    const { checked, surroundings } = programOver({ 'src/a.ts': '' }, 'src/a.ts');
    const draft = createDraft(checked, surroundings);
    const handed = { uses: [], name: 'orders', writeType: () => 'Orders', writeInstance: () => undefined };
    assert.match(drain(handIn(draft, handed)) ?? '', /orders/);
  });
});
