import type { TextMistake } from '#domain/graph/outline.ts';

/** So many are told one by one. */
const TOLD = 3;

/** What people are told of a text that cannot be read as a whole, as sentences; nothing where it can. */
export function mistakeWords(mistakes: readonly TextMistake[], most = TOLD): readonly string[] {
  if (mistakes.length === 0) return [];
  const more = mistakes.length - most;
  return [
    'The file does not parse as it stands, so only what can be read counts.',
    ...mistakes.slice(0, most).map(placedWords),
    ...(more <= 0 ? [] : [`${String(more)} more ${more === 1 ? 'line' : 'lines'} cannot be read.`]),
  ];
}

/** `Line 3, column 7: …` */
function placedWords({ at, says }: TextMistake): string {
  return `Line ${String(at.line + 1)}, column ${String(at.character + 1)}: ${says}`;
}
