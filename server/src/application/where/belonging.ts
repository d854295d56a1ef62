import type { Layer } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { WeighedEvidence } from '#domain/belonging/rankLayers.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextMistake } from '#domain/graph/outline.ts';

/** What is asked about: a module as a whole, or some of its declarations. */
export type Subject =
  | { readonly kind: 'module' }
  | {
      readonly kind: 'declarations';
      readonly names: readonly string[];
      /** Whether more is meant than was selected, because half a declaration belongs nowhere. */
      readonly widened: boolean;
    };

/** The answer to "Where does this belong?". */
export interface Belonging {
  readonly module: ModulePath;
  readonly subject: Subject;
  /** What of the module cannot be read; only the rest counts. */
  readonly mistakes: readonly TextMistake[];
  /** Where it lies now. */
  readonly placement: Placement;
  /** The layers of the contract, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Where the declarations of a mixed module belong, if not all in one layer; empty otherwise. */
  readonly split: readonly SplitPart[];
}

export interface Candidate {
  readonly layer: Layer;
  /** How likely it is, among all layers of the contract; those of all add up to 1. */
  readonly score: number;
  /** How many findings there would be more, and how many fewer, if it lay there. Hints do not count. */
  readonly adds: number;
  readonly removes: number;
  /** These findings. */
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
  /** Where it would lie, in the manner of the project; undefined where it lies there now or no path can be made. */
  readonly path: ModulePath | undefined;
  /** Sentences, the weightiest first. */
  readonly reasons: readonly string[];
  /** What speaks for it and against it, the weightiest for it first. */
  readonly evidence: readonly WeighedEvidence[];
  /** What other modules of the project that are like it do, as sentences without a full stop. */
  readonly alike: readonly string[];
}

export interface SplitPart {
  readonly layer: Layer;
  /** What other modules can import. */
  readonly names: readonly string[];
  /** What the module keeps to itself and only these need. */
  readonly helpers: readonly string[];
}

/** There is no answer: a sentence that says why, and what to do. */
export interface NoBelonging {
  readonly kind: 'none';
  readonly reason: string;
}
