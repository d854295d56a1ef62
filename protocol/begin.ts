import type { LayerOfContract, PartOfContract } from './layerMap.ts';

/**
 * `inward/begin`: what comes next on the way from "I am about to write …" to new files. Nothing is kept between two
 * steps, so whoever goes back leaves the last answer out.
 */
export interface BeginParams {
  /** The file or the folder beside which something is begun; null where none was chosen. */
  readonly uri: string | null;
  /** The layer in which something is begun; null where none was chosen. */
  readonly layer: LayerOfContract | null;
  /** Likewise the bounded context. */
  readonly context: PartOfContract | null;
  /** The file that is edited: what lies near it is offered first. */
  readonly near: string | null;
  /** To the questions so far, in their order. */
  readonly answers: readonly string[];
}

export type BeginStep = BeginQuestion | BeginText | BeginProposal;

export interface BeginQuestion {
  readonly kind: 'question';
  readonly question: string;
  /** Those with the same group stand together, under its name where it has one. */
  readonly choices: readonly BeginChoice[];
}

export interface BeginChoice {
  /** What to answer. */
  readonly answer: string;
  readonly label: string;
  readonly detail: string;
  readonly group: string;
}

/** Something is to be typed. */
export interface BeginText {
  readonly kind: 'text';
  readonly question: string;
  readonly hint: string;
  /** What was typed, and what is wrong with it; empty before anything was. */
  readonly typed: string;
  readonly problem: string;
}

/** Files that can be made. They were tried: they compile, and nothing is found in them. */
export interface BeginProposal {
  readonly kind: 'proposal';
  /** `Entity with a repository: Voucher`. */
  readonly title: string;
  readonly files: readonly BegunFile[];
  /** Makes the files at once; a WorkspaceEdit of LSP. */
  readonly edit: object;
  /** The same edit, which the editor shows before it makes it. */
  readonly editToLookAt: object;
  /** What people should know once they are made; may be empty. */
  readonly notes: string;
}

export interface BegunFile {
  readonly uri: string;
  readonly name: string;
  /** Its folder, relative to the workspace folder. */
  readonly folder: string;
  /** Its layer and what it is there: `application · port`. */
  readonly place: string;
}
