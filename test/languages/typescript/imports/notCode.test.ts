import { rows } from './found.ts';

describe('what is no code holds no imports', () => {
  rows('module.ts', [
    [`// import './no'\nimport './a'`, 'side-effect ./a'],
    [`/* import './no' */ import './a'`, 'side-effect ./a'],
    [`const a = "import './no'", b = 'require("./no")';`],
    [`const a = 'it\\'s import "./no"'; import('./a')`, 'dynamic-import ./a'],
    [`const a = 'goes on \\\n import "./no"'; import('./a')`, 'dynamic-import ./a'],
    [`const a = 'goes on \\\r\n import "./no"'; import('./a')`, 'dynamic-import ./a'],
    ['const a = `import "./no" \\` import "./no" \\${ import "./no"`; import("./a")', 'dynamic-import ./a'],
    [`const a = "//"; import('./a'); const b = '/*'; import('./b')`, 'dynamic-import ./a', 'dynamic-import ./b'],
  ]);
});

describe('the holes of templates are code', () => {
  rows('module.ts', [
    ['`import "./no" ${require("./a")} import "./no"`', 'require ./a'],
    ['`${{ a: `${require("./a")}` }} import "./no"`; require("./b")', 'require ./a', 'require ./b'],
    ['`${f(`}`, "`", /`}/)} require("./no")`; require("./b")', 'require ./b'],
    ['tag`${f(}`; require("./b")', 'require ./b'],
  ]);
});

describe('regular expressions are told from divisions', () => {
  rows('module.ts', [
    [`a = /import '.\\/no'/; import('./a')`, 'dynamic-import ./a'],
    [`a = /[/"]/; require('./a')`, 'require ./a'],
    [`a = b / c; require('./a'); d = e / f`, 'require ./a'],
    [`if (a) /'/.test(b); require('./a')`, 'require ./a'],
    [`while (a) /'/.test(b); require('./a')`, 'require ./a'],
    [`for await (a of b) /'/.test(b); require('./a')`, 'require ./a'],
    [`f(a) / b; require('./a'); c / d`, 'require ./a'],
    [`await (a) / b; require('./a'); c / d`, 'require ./a'],
    [`if (a(')')) /'/.test(b); require('./a')`, 'require ./a'],
    [`a[0] / b; require('./a'); c / d`, 'require ./a'],
    [`a++ / b; require('./a'); c / d`, 'require ./a'],
    [`a! / b; require('./a'); c / d`, 'require ./a'],
    [`return!/'/.test(a); require('./a')`, 'require ./a'],
    [`1. / b; require('./a'); c / d`, 'require ./a'],
    [`[.../'/.exec(a)]; require('./a')`, 'require ./a'],
    [`{ } /'/.test(a); require('./a')`, 'require ./a'],
    [`(a) => { } \n /'/.test(a); require('./a')`, 'require ./a'],
    [`a = {} / b; require('./a'); c / d`, 'require ./a'],
    [`return /'/; require('./a')`, 'require ./a'],
    [`return /* c */ // d\n /'/; require('./a')`, 'require ./a'],
    [`a.return / b; require('./a'); c / d`, 'require ./a'],
    ['`${a}` / b; require("./a"); c / d', 'require ./a'],
    [`'a' / b; require('./a'); c / d`, 'require ./a'],
    [`/a/ / b; require('./a'); c / d`, 'require ./a'],
    [`/a/g / b; require('./a'); c / d`, 'require ./a'],
    [`a = b // c\n / d; require('./a'); e / f`, 'require ./a'],
  ]);
});

describe('words that look like keywords', () => {
  rows('module.ts', [
    [`const a = { import: './a', export: './b', require: './c' };`],
    [`class A { import() {} export() {} require() {} get import2() {} #import = './a' }`],
    [`interface A { import(a: string): void; require(a: string): void; export: './a' }`],
    [`enum A { import = './a' }`],
    [`imports('./a'); reimport('./a'); required('./a'); export_('./a')`],
    [`const a = { import, export, require };`],
    [`declare module './a' { }`],
    [`declare function require(a: string): any; function f(require: './a') {}`],
  ]);
});
