import { rows, types } from './outlined.ts';

describe('a type mentions', () => {
  rows(types, [
    ['type A = B', 'B'],
    ['type A = b.c.D', 'b.c.D'],
    ['type A = B[] | readonly C[] | [D, e?: E, ...F[]]', 'B', 'C', 'D', 'E', 'F'],
    ['type A = Promise<Map<B, Set<C>>>', 'Promise', 'Map', 'B', 'Set', 'C'],
    ['type A = (b: B, ...c: C[]) => D', 'B', 'C', 'D'],
    ['type A = abstract new (b: B) => C', 'B', 'C'],
    ['type A = (b: B) => b is C', 'B', 'C'],
    ['type A = { b: B; c(d: D): E; [f: F]: G }', 'B', 'D', 'E', 'F', 'G'],
    ['type A = { [K in B as C<K>]?: D[K] }', 'B', 'C', 'D'],
    ['type A<T> = T extends B<infer U> ? C<U> : D', 'B', 'C', 'D'],
    ['type A<T extends B, U = C> = D<T, U>', 'B', 'C', 'D'],
    ['type A = <T extends B>(t: T) => T', 'B'],
    ['type A = keyof B | unique symbol | readonly C[]', 'B', 'C'],
    ['type A = typeof b.c', 'b.c'],
    ['type A = (b: B) => typeof b', 'B'],
    ['type A = typeof b<C>', 'b', 'C'],
    [`type A = import('m').B<C>`, 'm#B', 'C'],
    [`type A = import('m').b.C`, 'm#b.C'],
    [`type A = typeof import('m')`, 'm#*'],
    ['type A = `a${B}`', 'B'],
    [`type A = 'b' | 1 | true | null | undefined | string | never | void | unknown | this | symbol | bigint`],
    [`const a = b as const`],
    ['type A = B | (C & D)', 'B', 'C', 'D'],
    ['type A = B<', 'B'],
    ['type A = '],
  ]);
});

describe('a type is loose', () => {
  rows(types, [
    ['type A = any', 'any!any'],
    ['type A = any[] | Promise<any>', 'any!any', 'Promise', 'any!any'],
    ['type A = object | {} | Function | Object', 'object!object', '{}!object', 'Function!object', 'Object!object'],
    ['type A = Record<string, any>', 'Record!record'],
    ['type A = Record<string, unknown>', 'Record!record'],
    ['type A = Record<string | number, any> | Record<PropertyKey, any>', 'Record!record', 'Record!record'],
    ['type A = Map<string, any> | ReadonlyMap<string, unknown>', 'Map!record', 'ReadonlyMap!record'],
    ['type A = { [key: string]: any }', '{ [key: string]: any }!record'],
    ['type A = { readonly [key: string]: unknown; }', '{ [key: string]: unknown }!record'],
    ['type A = {\n [key: string]: any\n}', '{ [key: string]: any }!record'],
    ['type A = { [K in string]: any }', '{ [key: string]: any }!record'],
  ]);
});

describe('a type is not loose', () => {
  rows(types, [
    ['type A = unknown'],
    ['type A = Record<string, B>', 'Record', 'B'],
    [`type A = Record<'a' | 'b', unknown>`, 'Record'],
    [`type A = Record<'a' | 'b', any>`, 'Record', 'any!any'],
    ['type A = Map<B, unknown>', 'Map', 'B'],
    ['type A = { b: unknown }'],
    ['type A = { [key: string]: B }', 'B'],
    ['type A = { [key: string]: unknown; b: B }', 'B'],
    [`import { Function, Record } from 'm'; type A = Function | Record<string, unknown>`, 'Function', 'Record'],
    ['type A<Object> = Object'],
    ['type A = m.Record<string, unknown>', 'm.Record'],
  ]);
});
