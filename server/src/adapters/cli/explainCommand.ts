import { statSync } from 'node:fs';
import { explainModule } from '#application/explaining/explainModule.ts';
import { explainText } from './explainText.ts';
import { indexedProject, tellProblems } from './indexProject.ts';
import { locateProject } from './locateProject.ts';
import path from 'node:path';
import type { CommandLineWorld } from './project.ts';
import { CallError } from './callError.ts';
import { showPathFrom } from './shownPath.ts';
import { paintFor } from './style.ts';
import { writeChunks } from './writeChunks.ts';

export interface ExplainOptions {
  readonly cache: boolean;
  readonly color?: boolean;
}

/** `inward explain FILE`: where the file lies and why. Returns the exit code. */
export async function explain(world: CommandLineWorld, asked: string, options: ExplainOptions): Promise<number> {
  const { root, selected } = locateProject(world.currentFolder, asked);
  if (statSync(path.join(root, selected)).isDirectory()) {
    throw new CallError(
      `${asked} is a folder. \`inward explain\` takes one file; \`inward check\` takes folders, too.`,
    );
  }
  const project = indexedProject(world, root, options);
  const show = showPathFrom(world.currentFolder, root);
  const paint = paintFor(world.stdout, world.environment, options.color);
  await writeChunks(world.stdout, explainText(explainModule(project.workspace, selected), { show, paint }));
  return await tellProblems(world, project, show, (file) => file === selected);
}
