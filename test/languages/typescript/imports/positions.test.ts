import assert from 'node:assert/strict';
import { readImports } from '#adapters/languages/typescript/readImports.ts';

describe('the position of an import', () => {
  const cases: [why: string, text: string, line: number, character: number, endCharacter: number][] = [
    ['is that of the specifier without its quotes', `import './a';`, 0, 8, 11],
    ['counts lines that end with a line feed', `\n\nimport './a';`, 2, 8, 11],
    ['counts lines that end with both', `\r\n\r\nimport './a';`, 2, 8, 11],
    ['counts lines that end with a carriage return', `\r\rimport './a';`, 2, 8, 11],
    ['counts lines of every kind in one file', `\r\r\n\n\n\rimport './a';`, 5, 8, 11],
    ['counts no line at U+2028, as no editor does', `a\u2028import './a';`, 0, 10, 13],
    ['counts UTF-16 units', `/* \u{1F600} */ import './\u{1F600}';`, 0, 17, 21],
    ['does not count a byte order mark', `\uFEFFimport './a';`, 0, 8, 11],
    ['counts the first line behind a byte order mark', `\uFEFF\nimport './a';`, 1, 8, 11],
    ['counts a hashbang', `#!/usr/bin/env 'node\nimport './a';`, 1, 8, 11],
    ['counts lines inside comments and templates', '/*\n*/ `\n\n`; import "./a"', 3, 11, 14],
    ['lies where the specifier stands in a clause of several lines', `import {\n  a,\n} from\n  './a';`, 3, 3, 6],
    ['ends with the line where the string goes on', `import './a\\\nb';`, 0, 8, 12],
    ['ends with the line where a template goes on', 'import(`./a\nb`)', 0, 8, 11],
    ['is empty for an empty specifier', `import ''`, 0, 8, 8],
  ];
  for (const [why, text, line, character, endCharacter] of cases) {
    it(why, () => {
      const [site] = readImports('module.ts', text);
      assert.deepEqual([site?.line, site?.character, site?.endCharacter], [line, character, endCharacter]);
    });
  }
});

describe('a line comment ends', () => {
  for (const end of ['\n', '\r', '\r\n', '\u2028', '\u2029']) {
    it(`at ${JSON.stringify(end)}`, () => {
      assert.equal(readImports('module.ts', `// a${end}import './a'`).length, 1);
    });
  }
});

describe('white space between words', () => {
  for (const space of ['\t', '\v', '\f', '\u00A0', '\u1680', '\u2003', '\u2028', '\u3000', '\uFEFF']) {
    it(`may be ${JSON.stringify(space)}`, () => {
      const [site] = readImports('module.ts', ['import', 'a', 'from', `'./a'`].join(space));
      assert.equal(site?.specifier, './a');
    });
  }
});

describe('a specifier is what its string says', () => {
  const cases: [text: string, specifier: string][] = [
    [`import './a\\u0062'`, './ab'],
    [`import './a\\u{1F600}'`, './a\u{1F600}'],
    [`import './a\\x62'`, './ab'],
    [`import './\\a\\'\\"\\\\'`, `./a'"\\`],
    [`import './a\\\nb\\\r\nc'`, './abc'],
    [`import './\\t\\n'`, './\t\n'],
    [`import './a\\u{FFFFFFF}b'`, './ab'],
    ['import(`./a\\u0062`)', './ab'],
  ];
  for (const [text, specifier] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(readImports('module.ts', text)[0]?.specifier, specifier);
    });
  }
});
