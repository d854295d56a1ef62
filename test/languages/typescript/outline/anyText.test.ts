import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { outlined } from './outlined.ts';

const PATHS = ['module.ts', 'view.tsx', 'module.js', 'types.d.ts'] as const;

/** Real code to edit: that of this repository, where it is not too long to be read thousands of times. */
const texts = [...sourceFilesBelow('server/src'), ...sourceFilesBelow('client/src'), ...sourceFilesBelow('samples')]
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text.length < 6_000);

const SNIPPETS = [
  ...['"', "'", '`', '${', '{', '}', '(', ')', '<', '>', '/', '/*', '*/', '//', '\\', '\n', '\r', '\r\n', '\u2028'],
  ...['\uFEFF', '\0', '\u{1F600}', '\uD83D', ';', ',', ':', '?', '=>', '=', '[', ']', '@', '#', '|', '&', '.', '...'],
  ...[
    'import a from "m";',
    'import { fetch } from "m";',
    'export ',
    'export default ',
    'class A ',
    'interface B ',
    'a',
  ],
  ...[
    'function f(',
    'function fetch() {}',
    'const fetch = ',
    'let process;',
    'async ',
    'extends ',
    'implements A',
    'type ',
  ],
  ...['fetch()', 'process.env', 'new Date()', 'console.log(', 'throw new a()', 'abstract ', 'private ', 'constructor('],
  ...[
    'x: any',
    'Record<string, unknown>',
    'enum E {',
    'namespace N {',
    'declare global {',
    'infer U',
    'keyof ',
    '<a b={',
  ],
  ...[
    'require("m")',
    'module.exports = ',
    'exports.a = ',
    'instanceof a',
    'catch (e) {',
    'this.',
    'new.target',
    'import.meta',
  ],
];

const anyEdit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(60)),
  snippet: fc.constantFrom(...SNIPPETS),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

describe('readOutline is total', () => {
  it('for snippets in any order', () => {
    const anySnippets = fc.array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 5 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), anySnippets, (path, snippets) => {
        outlined(snippets.join(' '), path);
      }),
      { numRuns: 2_000 },
    );
  });

  it('for code that is nested deeper than anybody writes', () => {
    const DEEP = 20_000;
    for (const text of [
      `f(${'['.repeat(DEEP)}${']'.repeat(DEEP)})`,
      `type A = ${'('.repeat(DEEP)}B${')'.repeat(DEEP)}`,
      `const a = ${'{ a: '.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
      `${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}`,
    ]) {
      assert.ok(readOutline('module.ts', text).effects.length === 0);
    }
    assert.equal(outlined(`const a = ${'1 + '.repeat(DEEP)} fetch()`).effects.length, 1);
  });
});

describe('an edited text', () => {
  it('gives what it would give if nothing had been read before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATHS),
        fc.constantFrom(...texts),
        fc.array(anyEdit, { minLength: 1, maxLength: 8 }),
        (path, original, edits) => {
          let text = original;
          readOutline(path, text);
          for (const edit of edits) {
            text = edited(text, edit);
            const incremental = outlined(text, path);
            assert.deepEqual(incremental, freshOutline(path, text));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

let fresh = 0;

/** A path that nobody has asked for shares no tree with another. */
function freshOutline(path: string, text: string) {
  return readOutline(`${(fresh++).toString()}/${path}`, text);
}

function edited(text: string, { at, length, snippet }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + snippet + text.slice(start + length);
}
