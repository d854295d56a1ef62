import type { TextRange } from '../../text.ts';

/** One thing that a contract says and that is of no effect, at the place where it says so. */
export interface DeadPart {
  readonly declaredAt: TextRange;
  readonly details: { readonly dead: DeadKind; readonly name: string } & Readonly<Record<string, string>>;
}

/** What kind of thing is dead; the words for each are in `deadWords.ts`. */
export type DeadKind = 'pattern' | 'exclude' | 'layer' | 'layers' | 'rule' | 'entry';
