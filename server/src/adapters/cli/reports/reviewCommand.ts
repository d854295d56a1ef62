import { changedFindings } from './changedFindings.ts';
import { checkOutput } from './checkCommand.ts';
import { checkReport, exitCodeOf } from './checkReport.ts';
import { indexedProject } from '../indexProject.ts';
import { locateProject } from '../locateProject.ts';
import type { CommandLineWorld } from '../project.ts';
import { reviewChecklist } from './reviewChecklist.ts';
import { writeChunks, writeLines } from '../writeChunks.ts';

export interface ReviewOptions {
  /** What the change is compared with. */
  readonly changed?: string;
  readonly hints?: true;
  readonly cache: boolean;
}

/**
 * `inward review [PATH]`: a checklist for a pull request. Where nobody says what the change is to be compared with and
 * nothing shows it, the checklist is about the whole project. Returns the exit code, which is that of `check`.
 */
export async function review(world: CommandLineWorld, asked: string, options: ReviewOptions): Promise<number> {
  const location = locateProject(world.currentFolder, asked);
  const base = options.changed ?? world.history.usualBase(location.root);
  const project = indexedProject(world, location.root, options);
  const change = base === undefined ? undefined : changedFindings(world.history, location.root, project, base);
  const report = checkReport(project.workspace, location.selected, change);
  const output = checkOutput(world, project, location, report, options);
  await writeChunks(world.stdout, reviewChecklist(output));
  await writeLines(world.stderr, output.problems);
  return exitCodeOf(report);
}
