import type { WireSeverity } from './positions.ts';

/** What the status item says of one file. */
export interface FileStatus {
  readonly uri: string;
  /** Short, for the status bar: `domain · orders`, `not in a layer`, `not analysed`. */
  readonly text: string;
  /** One sentence: which contract decided, whether it was inferred. */
  readonly detail: string;
  readonly severity: WireSeverity | null;
  /** True where the contract is inferred, so that the client may offer to write it down. */
  readonly inferred: boolean;
  readonly indexing: boolean;
}

/** `inward/status`: the server tells what changed since it last did; the client asks for details when it draws them. */
export interface StatusChanged {
  readonly indexing: boolean;
  /** Whether any workspace folder has a contract, written or inferred. The welcome view shows where there is none. */
  readonly hasContract: boolean;
  /** Whether every contract is inferred. */
  readonly inferred: boolean;
  /** Findings of severity error and warning: the badge. */
  readonly findings: number;
}
