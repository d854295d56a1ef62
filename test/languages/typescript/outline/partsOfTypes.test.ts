import assert from 'node:assert/strict';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';

/** The names that the result of `give` mentions; those of which only a part is meant have an asterisk. */
function namesIn(text: string): string[] {
  const [declaration] = readOutline('module.ts', text).declarations;
  const mentions = declaration?.members.find(({ name }) => name === 'give')?.type ?? [];
  return mentions.map(({ name, part, loose }) => name + (part ? '*' : '') + (loose === undefined ? '' : ' (loose)'));
}

describe('a mention of a part of a type', () => {
  const cases: readonly (readonly [type: string, ...names: string[]])[] = [
    [`Promise<Order>`, 'Promise', 'Order'],
    [`Promise<Order['id']>`, 'Promise', 'Order*'],
    [`Order['lines'][number]`, 'Order*'],
    [`keyof Order | Order`, 'Order*', 'Order'],
    [`Omit<Order, 'id'> & Line`, 'Omit*', 'Order*', 'Line'],
    [`ReturnType<Order['toPlain']>`, 'ReturnType*', 'Order*'],
    [`readonly Order[]`, 'Order'],
  ];
  for (const [type, ...names] of cases) {
    it(type, () => {
      assert.deepEqual(namesIn(`interface Orders { give(): ${type} }`), names);
    });
  }
});

describe('a bound of a type parameter', () => {
  it('is not loose', () => {
    assert.deepEqual(namesIn('interface Orders { give<T extends Record<string, any>, U = any>(): T }'), []);
    assert.deepEqual(namesIn('interface Orders { give(): <T extends object>(value: T) => T }'), []);
  });

  it('is mentioned otherwise, beside what is loose elsewhere', () => {
    assert.deepEqual(namesIn('interface Orders { give<T extends Order<any>>(): T | any }'), ['Order', 'any (loose)']);
  });
});
