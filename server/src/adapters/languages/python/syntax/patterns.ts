import type { Cursor } from './cursor.ts';
import {
  accept,
  advance,
  expect,
  expectClosing,
  identifier,
  isAt,
  isKind,
  spanFrom,
  startOfNext,
  tokenAt,
} from './cursor.ts';
import type { Expression, Identifier, Pattern } from './nodes.ts';

/** What stands behind `case`: one pattern, or several with commas between them. */
export function parsePatterns(cursor: Cursor): Pattern {
  const start = startOfNext(cursor);
  const first = parseStarPattern(cursor);
  if (!isAt(cursor, ',')) return first.form === 'star' ? sequenceOf(cursor, [first], start) : first;
  const patterns = [first];
  while (accept(cursor, ',') && !isAt(cursor, ':') && !isAt(cursor, 'if')) patterns.push(parseStarPattern(cursor));
  return sequenceOf(cursor, patterns, start);
}

const NOTHING = { kind: 'Pattern', values: [], patterns: [], name: undefined } as const;

function sequenceOf(cursor: Cursor, patterns: readonly Pattern[], start: number): Pattern {
  return { ...NOTHING, form: 'sequence', patterns, ...spanFrom(cursor, start) };
}

function parseStarPattern(cursor: Cursor): Pattern {
  if (!isAt(cursor, '*')) return parsePattern(cursor);
  const { start } = advance(cursor);
  return { ...NOTHING, form: 'star', name: boundName(identifier(cursor)), ...spanFrom(cursor, start) };
}

/** `_` binds nothing. */
function boundName(name: Identifier): Identifier | undefined {
  return name.name === '_' ? undefined : name;
}

function parsePattern(cursor: Cursor): Pattern {
  const start = startOfNext(cursor);
  const pattern = parseAlternatives(cursor);
  if (!accept(cursor, 'as')) return pattern;
  return { ...NOTHING, form: 'as', patterns: [pattern], name: identifier(cursor), ...spanFrom(cursor, start) };
}

function parseAlternatives(cursor: Cursor): Pattern {
  const start = startOfNext(cursor);
  const first = parseClosed(cursor);
  if (!isAt(cursor, '|')) return first;
  const patterns = [first];
  while (accept(cursor, '|')) patterns.push(parseClosed(cursor));
  return { ...NOTHING, form: 'or', patterns, ...spanFrom(cursor, start) };
}

function parseClosed(cursor: Cursor): Pattern {
  const { kind, value, start } = tokenAt(cursor);
  if (value === '(' || value === '[') return parseSequence(cursor, value === '(' ? ')' : ']');
  if (value === '{') return parseMapping(cursor);
  if (kind !== 'name') return valuePattern(cursor.grammar.sum(cursor));
  const name = identifier(cursor);
  if (!isAt(cursor, '.') && !isAt(cursor, '(')) {
    return { ...NOTHING, form: 'as', name: boundName(name), ...spanFrom(cursor, start) };
  }
  const dotted = parseDotted(cursor, name);
  return isAt(cursor, '(') ? parseClassPattern(cursor, dotted) : valuePattern(dotted);
}

function valuePattern(value: Expression): Pattern {
  return { ...NOTHING, form: 'value', values: [value], start: value.start, end: value.end };
}

function parseDotted(cursor: Cursor, { name, start, end }: Identifier): Expression {
  let value: Expression = { kind: 'Name', name, start, end };
  while (accept(cursor, '.')) {
    value = { kind: 'Attribute', value, attribute: identifier(cursor), ...spanFrom(cursor, start) };
  }
  return value;
}

/** Brackets around one pattern without a comma only hold it together. */
function parseSequence(cursor: Cursor, close: string): Pattern {
  const { start } = advance(cursor);
  const patterns: Pattern[] = [];
  let commas = 0;
  while (mayBeginPattern(cursor)) {
    patterns.push(parseStarPattern(cursor));
    if (!accept(cursor, ',')) break;
    commas++;
  }
  expectClosing(cursor, close, start);
  const [only] = patterns;
  if (close === ')' && only !== undefined && commas === 0 && only.form !== 'star') return only;
  return sequenceOf(cursor, patterns, start);
}

function parseMapping(cursor: Cursor): Pattern {
  const { start } = advance(cursor);
  const [values, patterns]: [Expression[], Pattern[]] = [[], []];
  let rest: Identifier | undefined;
  while (!isAt(cursor, '}')) {
    if (accept(cursor, '**')) rest = identifier(cursor);
    else if (mayBeginPattern(cursor)) {
      values.push(parseKey(cursor));
      expect(cursor, ':');
      patterns.push(parsePattern(cursor));
    }
    if (!accept(cursor, ',')) break;
  }
  expectClosing(cursor, '}', start);
  return { ...NOTHING, form: 'mapping', values, patterns, name: rest, ...spanFrom(cursor, start) };
}

function parseKey(cursor: Cursor): Expression {
  return isKind(cursor, 'name') ? parseDotted(cursor, identifier(cursor)) : cursor.grammar.sum(cursor);
}

function parseClassPattern(cursor: Cursor, named: Expression): Pattern {
  const open = advance(cursor).start;
  const patterns: Pattern[] = [];
  while (mayBeginPattern(cursor)) {
    if (isKind(cursor, 'name') && tokenAt(cursor, 1).value === '=') {
      advance(cursor);
      advance(cursor);
    }
    patterns.push(parsePattern(cursor));
    if (!accept(cursor, ',')) break;
  }
  expectClosing(cursor, ')', open);
  return { ...NOTHING, form: 'class', values: [named], patterns, ...spanFrom(cursor, named.start) };
}

function mayBeginPattern(cursor: Cursor): boolean {
  const { kind, value } = tokenAt(cursor);
  return kind === 'name' || kind === 'number' || kind === 'string' || BEGINNINGS.has(value);
}

const BEGINNINGS: ReadonlySet<string> = new Set(['(', '[', '{', '*', '-', 'None', 'True', 'False']);
