import type { Node, SourceFile } from 'typescript';
import type { LineSpan } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { ts } from '../compiler.ts';
import { positionsIn } from '../../textRanges.ts';
import type { Positions } from '../../textRanges.ts';
import type { Scopes } from './scopes.ts';
import { scopesOf } from './scopes.ts';

/** What every part of one reading needs. */
export interface Reading {
  readonly file: SourceFile;
  readonly positions: Positions;
  readonly scopes: Scopes;
}

export function readingOf(file: SourceFile): Reading {
  return { file, positions: positionsIn(file.text), scopes: scopesOf(file) };
}

/** Where a node stands, without the white space and comments before it. */
export function rangeOfNode({ file, positions }: Reading, node: Node): TextRange {
  return positions.range(node.getStart(file), node.end);
}

/** The lines of the statement that a node stands in, with the comment that speaks of it. */
export function linesOfStatement({ file, positions }: Reading, node: Node): LineSpan {
  let statement = node;
  while (!ts.isSourceFile(statement.parent)) statement = statement.parent;
  const [comment] = ts.getLeadingCommentRanges(file.text, statement.getFullStart()) ?? [];
  const isFirst = statement.getFullStart() === 0;
  const start = comment === undefined || isFirst ? statement.getStart(file) : comment.pos;
  return {
    first: positions.range(start, start).start.line,
    last: positions.range(statement.end, statement.end).start.line,
  };
}
