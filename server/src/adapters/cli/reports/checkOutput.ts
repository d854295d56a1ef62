import type { WorkspaceView } from '#application/workspace.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { CheckReport } from './checkReport.ts';
import type { RuleDocument } from '../project.ts';
import type { ShowPath } from '../shownPath.ts';
import type { Paint } from '../style.ts';

/** All that a format may want to know to write a report. */
export interface CheckOutput {
  readonly view: WorkspaceView;
  readonly report: CheckReport;
  readonly fixKindsOf: (finding: Finding) => readonly string[];
  /** What could not be read, one entry a line. */
  readonly problems: readonly string[];
  /** Paths for a person in the current folder. */
  readonly show: ShowPath;
  /** Paths from the root of the checkout, as whoever hosts the repository knows them. */
  readonly fromCheckout: ShowPath;
  /** Whether findings of severity hint are listed, and not only counted. */
  readonly hints: boolean;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** The version of Inward. */
  readonly version: string;
  readonly documentOf: (rule: string) => RuleDocument | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Writes a report in one format, piece by piece. */
export type CheckWriter = (output: CheckOutput) => Iterable<string>;
