import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { ignoreHints } from '#adapters/files/ignoreHints.ts';

describe('The hints of a .gitignore', () => {
  it('rule out most paths', () => {
    const mayMatch = ignoreHints('# output\n/dist\n*.log\nnpm-debug.log*\ncoverage/\n*.min.js\nsecret/**\n');
    assert.deepEqual(
      ['src/a.ts', 'src/dist.ts', 'logs/a.txt', 'a/b/c/'].filter((path) => mayMatch(path)),
      [],
    );
    const matched = ['dist/', 'a.log', 'npm-debug.log.1', 'x/coverage/', 'lib/a.min.js', 'secret/a'];
    assert.deepEqual(matched.filter(mayMatch), matched);
  });

  it('never rule out a path that a line speaks of', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'A', 'a.b', 'b.a', '.a', 'a b');
    const part = fc.oneof(name, fc.constantFrom('*', '**', '?', '*.a', 'a*', '*b*', '[ab]', 'a[!b]', '\\a', '*.a.b'));
    const line = fc
      .tuple(fc.constantFrom('', '!', '/', '!/'), fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([start, parts, isFolder]) => start + parts.join('/') + (isFolder ? '/' : ''));
    const path = fc
      .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([parts, isFolder]) => parts.join('/') + (isFolder ? '/' : ''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), path, (lines, asked) => {
        const text = lines.join('\n');
        const rules = ignore().add(text);
        const above = asked.replace(/[^/]+\/?$/, '');
        const { ignored, unignored } = rules.test(asked);
        // Nobody asks about a path below a folder that is left out.
        fc.pre(above === '' || !rules.ignores(above));
        if (ignored || unignored) assert.ok(ignoreHints(text)(asked), `${asked} and ${JSON.stringify(lines)}`);
      }),
      { numRuns: 2000 },
    );
  });
});
