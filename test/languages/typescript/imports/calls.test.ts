import { rows } from './found.ts';

describe('require calls', () => {
  rows('module.js', [
    [`const a = require('./a');`, 'require ./a'],
    ['require(`./a`)', 'require ./a'],
    [`require ( /* */ "./a" /* */ )`, 'require ./a'],
    [`require('./a',)`, 'require ./a'],
    [`a.b(...require('./a'))`, 'require ./a'],
    [`(0, require)('./a')`],
    [`require('./a' + b)`],
    ['require(`./${a}`)'],
    [`require(a)`],
    [`require('./a', b)`, 'require ./a'],
    [`require.resolve('./a')`],
    [`a.require('./a'); a\n.require('./a'); a?.require('./a')`],
    [`$require('./a'); require$('./a'); \u00e9require('./a'); #require('./a')`],
  ]);
});

describe('import() expressions', () => {
  rows('module.ts', [
    [`const a = await import('./a');`, 'dynamic-import ./a'],
    ['import(`./a`)', 'dynamic-import ./a'],
    ['import(`./${a}`); import(a); import(`./a${import("./b")}`)', 'dynamic-import ./b'],
    [`import(/* webpackChunkName: "no" */ './a')`, 'dynamic-import ./a'],
    [`import('./a', { with: { type: 'json' } })`, 'dynamic-import ./a'],
    [`import.defer('./a')`, 'dynamic-import ./a'],
    [`import('./a').then((a) => a.b)`, 'dynamic-import ./a'],
    [`() => import('./a')`, 'dynamic-import ./a'],
    [`Promise.all([import('./a'), import('./b')])`, 'dynamic-import ./a', 'dynamic-import ./b'],
    [`const a = { b: () => import('./a') }`, 'dynamic-import ./a'],
    [`import.meta.url; import.meta.resolve('./a')`],
    [`a.import('./a'); a?.import('./a')`],
    [`import('./a' + b)`],
  ]);
});

describe('import types', () => {
  rows('module.ts', [
    [`let a: import('./a').A;`, '~import-type ./a'],
    [`type A = typeof import('./a');`, '~import-type ./a'],
    [`type A = B | import('./a').A & import('./b').B;`, '~import-type ./a', '~import-type ./b'],
    [`type A = import('./a', { with: { 'resolution-mode': 'import' } }).A`, '~import-type ./a'],
    [`a as import('./a').A; a satisfies import('./b').B`, '~import-type ./a', '~import-type ./b'],
    [`f<import('./a').A>(); f<keyof import('./b')>()`, '~import-type ./a', '~import-type ./b'],
    [`interface A extends B<import('./a').A> {}`, '~import-type ./a'],
    [`type A = import('./a')['b'][]`, '~import-type ./a'],
    [`type A = import('./a').then`, 'dynamic-import ./a'],
    [`(): Promise<import('./a').A> => import('./a')`, '~import-type ./a', 'dynamic-import ./a'],
  ]);
});

describe('import() in a declaration file is always a type', () => {
  rows('module.d.ts', [[`declare let a: import('./a');`, '~import-type ./a']]);
  rows('style.d.css.ts', [[`declare let a: import('./a');`, '~import-type ./a']]);
});

describe('import() in JavaScript is never a type', () => {
  rows('module.mjs', [
    [`const a = (import('./a')).b, c = typeof import('./b');`, 'dynamic-import ./a', 'dynamic-import ./b'],
  ]);
});
