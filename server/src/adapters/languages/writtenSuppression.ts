import type { Suppression } from '#domain/graph/suppression.ts';
import { detached } from './siteList.ts';
import { readSuppressionWords } from './suppressionWords.ts';
import type { PositionAt } from './textPositions.ts';

/** What every comment that asks to let findings pass has in it. */
export const SUPPRESSION_MARK = 'inward-ignore';

/** A comment and what it speaks of, by offsets in the text of its file. */
export interface CommentAbout {
  /** What it says, without the marks that make it a comment, and where that begins. */
  readonly words: string;
  readonly wordsAt: number;
  /** All that goes when the comment goes. */
  readonly start: number;
  readonly end: number;
  /** The first and the last thing that it speaks of. */
  readonly first: number;
  readonly last: number;
}

/** Undefined where the comment does not ask to let findings pass. */
export function suppressionIn(comment: CommentAbout, positionAt: PositionAt): Suppression | undefined {
  const words = readSuppressionWords(comment.words);
  if (words === undefined) return undefined;
  const rangeAt = (offset: number, length: number) => ({
    start: positionAt(comment.wordsAt + offset),
    end: positionAt(comment.wordsAt + offset + length),
  });
  return {
    scope: words.scope,
    rules: words.rules.map(({ name, offset }) => ({ name: detached(name), range: rangeAt(offset, name.length) })),
    reason: detached(words.reason),
    keyword: rangeAt(0, words.keywordLength),
    comment: { start: positionAt(comment.start), end: positionAt(comment.end) },
    firstLine: positionAt(comment.first).line,
    lastLine: positionAt(comment.last).line,
  };
}
