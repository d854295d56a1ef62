import assert from 'node:assert/strict';
import { readImports } from '#adapters/languages/python/readImports.ts';

/**
 * The imports of a text, each as `specifier` behind a letter: `i` for `import`, `f` for `from`, `t` where a type
 * checker alone reads it, `d` for a call.
 *
 * Checks for free that each position is exactly that of what is named, wherever that can be told from the text.
 */
function found(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return readImports(text).map(({ specifier, kind, typeOnly, line, character, endCharacter }) => {
    const inText = (lines[line]?.slice(character, endCharacter) ?? '').normalize('NFKC');
    const named = specifier.slice(specifier.indexOf(':') + 1);
    if (!/[\\\s]/.test(inText)) assert.ok(kind === 'dynamic-import' || inText === named, `${inText} is not ${named}`);
    assert.equal(typeOnly, kind === 'type-checking');
    return `${kind === 'type-checking' ? 't' : kind[0]} ${specifier}`;
  });
}

/** Makes one test of each row: a text, and the imports that are found in it. */
export function rows(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"'), () => {
      assert.deepEqual(found(text), expected);
    });
  }
}
