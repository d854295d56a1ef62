import assert from 'node:assert/strict';
import { readImports } from '#adapters/languages/typescript/readImports.ts';
import type { ImportSite } from '#domain/graph/module.ts';

/**
 * The imports of a text, each as `kind specifier`, with a `~` before the kind where it is type-only.
 *
 * Checks for free that each position is exactly that of the specifier, wherever that can be told from the text.
 */
function found(path: string, text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return readImports(path, text).map((site) => {
    const inText = lines[site.line]?.slice(site.character, site.endCharacter) ?? '';
    if (!inText.includes('\\')) assert.equal(inText, site.specifier.split(/[\r\n]/, 1)[0]);
    return described(site);
  });
}

export function described({ kind, typeOnly, specifier }: ImportSite): string {
  return `${typeOnly ? '~' : ''}${kind} ${specifier}`;
}

/** Makes one test of each row: a text, and the imports that are found in it. */
export function rows(path: string, cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"'), () => {
      assert.deepEqual(found(path, text), expected);
    });
  }
}
