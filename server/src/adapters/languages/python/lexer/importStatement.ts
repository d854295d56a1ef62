import { comparable } from '../identifiers.ts';
import { ASTERISK, CLOSE_PAREN, COMMA, DOT, isWordCharacter, OPEN_PAREN } from './characters.ts';
import { endOfWord, isWordAt, skipBlanks, skipBlanksAndLines } from './trivia.ts';

/** A name in an import statement: `pkg.mod`, `..pkg`, or one of those behind `import`. */
export interface WrittenName {
  /** Without the space that may stand around its dots. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What it is called here, where that is said. */
  readonly alias: string | undefined;
  /** The first position behind it and its alias. */
  readonly wholeEnd: number;
}

/** `a.b as c, d`. */
export interface NameList {
  readonly names: readonly WrittenName[];
  /** The first position behind what was read. */
  readonly end: number;
}

/** `from ..a import b as c, d`. */
export interface FromStatement {
  readonly module: PlainName;
  /** Empty where everything is imported, or nothing is named yet. */
  readonly names: readonly WrittenName[];
  readonly end: number;
}

/** Reads on behind the word `import` at the beginning of a statement. */
export function readImportStatement(text: string, behindKeyword: number): NameList {
  return readNames(text, behindKeyword, skipBlanks, readDottedName);
}

/** Reads on behind the word `from`. Undefined where no import follows, as in `raise Error() from error`. */
export function readFromStatement(text: string, behindKeyword: number): FromStatement | undefined {
  const module = readModuleName(text, skipBlanks(text, behindKeyword));
  if (module === undefined) return undefined;
  const keyword = skipBlanks(text, module.end);
  if (!isWordAt(text, keyword, 'import')) return undefined;
  const start = skipBlanks(text, keyword + 'import'.length);
  const code = text.charCodeAt(start);
  if (code === ASTERISK) return { module, names: [], end: start + 1 };
  if (code !== OPEN_PAREN) {
    const list = readNames(text, start, skipBlanks, readSimpleName);
    return { module, names: list.names, end: list.end };
  }
  const { names, end } = readNames(text, start + 1, skipBlanksAndLines, readSimpleName);
  const close = skipBlanksAndLines(text, end);
  return { module, names, end: text.charCodeAt(close) === CLOSE_PAREN ? close + 1 : end };
}

type Skip = (text: string, position: number) => number;
/** A name before it is known whether an alias follows. */
export type PlainName = Omit<WrittenName, 'alias' | 'wholeEnd'>;

type ReadName = (text: string, position: number) => PlainName | undefined;

/** Names with commas between them, as far as they can be read. What follows the last of them is not skipped. */
function readNames(text: string, start: number, skip: Skip, readName: ReadName): NameList {
  const names: WrittenName[] = [];
  for (let end = start; ;) {
    const name = readName(text, skip(text, end));
    if (name === undefined) return { names, end };
    const alias = readAlias(text, skip(text, name.end), skip);
    end = alias?.end ?? name.end;
    names.push({ ...name, alias: alias?.name, wholeEnd: end });
    const comma = skip(text, end);
    if (text.charCodeAt(comma) !== COMMA) return { names, end };
    end = comma + 1;
  }
}

function readAlias(
  text: string,
  position: number,
  skip: Skip,
): { readonly name: string; readonly end: number } | undefined {
  if (!isWordAt(text, position, 'as')) return undefined;
  const start = skip(text, position + 'as'.length);
  const end = endOfName(text, start);
  return end === undefined ? undefined : { name: comparable(text.slice(start, end)), end };
}

function readSimpleName(text: string, start: number): PlainName | undefined {
  const end = endOfName(text, start);
  return end === undefined ? undefined : { name: comparable(text.slice(start, end)), start, end };
}

/** `a.b.c`; one that ends in a dot is read without it. */
function readDottedName(text: string, start: number): PlainName | undefined {
  let end = endOfName(text, start);
  if (end === undefined) return undefined;
  let name = text.slice(start, end);
  for (;;) {
    const dot = skipBlanks(text, end);
    if (text.charCodeAt(dot) !== DOT) break;
    const partStart = skipBlanks(text, dot + 1);
    const partEnd = endOfName(text, partStart);
    if (partEnd === undefined) break;
    name += `.${text.slice(partStart, partEnd)}`;
    end = partEnd;
  }
  return { name: comparable(name), start, end };
}

/** What stands behind `from`: dots, a dotted name, or both. */
function readModuleName(text: string, start: number): PlainName | undefined {
  let dots = '';
  let [position, end] = [start, start];
  while (text.charCodeAt(position) === DOT) {
    dots += '.';
    end = position + 1;
    position = skipBlanks(text, end);
  }
  const rest = isWordAt(text, position, 'import') ? undefined : readDottedName(text, position);
  if (rest === undefined) return dots === '' ? undefined : { name: dots, start, end };
  return { name: dots + rest.name, start, end: rest.end };
}

/** Undefined where no name begins, or a word that cannot be one. */
function endOfName(text: string, start: number): number | undefined {
  if (!isWordCharacter(text.charCodeAt(start))) return undefined;
  const end = endOfWord(text, start);
  return KEYWORDS.has(text.slice(start, end)) ? undefined : end;
}

/** A list that is not closed yet ends where the next statement begins. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del'],
  ...['elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal'],
  ...['not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
]);
