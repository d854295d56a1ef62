import assert from 'node:assert/strict';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { linesOf, outlined, rows } from './outlined.ts';

function effects({ effects }: ModuleOutline): string[] {
  return effects.map(({ category, name }) => `${category} ${name}`);
}

describe('an ambient effect is', () => {
  rows(effects, [
    ['fetch(url)', 'network fetch'],
    ['await globalThis.fetch(url)', 'network fetch'],
    ['(globalThis as any).fetch(url)', 'network fetch'],
    [`window['fetch'](url)`, 'network fetch'],
    ['new XMLHttpRequest(); new WebSocket(url)', 'network XMLHttpRequest', 'network WebSocket'],
    ['send(fetch)', 'network fetch'],
    ['const f = { fetch }', 'network fetch'],
    ['export default fetch', 'network fetch'],
    ['class A extends WebSocket {}', 'network WebSocket'],
    ['new Date(); new Date; Date()', 'clock new Date', 'clock new Date', 'clock Date()'],
    ['new globalThis.Date()', 'clock new Date'],
    ['Date.now(); clock(Date.now)', 'clock Date.now', 'clock Date.now'],
    [
      'performance.now(); performance.timeOrigin; use(performance)',
      'clock performance.now',
      'clock performance.timeOrigin',
      'clock performance',
    ],
    ['Temporal.Now.instant()', 'clock Temporal.Now'],
    ['Math.random()', 'randomness Math.random'],
    [
      'crypto.randomUUID(); self.crypto.getRandomValues(a)',
      'randomness crypto.randomUUID',
      'randomness crypto.getRandomValues',
    ],
    [
      'process.env.HOME; process?.env?.HOME; process["env"]',
      'environment process.env',
      'environment process.env',
      'environment process.env',
    ],
    ['import.meta.env.MODE; import.meta.env', 'environment import.meta.env', 'environment import.meta.env'],
    ['process.exit(1); process.argv; use(process)', 'process process.exit', 'process process.argv', 'process process'],
    [
      'process.hrtime.bigint(); process.stdout.write(a); process.nextTick(b)',
      'clock process.hrtime',
      'logging process.stdout',
      'timer process.nextTick',
    ],
    [
      'Deno.env.get(a); Deno.readTextFile(b); Deno.args',
      'environment Deno.env',
      'filesystem Deno.readTextFile',
      'process Deno.args',
    ],
    [
      'Bun.env.A; Bun.file(b); Bun.serve({}); Bun.spawn([])',
      'environment Bun.env',
      'filesystem Bun.file',
      'network Bun.serve',
      'process Bun.spawn',
    ],
    [
      'console.log(a); window.console?.warn(b); const log = console',
      'logging console',
      'logging console',
      'logging console',
    ],
    ['setTimeout(a, 1); clearInterval(b)', 'timer setTimeout', 'timer clearInterval'],
    [
      'localStorage.getItem(a); window.sessionStorage; document.cookie',
      'storage localStorage',
      'storage sessionStorage',
      'storage document.cookie',
    ],
    [
      'document.title; window.foo; navigator.userAgent; location.href = a; alert(b)',
      'dom document',
      'dom window',
      'dom navigator',
      'dom location',
      'dom alert',
    ],
    ['const { env, exit: leave } = process', 'environment process.env', 'process process.exit'],
    ['const { now } = Date; const { random, max } = Math', 'clock Date.now', 'randomness Math.random'],
    ['const { fetch } = globalThis', 'network fetch'],
    ['const { ...all } = process', 'process process'],
    ['function f(at = Date.now()) {}', 'clock Date.now'],
    ['@Inject(fetch) class A { b = Math.random() }', 'network fetch', 'randomness Math.random'],
    ['fetch`a`', 'network fetch'],
    ['const a = { [Date.now()]: 1 }', 'clock Date.now'],
  ]);
});

describe('no ambient effect is', () => {
  rows(effects, [
    ['new Date(0); new Date(a, 1); Date.parse(a); Date.UTC(1); Date'],
    ['crypto.subtle.digest(a); crypto; Math.max(1)'],
    ['globalThis.foo; self.foo; global.foo; globalThis'],
    ['Deno.errors.NotFound; Bun.hash(a); Bun.deepEquals(a, b)'],
    [`typeof window === 'undefined'; typeof process.env; typeof (globalThis.fetch)`],
    ['let a: typeof fetch; type B = Window & typeof globalThis'],
    ['a.fetch(b); a.console.log(c); this.process.env; a?.fetch'],
    ['const a = { fetch: 1, console() {}, process: 2 }'],
    ['class A { fetch() {} document = 1 }'],
    ['interface A { fetch(): void } type B = { console: 1 }'],
    ['fetch: for (;;) break fetch'],
    ['import.meta.url; import.meta.dirname'],
    ['new A(); A()'],
    ['declare const a: typeof import("m").fetch'],
    ['import type { fetch } from "m"'],
    ['export { fetch } from "m"; export * as process from "m"'],
    ['enum A { fetch, b = fetch }'],
    ['structuredClone(a); new URL(b); new AbortController(); Intl.NumberFormat()'],
  ]);
});

