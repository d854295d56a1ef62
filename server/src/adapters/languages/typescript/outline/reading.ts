import type { Node, SourceFile } from 'typescript';
import type { TextRange } from '#domain/text.ts';
import { positionsIn } from './positions.ts';
import type { Positions } from './positions.ts';
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

/**
 * The same string, not sharing memory with the file's text: a part of a longer text keeps all of it alive, and outlines
 * are kept as long as the project is open.
 */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
