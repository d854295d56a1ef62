import type { TextEdit } from '#application/edits/textEdit.ts';

/** The lines of a text, and what stands between them. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly lineEnd: string;
}

/** An edit of the text that is looked at. */
export type RangeEdit = Omit<TextEdit, 'file'>;
