import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSuppressions } from '#adapters/languages/typescript/readSuppressions.ts';
import type { Suppression } from '#domain/graph/suppression.ts';
import type { TextRange } from '#domain/text.ts';

describe('comments that ask to let findings pass', () => {
  it('are read in whatever kind of comment', () => {
    for (const comment of [
      '// inward-ignore-file cycle -- why',
      '//inward-ignore-file cycle -- why',
      '/// inward-ignore-file cycle -- why',
      '/* inward-ignore-file cycle -- why */',
      '/** inward-ignore-file cycle -- why */',
      '/*\n * inward-ignore-file cycle -- why\n */',
      '/*inward-ignore-file cycle -- why*/',
    ]) {
      const [found] = readSuppressions('a.ts', `${comment}\nconst a = 1;\n`);
      assert.deepEqual(words(found), ['file', 'why', 'cycle'], comment);
    }
  });

  it('name one rule or several, and have a reason or none', () => {
    const read = (text: string): unknown => words(readSuppressions('a.ts', `// ${text}`)[0]);
    assert.deepEqual(read('inward-ignore-next-line a-b,cycle , c -- one -- two'), [
      'next-line',
      'one -- two',
      'a-b',
      'cycle',
      'c',
    ]);
    assert.deepEqual(read('inward-ignore-next-line cycle because'), ['next-line', '', 'cycle']);
    assert.deepEqual(read('inward-ignore-next-line cycle --because'), ['next-line', '', 'cycle']);
    assert.deepEqual(read('inward-ignore-next-line cycle, -- because'), ['next-line', 'because', 'cycle']);
    assert.deepEqual(read('inward-ignore-next-line cycle --'), ['next-line', '', 'cycle']);
    assert.deepEqual(read('inward-ignore-next-line -- because'), ['next-line', 'because']);
    assert.deepEqual(read('inward-ignore-next-line'), ['next-line', '']);
    assert.equal(read('inward-ignore-next-lines cycle -- no'), undefined);
    assert.equal(read('inward-ignore cycle -- no'), undefined);
    assert.equal(read('say inward-ignore-file cycle -- no'), undefined);
    assert.equal(read('@inward-ignore-file cycle -- no'), undefined);
  });

  it('have a reason of several lines in a block', () => {
    const [found] = readSuppressions('a.ts', '/*\n * inward-ignore-file cycle -- one\n *   two\r\n * three\n */');
    assert.equal(found?.reason, 'one two three');
  });

  it('are comments, and no strings, templates, regular expressions or texts of JSX', () => {
    const comment = '// inward-ignore-file cycle -- no';
    for (const text of [
      `const a = "${comment}";`,
      `const a = '${comment}';`,
      `const a = \`${comment}\`;`,
      `const a = \`\n${comment}\n\`;`,
      'const a = /[/] inward-ignore-file cycle -- no/;',
      `const a = "\\"${comment}";`,
    ]) {
      assert.deepEqual(readSuppressions('a.ts', text), [], text);
      assert.equal(readSuppressions('a.ts', `${text}\n${comment}`).length, 1, text);
    }
    assert.deepEqual(readSuppressions('a.tsx', `const a = <p>${comment}</p>;`), []);
    assert.deepEqual(readSuppressions('a.tsx', `const a = <p title="${comment}" />;`), []);
  });

  it('are found in the holes of templates and behind what looks like a string', () => {
    const comment = '/* inward-ignore-file cycle -- why */';
    for (const text of [
      `const a = \`\${${comment} 1}\`;`,
      `const a = /["']/; ${comment}`,
      `a++ / 2; ${comment} b / 3;`,
    ]) {
      assert.equal(readSuppressions('a.ts', text).length, 1, text);
    }
  });

  it('go with the braces around them in JSX', () => {
    const [found] = readSuppressions('a.tsx', 'const a = <p>\n  { /* inward-ignore-file cycle -- why */ }\n</p>;');
    assert.deepEqual(found?.comment, range(1, 2, 43));
    const [alone] = readSuppressions('a.ts', 'if (a) {/* inward-ignore-file cycle -- why */}');
    assert.deepEqual(alone?.comment, range(0, 8, 45));
  });

  it('tell their places as editors count them', () => {
    const text = '\uFEFF\r\nconst a = "😀"; // inward-ignore-next-line cycle, b -- why\r\n';
    const [found] = readSuppressions('a.ts', text);
    assert.deepEqual(found?.keyword, range(1, 19, 42));
    assert.deepEqual(found.comment, range(1, 16, 58));
    assert.deepEqual(found.rules, [
      { name: 'cycle', range: range(1, 43, 48) },
      { name: 'b', range: range(1, 50, 51) },
    ]);
    const [first] = readSuppressions('a.ts', '\uFEFF// inward-ignore-file cycle -- why');
    assert.deepEqual(first?.keyword, range(0, 3, 21));
  });

  it('speak of the next line that is no comment, and of all of an import that begins there', () => {
    const lines = (text: string, path = 'a.ts'): unknown => {
      const [found] = readSuppressions(path, text);
      return [found?.firstLine, found?.lastLine];
    };
    const comment = '// inward-ignore-next-line cycle -- why';
    assert.deepEqual(lines(`${comment}\nlet a;`), [1, 1]);
    assert.deepEqual(lines(`let a; ${comment}\n\n// more\n/* and\nmore */\nlet b;`), [5, 5]);
    assert.deepEqual(lines(`/* inward-ignore-next-line cycle -- why */ let a;\nlet b;`), [1, 1]);
    assert.deepEqual(lines(`${comment}\nimport {\n  a, // one\n  b,\n} from './b';\nlet c;`), [1, 4]);
    assert.deepEqual(lines(`${comment}\nexport {\n  a,\n} from './b';`), [1, 3]);
    assert.deepEqual(lines(`${comment}\nexport const a = {\n  a,\n};`), [1, 1]);
    assert.deepEqual(lines(`${comment}\nimport { a,\nlet b;`), [1, 1]);
    assert.deepEqual(lines(comment), [0, 0]);
    assert.deepEqual(lines(`import {\n  ${comment}\n  a\n} from './b';`), [2, 2]);
    const children = '<p>\n{/* inward-ignore-next-line cycle -- why */}\n{/* more */}\n<a />\n</p>;';
    assert.deepEqual(lines(children, 'a.tsx'), [3, 3]);
  });

  it('survive whatever stands around them', () => {
    const pieces = [
      '// inward-ignore-file a -- b',
      '/* inward-ignore-next-line',
      '*/',
      '`',
      '${',
      '}',
      '"',
      "'",
      '/',
      '<p>',
      '{',
      '\n',
      '\r\n',
      'import',
      ' from "./a"',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('a.ts', 'a.tsx', 'a.js'), (content, path) => {
        const count = content.split(/\r\n|\n/).length;
        for (const { firstLine, lastLine } of readSuppressions(path, content)) {
          assert.ok(firstLine <= lastLine && lastLine < count);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function words(found: Suppression | undefined): unknown {
  return found && [found.scope, found.reason, ...found.rules.map(({ name }) => name)];
}

function range(line: number, start: number, end: number): TextRange {
  return { start: { line, character: start }, end: { line, character: end } };
}
