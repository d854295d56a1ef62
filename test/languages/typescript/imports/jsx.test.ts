import { rows } from './found.ts';

describe('JSX text is no code', () => {
  rows('view.tsx', [
    [`const a = <p>it's import './no'</p>; import('./a')`, 'dynamic-import ./a'],
    ['const a = <p>a ` b</p>; import("./a")', 'dynamic-import ./a'],
    [`const a = <p>// no comment</p>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <p>/* no comment</p>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <>it's</>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <p>it's <b>isn't</b> <br/> isn't <hr></hr> 'no'</p>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <p>a } b > c</p>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <p>{}{/* it's */}it's</p>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <my-element svg:a.b-c></my-element>; import('./a')`, 'dynamic-import ./a'],
    [`const a = <A.B>it's</A.B>; import('./a')`, 'dynamic-import ./a'],
    [`const a = < p >it's</ p >; import('./a')`, 'dynamic-import ./a'],
  ]);
});

describe('JSX expressions are code', () => {
  rows('view.tsx', [
    [`<p>it's {require('./a')} it's</p>; require('./b')`, 'require ./a', 'require ./b'],
    [`<p>{a ? <b>it's</b> : <i>{require('./a')} isn't</i>}</p>; require('./b')`, 'require ./a', 'require ./b'],
    [`<p a={require('./a')} b={{ c: "}" }} {...require('./b')}>it's</p>`, 'require ./a', 'require ./b'],
    ['<p a={`${require("./a")}`}>it`s</p>; require("./b")', 'require ./a', 'require ./b'],
    [`a.map((b) => { return <p>it's {b}</p>; }); require('./a')`, 'require ./a'],
    [`f(<p/>, require('./a'), <br />)`, 'require ./a'],
  ]);
});

describe('JSX attributes', () => {
  rows('view.tsx', [
    [`<p a="import('./no')" b='require("./no")' />; require('./a')`, 'require ./a'],
    [`<p a="no escape \\" b={require('./a')} />`, 'require ./a'],
    [`<p a="over\nlines 'it is'" />; require('./a')`, 'require ./a'],
    [`<p import="./no" require="./no" />; require('./a')`, 'require ./a'],
    [`<p a=<b>it's</b> b={require('./a')}>it's</p>; require('./b')`, 'require ./a', 'require ./b'],
    [`<p // it's\n /* "it" */ a="b">it's</p>; require('./a')`, 'require ./a'],
    [`<p a={b} />; c / d; require('./a'); e / f`, 'require ./a'],
  ]);
});

describe('elements are told from type arguments and comparisons', () => {
  rows('view.tsx', [
    [`const f = <T,>(a: T) => it; require('./a'); "</T>"`, 'require ./a'],
    [`const f = <T extends A>(a: T) => "it's"; require('./a'); "</T>"`, 'require ./a'],
    [`const f = <T = A>(a: T) => "it's"; require('./a'); "</T>"`, 'require ./a'],
    [`type F = <T>(a: T) => void; require('./a')`, 'require ./a'],
    [`interface A { <T>(a: T): void; b: <T>(c: T) => 'it'; } require('./a')`, 'require ./a'],
    [`useState<A | undefined>('it'); require('./a')`, 'require ./a'],
    [`if (a < b || c > d) require('./a')`, 'require ./a'],
    [`a = b << 16 | c << d; require('./a'); a > b`, 'require ./a'],
    [`<A extends="b">it's</A>; require('./a')`, 'require ./a'],
    [`<Select<'a' | "b", (c: D<E>) => F> g="it's">it's</Select>; require('./a')`, 'require ./a'],
    [`<Select<import('./a').A> b={c} />; require('./b')`, '~import-type ./a', 'require ./b'],
  ]);
  rows('assertion.ts', [
    [`const a = <any>require('./a');`, 'require ./a'],
    [`const a = <A>it; require('./a'); "</A>"`, 'require ./a'],
  ]);
});

describe('JSX in JavaScript', () => {
  for (const path of ['view.js', 'view.jsx', 'view.mjs', 'view.cjs']) {
    rows(path, [[`const a = <p>it's {require('./a')}</p>; require('./b')`, 'require ./a', 'require ./b']]);
  }
});

describe('elements that are being typed', () => {
  rows('view.tsx', [
    [`const a = <p\nimport('./a')`],
    [`const a = <p>it is\nrequire('./a')`, 'require ./a'],
    [`const a = <p><b>it's</p>; require('./a')`, 'require ./a'],
    [`const a = <p><; require('./a')}</p>; require('./b')`, 'require ./b'],
    [`const a = <\nrequire('./a')`],
  ]);
});
