import type { TextEdit } from '#application/edits/textEdit.ts';
import type { StudiedFinding } from './studyList.ts';

/** Inward over one project, as the study asks it. */
export interface StudiedInward {
  /** All findings of the project as it is now. Throws where it cannot be checked. */
  readonly findings: () => readonly ReportedFinding[];
  /** The fixes of the studied rule in that line. */
  readonly offers: (finding: StudiedFinding) => Offers;
  /** Applies a kind of fix to the files. Gives why it could not be done; undefined where it was. */
  readonly apply: (finding: StudiedFinding, offer: Offer) => string | undefined;
  /** The same over the files as they are now, where it may still know them as they were. */
  readonly now: () => StudiedInward;
}

/** What `inward check --format json` says of one finding, as far as it matters here. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
  readonly to?: { readonly file?: string; readonly package?: string };
}

/** A way to mend a finding. */
export interface Offer {
  readonly kind: string;
  readonly title: string;
  /** Why it cannot be done; undefined for one that is offered. */
  readonly refused?: string;
  readonly edits?: readonly TextEdit[];
  readonly created?: readonly { readonly file: string; readonly text: string }[];
  readonly deleted?: readonly string[];
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** What was answered to the question how a finding can be mended. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** What went wrong with the question itself. */
  readonly problem?: string;
}
