import type { MoveToLayerParams } from './moves.ts';
import type { WireRange } from './positions.ts';

/** `inward/where`: which layer files, folders or a part of one file belong in. */
export interface WhereParams {
  readonly uris: readonly string[];
  /** What is selected in the only file, or where its cursor is; null for all of it. */
  readonly range: WireRange | null;
  /** Declarations of the only file by their names, which stay while lines come and go; they count before a range. */
  readonly declarations: readonly string[] | null;
}

export interface LayerChoices {
  readonly kind: 'layers';
  /** `Where does price.ts belong?` */
  readonly question: string;
  /** The answer in a sentence; empty where several files are asked about. */
  readonly verdict: string;
  /** What else is to be known, such as that more was meant than was selected; may be empty. */
  readonly note: string;
  /** What the answer is about, exactly: declarations that were meant by a range are named. */
  readonly about: WhereParams;
  /** The likeliest first. */
  readonly layers: readonly LayerChoice[];
  /** What can be done beside choosing a layer, the likeliest first. */
  readonly actions: readonly WhereAction[];
}

/** `move`: some declarations to a layer. `ask`: about something else. `fix`: a code action of LSP to be resolved. */
export type WhereAction = { readonly label: string; readonly detail: string } & (
  | { readonly kind: 'move'; readonly move: MoveToLayerParams }
  | { readonly kind: 'ask'; readonly about: WhereParams }
  | { readonly kind: 'fix'; readonly action: object }
);

export interface LayerChoice {
  readonly layer: string;
  /** How likely it is, `61 %`; empty where several files are asked about. */
  readonly share: string;
  /** What would be found more or less there, in words. */
  readonly effect: string;
  /** Where the file would lie; null where it lies there, or no place was found. */
  readonly path: string | null;
  /** Sentences, the weightiest first. */
  readonly reasons: readonly string[];
  readonly isHere: boolean;
}
