import type { CommentRange, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Stretch } from '../draft/edits.ts';
import type { UnitPart } from './units.ts';

/** What a comment says that speaks of a file and not of what stands below it. */
const OF_FILE =
  /@ts-(?:no)?check|eslint-(?:disable(?!-next)|enable|env)|istanbul ignore file|@jest-environment|@vitest-environment|inward-ignore-file|copyright|licen[cs]e|@file|@module|@packageDocumentation|^\/\/\/\s*</i;

/** Where a declaration stands, with the comments that belong to it. */
export function extentOf(tree: SourceFile, { node }: UnitPart): Stretch {
  const { text } = tree;
  let start = node.getStart(tree);
  const above = (ts.getLeadingCommentRanges(text, node.pos) ?? []).filter(({ end }) => end <= start);
  for (const comment of [...above].reverse()) {
    if (!isBeside(text, comment, start)) break;
    start = comment.pos;
  }
  const behind = (ts.getTrailingCommentRanges(text, node.end) ?? []).at(-1);
  return { start, end: behind?.end ?? node.end };
}

/** Whether no empty line sets a comment apart from what it stands above. */
function isBeside(text: string, { pos, end }: CommentRange, start: number): boolean {
  const gap = text.slice(end, start);
  const isApart = gap.split(/\r\n|\r|\n/).length > 2;
  return !isApart && !OF_FILE.test(text.slice(pos, end));
}
