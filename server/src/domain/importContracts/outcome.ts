import type { TextRange } from '../text.ts';

/** One thing that a contract forbids and the code does. */
export interface Breach {
  /** From the importer to what it may not reach, by name. A module alone where no import is wrong. */
  readonly chain: readonly string[];
  /** The line of the contract that is broken. */
  readonly saidAt: TextRange;
  /** What the words for it need beyond the chain. */
  readonly details: Readonly<Record<string, string>>;
}

/** Why a contract, or a part of it, cannot be held against the code, or does nothing: said in the contract file. */
export interface ContractProblem {
  readonly range: TextRange;
  /** An error where import-linter would not check the contract at all. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What came of checking a contract. */
export interface Outcome {
  readonly breaches: readonly Breach[];
  readonly problems: readonly ContractProblem[];
  readonly upsideDown?: UpsideDown;
}

/** Imports between the layers of a contract, nearly all of which lead up its list. */
export interface UpsideDown {
  /** Where the layers are listed. */
  readonly range: TextRange;
  readonly up: number;
  readonly down: number;
  /** The layers as they seem to be meant, highest first. */
  readonly order: readonly string[];
}

/**
 * - `kept`, `broken`: as import-linter would say.
 * - `unchecked`: it would give up on the contract with an error. What can be found nonetheless is found.
 */
export type Verdict = 'kept' | 'broken' | 'unchecked';

export function verdictOf({ breaches, problems }: Outcome): Verdict {
  if (problems.some(({ severity }) => severity === 'error')) return 'unchecked';
  return breaches.length > 0 ? 'broken' : 'kept';
}
