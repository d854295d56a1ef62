import assert from 'node:assert/strict';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';

const TEXT = `
import { randomUUID } from 'node:crypto';
import pg from 'pg';
export class Order {
  static { console.log(1); }
  static at = Date.now();
  id = randomUUID();
  #pool = new pg.Pool();
  constructor(readonly on = new Date()) { class Inner { now() { return fetch; } } }
  static make() { return pg.connect(); }
  get age() { return () => Math.random(); }
}
export const clock = () => Date.now();
`;

describe('what an effect or a use stands in', () => {
  const { effects, uses } = readOutline('src/order.ts', TEXT);

  it('is the member of the outermost class, and none of its head', () => {
    assert.deepEqual(
      effects.map(({ name, within, member }) => [name, within, member && `${member.kind} ${member.name}`]),
      [
        ['console', 'Order', undefined],
        ['Date.now', 'Order', 'field at'],
        ['crypto.randomUUID', 'Order', 'field id'],
        ['new Date', 'Order', 'constructor '],
        ['fetch', 'Order', 'constructor '],
        ['Math.random', 'Order', 'getter age'],
        ['Date.now', 'clock', undefined],
      ],
    );
    assert.deepEqual(
      uses.map(({ name, member }) => [name, member?.name, member?.static]),
      [
        ['randomUUID', 'id', false],
        ['pg.Pool', '#pool', false],
        ['pg.connect', 'make', true],
      ],
    );
  });

  it('names the module where an effect is imported after all', () => {
    const imported = effects.filter(({ specifier }) => specifier !== undefined);
    assert.deepEqual(
      imported.map(({ name, specifier }) => [name, specifier]),
      [['crypto.randomUUID', 'node:crypto']],
    );
  });
});