describe('no ambient effect is what something nearer is called', () => {
  rows(effects, [
    ['import fetch from "m"; fetch()'],
    ['import { fetch, process as document } from "m"; fetch(); document.env'],
    ['import * as console from "m"; console.log()'],
    ['import process = require("m"); process.env'],
    ['const fetch = a; fetch()'],
    ['function f() { return fetch() } function fetch() {}'],
    ['class Date {} new Date()'],
    ['enum process { env } process.env'],
    ['namespace console { export const log = 1 } console.log'],
    ['declare const fetch: A; fetch()'],
    ['function f(fetch) { return () => fetch() }'],
    ['function f({ a: { fetch }, ...process }) { fetch(process.env) }'],
    ['const f = (console = a) => console.log()'],
    ['const f = fetch => fetch()'],
    ['class A { constructor(private fetch: F) { fetch() } b(document) { document.title } }'],
    ['function f() { { var fetch } return fetch() }'],
    ['function f() { if (a) for (var fetch of b); fetch() }'],
    ['for (const document of a) document.title; for (let location = 1;;) location++'],
    ['try {} catch (console) { console.log() } try {} catch ({ process }) { process.exit() }'],
    ['switch (a) { case 1: let fetch; default: fetch() }'],
    ['{ fetch(); function fetch() {} }'],
    ['const a = function fetch() { fetch() }; const b = class WebSocket { c = WebSocket }'],
    ['if (a) { var document } document.title'],
    ['namespace A { const fetch = 1; export namespace B { fetch } }'],
    ['class A { static { const fetch = 1; fetch } }'],
  ]);
});

describe('an ambient effect is also what is of that name further out', () => {
  rows(effects, [
    ['{ let fetch } fetch()', 'network fetch'],
    ['function f(fetch) {} fetch()', 'network fetch'],
    ['for (const fetch of a); fetch()', 'network fetch'],
    ['const f = () => function () { var fetch }; fetch()', 'network fetch'],
    ['interface Date {} new Date()', 'clock new Date'],
    ['type fetch = 1; fetch()', 'network fetch'],
    ['function f<console>() { console.log() }', 'logging console'],
    ['let a: (fetch: F) => void = () => fetch()', 'network fetch'],
  ]);
});

describe('an effect of a builtin is', () => {
  rows(effects, [
    [`import { randomUUID } from 'node:crypto'; randomUUID()`, 'randomness crypto.randomUUID'],
    [`import { randomUUID as id } from 'crypto'; const a = { id }`, 'randomness crypto.randomUUID'],
    [`import crypto from 'crypto'; crypto.randomBytes(1)`, 'randomness crypto.randomBytes'],
    [`import * as c from 'node:crypto'; c.webcrypto.randomUUID()`, 'randomness crypto.webcrypto.randomUUID'],
    [`import { performance } from 'node:perf_hooks'; performance.now()`, 'clock performance.now'],
    [`import * as p from 'perf_hooks'; p.performance.now()`, 'clock performance.now'],
    [`import { env } from 'node:process'; env.HOME`, 'environment process.env'],
    [`import process from 'process'; process.env; process.exit()`, 'environment process.env', 'process process.exit'],
    [`const { randomInt } = require('crypto'); randomInt(1)`, 'randomness crypto.randomInt'],
    [`const c = require('crypto'); const { randomInt } = c`, 'randomness crypto.randomInt'],
    [`import { createHash } from 'crypto'; createHash('sha256')`],
    [`import crypto from 'crypto'; crypto.createHash('sha256')`],
    [`import { randomUUID } from './crypto'; randomUUID()`],
    [`import type { randomUUID } from 'crypto'; let a: typeof randomUUID`],
    [`import { randomUUID } from 'crypto'; function f(randomUUID) { randomUUID() }`],
  ]);
});

describe('the place of an effect', () => {
  const places = (text: string) => {
    const lines = linesOf(text);
    return outlined(text).effects.map(({ range: { start, end } }) =>
      (lines[start.line] ?? '').slice(start.character, end.character),
    );
  };
  const cases: [text: string, ...expected: string[]][] = [
    ['process.env.HOME', 'process.env'],
    ['globalThis . process . env', 'globalThis . process . env'],
    ['(globalThis as any).fetch(a)', '(globalThis as any).fetch'],
    ['a(new Date())', 'new Date'],
    ['new\nDate()', 'Date'],
    ['process\n  .env', 'process'],
    ['console.log(a)', 'console'],
    ['const { env: a } = process', 'env'],
    [`import { randomUUID as id } from 'crypto'; id()`, 'id'],
    [`import * as c from 'crypto'; c.randomUUID()`, 'c.randomUUID'],
    ['/* a */ fetch /* b */ (c)', 'fetch'],
  ];
  for (const [text, ...expected] of cases) {
    it(text.replaceAll('\n', ' '), () => {
      assert.deepEqual(places(text), expected);
    });
  }
});

describe('the declaration of an effect', () => {
  const within = (text: string) => outlined(text).effects.map((effect) => effect.within);
  const cases: [text: string, ...expected: (string | undefined)[]][] = [
    ['function a() { return () => fetch() }', 'a'],
    ['class A { static b = Date.now() }', 'A'],
    ['const a = Date.now(), b = () => fetch()', 'a', 'b'],
    ['const { a, b } = Date.now()', 'a'],
    ['fetch(); if (a) fetch()', undefined, undefined],
    ['export default () => fetch()', 'default'],
    ['exports.a = () => fetch()', 'a'],
    ['function a(): 1; function a() { return fetch() }', 'a'],
    ['namespace A { export const b = fetch() }', 'A'],
  ];
  for (const [text, ...expected] of cases) {
    it(text, () => {
      assert.deepEqual(within(text), expected);
    });
  }
});
