import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readImports } from '#adapters/languages/typescript/readImports.ts';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { described } from './found.ts';

const PATHS = ['module.ts', 'view.tsx', 'module.js', 'types.d.ts'] as const;

/** Real code to cut and to mangle: that of this repository. */
const texts = [
  ...sourceFilesBelow('server/src'),
  ...sourceFilesBelow('client/src'),
  ...sourceFilesBelow('samples'),
].map((path) => readFileSync(path, 'utf8'));

const SNIPPETS = [
  ...['"', "'", '`', '${', '{', '}', '(', ')', '<', '>', '/', '/*', '*/', '//', '\\', '\n', '\r', '\u2028', '\uFEFF'],
  ...['import ', 'import(', 'import {', 'import type ', 'export ', 'export {', 'from ', 'require(', 'as ', '= ', '.'],
  ...['<a>', '</a>', '<a b={', '/>', '<>', '</>', '/** @type {import("', '/** @import ', '/// <reference path="', '\0'],
  ...['\u{1F600}', '\uD83D', '\u00A0', 'return ', 'if (', '[', '\\u{', "'./a'", '"./b"'],
];

/** Whatever the text, its imports are in order and lie inside it. */
function assertSound(path: string, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  let [line, character] = [0, -1];
  for (const site of readImports(path, text)) {
    assert.ok(site.line > line || (site.line === line && site.character > character), 'sites are in order');
    assert.ok(site.character <= site.endCharacter && site.endCharacter <= (lines[site.line]?.length ?? -1));
    [line, character] = [site.line, site.character];
  }
}

describe('readImports is total', () => {
  const anyPath = fc.constantFrom(...PATHS);
  const anyText = fc.constantFrom(...texts);

  it('for snippets in any order', () => {
    const anySnippets = fc.array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 5 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyPath, anySnippets, (path, snippets) => {
        assertSound(path, snippets.join(''));
      }),
      { numRuns: 20_000 },
    );
  });

  it('for real files with pieces taken out and snippets put in', () => {
    const anyEdit = fc.record({ at: fc.nat(), length: fc.nat(200), snippet: fc.constantFrom(...SNIPPETS) });
    fc.assert(
      fc.property(anyPath, anyText, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (path, text, edits) => {
        assertSound(path, edits.reduce(mangle, text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('for real files cut anywhere, keeping every import before the cut', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, cutAt) => {
        const cut = text.slice(0, cutAt % (text.length + 1));
        assertSound('module.ts', cut);
        const kept = new Set(readImports('module.ts', cut).map((site) => JSON.stringify(site)));
        const lastLine = cut.split('\n').length - 1;
        const whole = readImports('module.ts', text).filter((site) => site.line < lastLine);
        assert.deepEqual(whole.filter((site) => !kept.has(JSON.stringify(site))).map(described), []);
      }),
      { numRuns: 1_000 },
    );
  });
});

function mangle(
  text: string,
  edit: { readonly at: number; readonly length: number; readonly snippet: string },
): string {
  const at = edit.at % (text.length + 1);
  return text.slice(0, at) + edit.snippet + text.slice(at + edit.length);
}

/**
 * Nothing here is timed: a reader whose time grew with the square of the length would need hours for one of these,
 * and the test would run into mocha's timeout.
 */
describe('readImports takes time in proportion to the length', function () {
  this.timeout(60_000);
  const LENGTH = 500_000;
  const units = [
    ...['"', "'", '`', '/', '/ ', '/*', '//', '{', '}', '(', ')', '<', '${', '`${', '\\', '/[', '[/', ')/', '}/', '!/'],
    ...[
      'import ',
      'import {',
      'import {a,',
      'import * as ',
      'import(',
      'import("a"',
      'import("a",',
      'import(`',
      'import/*',
    ],
    ...[
      'import type ',
      'export {',
      'export * from ',
      'require(',
      "require('",
      "require('a' ",
      'require(//\n',
      'from "a" ',
    ],
    ...[
      '=<a>',
      '<a></a>',
      '=<a',
      '=<a b="',
      '=<a b={',
      '=<a b=',
      '<A<',
      '/** @type {import("',
      '/** @import ',
      '\n',
      ' ',
    ],
  ];
  for (const unit of units) {
    it(`of ${JSON.stringify(unit)} repeated`, () => {
      const text = unit.repeat(LENGTH / unit.length);
      for (const path of ['module.ts', 'module.js']) {
        assert.doesNotThrow(() => readImports(path, text));
        assert.doesNotThrow(() => readImports(path, `=<a>${text}\n</a>; import './a'`));
      }
    });
  }

  it('of 20 MB on one line', () => {
    const text = `const a = [${'"b", '.repeat(4_000_000)}]; import('./c');`;
    assert.deepEqual(readImports('module.js', text).map(described), ['dynamic-import ./c']);
  });
});
