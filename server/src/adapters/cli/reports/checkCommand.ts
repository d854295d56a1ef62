import { changedFindings } from './changedFindings.ts';
import type { CheckFormat } from './checkFormats.ts';
import type { CheckOutput } from './checkOutput.ts';
import type { CheckReport } from './checkReport.ts';
import { checkReport, exitCodeOf } from './checkReport.ts';
import { CHECK_WRITERS } from './checkWriters.ts';
import { indexedProject, problemsOf } from '../indexProject.ts';
import type { ProjectLocation } from '../locateProject.ts';
import { checkoutFolder, isSelected, locateProject } from '../locateProject.ts';
import type { CommandLineWorld, Project } from '../project.ts';
import { showPathFrom } from '../shownPath.ts';
import { paintFor } from '../style.ts';
import { writeChunks, writeLines } from '../writeChunks.ts';

export interface CheckOptions {
  readonly format: CheckFormat;
  /** Only the findings of what changed since then. */
  readonly changed?: string;
  readonly hints?: true;
  readonly cache: boolean;
  readonly baseline: boolean;
  readonly color?: boolean;
}

/** Columns; longer lines are hard to read. */
const WIDEST = 120;

/** `inward check [PATH]`: all findings at or below the path. Returns the exit code. */
export async function check(world: CommandLineWorld, asked: string, options: CheckOptions): Promise<number> {
  const location = locateProject(world.currentFolder, asked);
  const project = indexedProject(world, location.root, options);
  const change =
    options.changed === undefined ? undefined : changedFindings(world.history, location.root, project, options.changed);
  const report = checkReport(project.workspace, location.selected, change);
  const output = checkOutput(world, project, location, report, options);
  await writeChunks(world.stdout, CHECK_WRITERS[options.format](output));
  if (options.format !== 'pretty') await writeLines(world.stderr, output.problems);
  return exitCodeOf(report);
}

/** All that the formats want to know. */
export function checkOutput(
  world: CommandLineWorld,
  project: Project,
  { root, selected }: ProjectLocation,
  report: CheckReport,
  options: Pick<CheckOptions, 'hints' | 'color'>,
): CheckOutput {
  const { stdout, environment, version, documentOf } = world;
  const show = showPathFrom(world.currentFolder, root);
  return {
    view: project.workspace,
    report,
    fixKindsOf: project.fixKindsOf,
    problems: problemsOf(project, show, (path) => isSelected(selected, path)),
    show,
    fromCheckout: showPathFrom(checkoutFolder(root), root),
    hints: options.hints === true,
    paint: paintFor(stdout, environment, options.color),
    width: stdout.isTTY ? Math.min(stdout.columns, WIDEST) : WIDEST,
    version,
    documentOf,
    environment,
  };
}
