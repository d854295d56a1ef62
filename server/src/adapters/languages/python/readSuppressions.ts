import type { Suppression } from '#domain/graph/suppression.ts';
import { positionsIn } from '../textPositions.ts';
import { SUPPRESSION_MARK, suppressionIn } from '../writtenSuppression.ts';
import { readFromStatement, readImportStatement } from './lexer/importStatement.ts';
import { isBlank } from './lexer/characters.ts';
import { endOfLine, isWordAt, skipBlanksAndLines } from './lexer/trivia.ts';
import { walkTokens } from './lexer/walkTokens.ts';

/** The comments of a Python file that ask to let findings pass. */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes(SUPPRESSION_MARK)) return [];
  const positionAt = positionsIn(text);
  const suppressions: Suppression[] = [];
  walkTokens(text, {
    onStatement: (position) => position,
    onLine: undefined,
    onString: undefined,
    onComment: (start, end) => {
      const wordsAt = behindMarks(text, start);
      const first = skipBlanksAndLines(text, endOfLine(text, end));
      const comment = { words: text.slice(wordsAt, end), wordsAt, start, end, first, last: endOfImport(text, first) };
      const suppression = suppressionIn(comment, positionAt);
      if (suppression !== undefined) suppressions.push(suppression);
    },
  });
  return suppressions;
}

function behindMarks(text: string, start: number): number {
  let position = start;
  while (text[position] === '#') position++;
  while (isBlank(text.charCodeAt(position))) position++;
  return position;
}

/** Where the import that begins at `position` names its last module; `position` where none begins there. */
function endOfImport(text: string, position: number): number {
  if (isWordAt(text, position, 'import')) return readImportStatement(text, position + 'import'.length).end;
  if (isWordAt(text, position, 'from')) return readFromStatement(text, position + 'from'.length)?.end ?? position;
  return position;
}
