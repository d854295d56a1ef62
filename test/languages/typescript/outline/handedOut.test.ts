import assert from 'node:assert/strict';
import type { Member } from '#domain/graph/outline.ts';
import { outlined } from './outlined.ts';

describe('what a function takes apart and gives', () => {
  it('names what it takes out of a parameter, by the name that it has there', () => {
    assert.deepEqual(takenApart('const f = ({ books, clock: now, deep: { a } }) => 1;'), ['books', 'clock', 'deep']);
    assert.deepEqual(takenApart('function f({}) {}'), undefined);
    assert.deepEqual(takenApart('function f(books) {}'), undefined);
  });

  it('tells the function that it gives', () => {
    assert.deepEqual(given('const f = (books) => async (id) => books.find(id);'), ['async call(id)']);
    assert.deepEqual(given('function f(books) { const a = 1; return function (id) { return a; }; }'), ['call(id)']);
    assert.deepEqual(given('module.exports = (books) => (id, at) => books.find(id);', 'f.js'), ['call(id, at)']);
  });

  it('tells the functions of an object that it gives, and nothing of one that holds none', () => {
    assert.deepEqual(given('const f = (db) => ({ async get(id) {}, put: (it) => db.put(it), size: 1 });'), [
      'async method get(id)',
      'field put(it)',
    ]);
    assert.deepEqual(given('const f = (a) => ({ a });'), undefined);
    assert.deepEqual(given('const f = (a) => a + 1;'), undefined);
    assert.deepEqual(given('function f(a) { if (a) return () => 1; }'), undefined);
  });
});

describe('a method that refuses', () => {
  it('does nothing but throw', () => {
    const { members = [] } =
      outlined(`class A {
        find(id) { throw new Error('not implemented'); }
        save() { if (this.done) throw new Error('no'); }
        load() { this.a(); throw new Error('no'); }
        empty() {}
      }`).declarations[0] ?? {};
    assert.deepEqual(
      members.map(({ name, refuses }) => [name, refuses]),
      [
        ['find', true],
        ['save', undefined],
        ['load', undefined],
        ['empty', undefined],
      ],
    );
  });
});

function call(text: string, path = 'f.ts'): Member | undefined {
  return outlined(text, path).declarations[0]?.members[0];
}

function takenApart(text: string): readonly string[] | undefined {
  return call(text)?.parameters[0]?.takesApart;
}

function given(text: string, path?: string): readonly string[] | undefined {
  return call(text, path)?.gives?.map(({ async, kind, name, parameters }) => {
    const words = [async ? 'async' : '', kind, name].filter((word) => word !== '').join(' ');
    return `${words}(${parameters.map((parameter) => parameter.name).join(', ')})`;
  });
}
