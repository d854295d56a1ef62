import { checkJson } from './checkJson.ts';
import { checkPretty } from './checkPretty.ts';
import { checkReport, exitCodeOf } from './checkReport.ts';
import { indexedProject, problemsOf } from './indexProject.ts';
import { isSelected, locateProject } from './locateProject.ts';
import type { CommandLineWorld } from './project.ts';
import { showPathFrom } from './shownPath.ts';
import { paintFor } from './style.ts';
import { writeChunks, writeLines } from './writeChunks.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly hints?: true;
  readonly cache: boolean;
  readonly color?: boolean;
}

/** Columns; longer lines are hard to read. */
const WIDEST = 120;

/** `inward check [PATH]`: all findings at or below the path. Returns the exit code. */
export async function check(world: CommandLineWorld, asked: string, options: CheckOptions): Promise<number> {
  const { root, selected } = locateProject(world.currentFolder, asked);
  const project = indexedProject(world, root, options);
  const { workspace } = project;
  const report = checkReport(workspace, selected);
  const show = showPathFrom(world.currentFolder, root);
  const problems = problemsOf(project, show, (path) => isSelected(selected, path));
  if (options.format === 'json') {
    await writeChunks(world.stdout, [checkJson(workspace, report)]);
    await writeLines(world.stderr, problems);
  } else {
    const paint = paintFor(world.stdout, world.environment, options.color);
    const width = world.stdout.isTTY ? Math.min(world.stdout.columns, WIDEST) : WIDEST;
    const text = checkPretty(workspace.graph, report, problems, { show, paint, width, hints: options.hints === true });
    await writeChunks(world.stdout, text);
  }
  return exitCodeOf(report);
}
