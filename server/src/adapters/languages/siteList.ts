import type { ImportKind, ImportSite } from '#domain/graph/module.ts';

/** The import sites of one text, as they are found. */
export interface SiteList {
  readonly sites: readonly ImportSite[];
  /** Adds a site whose specifier is written from `start` to `end`. Positions must not go back. */
  readonly add: (kind: ImportKind, typeOnly: boolean, start: number, end: number, specifier: string) => void;
}

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Lines are counted as the language server protocol does (`\n`, `\r\n` and `\r` end one, U+2028 does not), and only as
 * far as the last site. A byte order mark takes no place on the first line: no editor shows it, nor counts it.
 */
export function createSiteList(text: string): SiteList {
  const sites: ImportSite[] = [];
  let line = 0;
  let lineStart = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  let lineFeed = indexOrEnd(text, '\n', 0);
  let carriageReturn = indexOrEnd(text, '\r', 0);

  const advanceTo = (position: number) => {
    while (Math.min(lineFeed, carriageReturn) < position) {
      lineStart = endOfLineBreak(lineFeed, carriageReturn);
      line++;
      if (lineFeed < lineStart) lineFeed = indexOrEnd(text, '\n', lineStart);
      if (carriageReturn < lineStart) carriageReturn = indexOrEnd(text, '\r', lineStart);
    }
  };

  return {
    sites,
    add(kind, typeOnly, start, end, specifier) {
      advanceTo(start);
      const lineEnd = Math.min(end, lineFeed, carriageReturn);
      sites.push({
        specifier: detached(specifier),
        kind,
        typeOnly,
        line,
        character: start - lineStart,
        endCharacter: lineEnd - lineStart,
      });
    },
  };
}

/**
 * The same string, not sharing memory with the file's text. A slice of a longer text keeps all of it alive, and sites
 * are kept as long as the project is open; joining and cutting makes a copy in the cheapest way there is.
 */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}

function endOfLineBreak(lineFeed: number, carriageReturn: number): number {
  if (carriageReturn < lineFeed) return carriageReturn + 1 === lineFeed ? lineFeed + 1 : carriageReturn + 1;
  return lineFeed + 1;
}

function indexOrEnd(text: string, search: string, position: number): number {
  const index = text.indexOf(search, position);
  return index < 0 ? Infinity : index;
}
