import type { TextRange } from '#domain/text.ts';
import type { Option } from './options.ts';
import type { RangeEdit, TextLines } from './textLines.ts';

/**
 * The texts of a list the other way round. Where each has a line of its own it takes along the comments above it and the
 * one behind it. Undefined where there is nothing to reverse, or a text goes over several lines.
 */
export function reversedList(written: TextLines, option: Option): readonly RangeEdit[] | undefined {
  const ranges = option.values.filter(({ value }) => value.trim() !== '').map(({ range }) => range);
  if (ranges.length < 2 || ranges.some(({ start, end }) => start.line !== end.line)) return undefined;
  const parts = partsOf(written, option.key.end.line, ranges);
  return parts === undefined ? swapped(written, ranges) : [reversedParts(written, parts, ranges)];
}

/** A text that is alone on its line, with the lines above it that belong to it. */
interface Part {
  readonly above: readonly string[];
  readonly text: string;
  readonly comma: string;
  readonly tail: string;
}

/** Undefined where some text shares its line with something else. */
function partsOf({ lines }: TextLines, keyLine: number, ranges: readonly TextRange[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  let before = keyLine;
  for (const { start, end } of ranges) {
    const line = lines[start.line] ?? '';
    const rest = /^(["']?)(?:\s*(,))?(\s*(?:#.*)?)$/.exec(line.slice(end.character));
    if (start.line <= before || rest === null || !/^\s*["']?$/.test(line.slice(0, start.character))) return undefined;
    const [, quote = '', comma = '', tail = ''] = rest;
    const text = line.slice(0, end.character) + quote;
    parts.push({ above: lines.slice(before + 1, start.line), text, comma, tail });
    before = start.line;
  }
  return parts;
}

/** A comma stays where it is, so that the last text has one or has none as before. */
function reversedParts({ lines, lineEnd }: TextLines, parts: readonly Part[], ranges: readonly TextRange[]): RangeEdit {
  const [first, last] = [ranges[0]?.start.line ?? 0, ranges.at(-1)?.start.line ?? 0];
  const reversed = parts.toReversed().flatMap(({ above, text, tail }, index) => {
    return [...above, text + (parts[index]?.comma ?? '') + tail];
  });
  return {
    range: {
      start: { line: first - (parts[0]?.above.length ?? 0), character: 0 },
      end: { line: last, character: lines[last]?.length ?? 0 },
    },
    newText: reversed.join(lineEnd),
  };
}

/** Comments stay where they are. Undefined where some texts are written with escapes and others are not. */
function swapped({ lines }: TextLines, ranges: readonly TextRange[]): readonly RangeEdit[] | undefined {
  const texts = ranges.map(({ start, end }) => (lines[start.line] ?? '').slice(start.character, end.character));
  if (texts.some((text) => /^["']/.test(text))) return undefined;
  return ranges.map((range, index) => ({ range, newText: texts.at(-1 - index) ?? '' }));
}
