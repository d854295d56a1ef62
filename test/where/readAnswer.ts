import type { LineSpan } from '#domain/graph/outline.ts';
import type { SpecAnswer } from '#test/specs/readSpec.ts';

/**
 * What an example expects of "Where does this belong?", in a paragraph of its own:
 *
 * - ``Belongs: `src/a.ts` → **adapters**`` for a file, ``Belongs: `src/a.ts:3-7` (`A`, `b`) → **adapters**`` for the
 *   declarations that lines touch, with `widened` behind the names where the lines cut one of them;
 * - behind that, `, because: “…”` and `, but: “…”` for what speaks for that layer and against it in no place of its own.
 *   What has a place is marked there by carets, in whichever file: `^^^^ adapters: …` for it, `^^^^ not-adapters: …` against it;
 * - ``Split: `src/a.ts` → **adapters**: `A`, `b`; **domain**: `C` ``, or `→ none`;
 * - ``Nowhere: `src/a.ts`, because: “…”`` where there is no answer.
 */
export type ExpectedAnswer =
  | {
      readonly kind: 'layer';
      readonly file: string;
      /** Zero-based; undefined for the whole file. */
      readonly lines: LineSpan | undefined;
      readonly names: readonly string[];
      readonly widened: boolean;
      readonly layer: string;
      readonly because: readonly string[];
      readonly but: readonly string[];
    }
  | { readonly kind: 'split'; readonly file: string; readonly parts: Readonly<Record<string, readonly string[]>> }
  | { readonly kind: 'nowhere'; readonly file: string; readonly reason: string };

const BELONGS =
  /^`([^`]+?)(?::(\d+)(?:-(\d+))?)?`(?: \((`[^)]+`)(, widened)?\))? → \*\*([^*]+)\*\*(?:, because: (“.+?”))?(?:, but: (“.+”))?$/;

/** Throws where a paragraph cannot be understood. */
export function readAnswer({ word, text }: SpecAnswer): ExpectedAnswer {
  if (word === 'Nowhere') {
    const [, file, reason] = /^`([^`]+)`, because: “(.+)”$/.exec(text) ?? [];
    if (file !== undefined && reason !== undefined) return { kind: 'nowhere', file, reason };
  }
  if (word === 'Split') {
    const [, file, parts] = /^`([^`]+)` → (.+)$/.exec(text) ?? [];
    if (file !== undefined && parts !== undefined) return { kind: 'split', file, parts: partsOf(parts) };
  }
  const [, file, first, last = first, names = '', widened, layer, because = '', but = ''] = BELONGS.exec(text) ?? [];
  if (word !== 'Belongs' || file === undefined || layer === undefined) throw new Error(`No answer is "${text}"`);
  return {
    ...{ kind: 'layer', file, layer, names: codeIn(names), widened: widened !== undefined },
    lines: first === undefined ? undefined : { first: Number(first) - 1, last: Number(last) - 1 },
    ...{ because: quotesIn(because), but: quotesIn(but) },
  };
}

function partsOf(text: string): Record<string, readonly string[]> {
  if (text === 'none') return {};
  return Object.fromEntries(
    text.split('; ').map((part) => {
      const [, layer, names] = /^\*\*([^*]+)\*\*: (.+)$/.exec(part) ?? [];
      if (layer === undefined || names === undefined) throw new Error(`No part is "${part}"`);
      return [layer, codeIn(names)] as const;
    }),
  );
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function quotesIn(text: string): readonly string[] {
  return [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
}
