import assert from 'node:assert/strict';

import { orderBreach } from '#domain/architecture/mayImport.ts';

import { contractOf } from '#test/contracts/contractOf.ts';

function breachKind(layers: unknown, from: string, to: string): string {
  const contract = contractOf({ layers });
  const [fromLayer, toLayer] = [from, to].map((name) => contract.layers.find((layer) => layer.name === name));
  assert.ok(fromLayer && toLayer);
  return orderBreach(contract, fromLayer, toLayer)?.kind ?? 'fine';
}

function layer(name: string, more: object = {}): object {
  return { name, paths: [`src/${name}`], ...more };
}

const ordered = [
  layer('composition', { role: 'composition' }),
  [layer('web', { role: 'adapter' }), layer('db', { role: 'adapter' })],
  layer('application', { role: 'application' }),
  layer('domain', { role: 'domain' }),
  layer('kit', { role: 'shared' }),
];
const closed = [
  layer('composition', { role: 'composition' }),
  layer('web'),
  layer('facade', { closed: true }),
  layer('application'),
  layer('domain'),
];
const listed = [
  layer('web', { mayImport: ['application', 'tests'] }),
  layer('application'),
  layer('domain', { mayImport: ['web'] }),
];
const listedPastClosed = [layer('web', { mayImport: ['domain'] }), layer('facade', { closed: true }), layer('domain')];
const kernelOutermost = [layer('kit', { role: 'shared' }), layer('web'), layer('domain')];

const table: readonly (readonly [string, unknown, string, string, string])[] = [
  ['inward', ordered, 'web', 'application', 'fine'],
  ['inward past layers that are open', ordered, 'composition', 'domain', 'fine'],
  ['outward', ordered, 'domain', 'application', 'outward'],
  ['outward past layers', ordered, 'domain', 'web', 'outward'],
  ['outward to the composition root', ordered, 'application', 'composition', 'outward'],
  ['inside a layer', ordered, 'web', 'web', 'fine'],
  ['between siblings', ordered, 'web', 'db', 'sibling'],
  ['between siblings, the other way', ordered, 'db', 'web', 'sibling'],
  ['to shared code', ordered, 'domain', 'kit', 'fine'],
  ['from shared code that has a place in the order', ordered, 'kit', 'domain', 'outward'],
  ['to shared code, wherever it stands', kernelOutermost, 'domain', 'kit', 'fine'],
  ['to shared code that is known by name', closed, 'domain', 'shared', 'fine'],
  ['from shared code that is known by name', closed, 'shared', 'web', 'fine'],
  ['from tests', ordered, 'tests', 'domain', 'fine'],
  ['to tests', ordered, 'web', 'tests', 'outward'],
  ['to a closed layer', closed, 'web', 'facade', 'fine'],
  ['past a closed layer', closed, 'web', 'application', 'past-closed'],
  ['past a closed layer, two further', closed, 'web', 'domain', 'past-closed'],
  ['from a closed layer', closed, 'facade', 'domain', 'fine'],
  ['from the composition root past a closed layer', closed, 'composition', 'domain', 'fine'],
  ['from tests past a closed layer', closed, 'tests', 'domain', 'fine'],
  ['outward past a closed layer', closed, 'domain', 'web', 'outward'],
  ['to a layer that is listed', listed, 'web', 'application', 'fine'],
  ['to a layer that is not listed, although inward', listed, 'web', 'domain', 'not-listed'],
  ['to a layer that is listed, although outward', listed, 'domain', 'web', 'fine'],
  ['to a layer known by name that is listed', listed, 'web', 'tests', 'fine'],
  ['from a layer that lists to shared code that is known by name', listed, 'web', 'shared', 'fine'],
  ['to a layer that is listed, past a closed one', listedPastClosed, 'web', 'domain', 'fine'],
];

describe('orderBreach', () => {
  for (const [name, layers, from, to, kind] of table) {
    it(`${name}: ${from} → ${to} is ${kind}`, () => {
      assert.equal(breachKind(layers, from, to), kind);
    });
  }

  it('says what is allowed instead', () => {
    const contract = contractOf({ layers: listed });
    const [, web, , domain] = contract.layers;
    assert.ok(web && domain);
    assert.deepEqual(orderBreach(contract, web, domain), { kind: 'not-listed', allowed: ['application', 'tests'] });
  });

  it('names the closed layer', () => {
    const contract = contractOf({ layers: closed });
    const [web, domain] = ['web', 'domain'].map((name) => contract.layers.find((one) => one.name === name));
    assert.ok(web && domain);
    const breach = orderBreach(contract, web, domain);
    assert.equal(breach?.kind === 'past-closed' && breach.closed.name, 'facade');
  });
});
