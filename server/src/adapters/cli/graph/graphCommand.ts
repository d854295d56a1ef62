import type { WorkspaceView } from '#application/workspace.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import { drawDot } from './drawDot.ts';
import { drawMermaid } from './drawMermaid.ts';
import type { DrawingUnit } from './drawing.ts';
import { drawingOf } from './drawing.ts';
import { graphJson } from './graphJson.ts';
import { indexedProject, tellProblems } from '../indexProject.ts';
import { isSelected, locateProject } from '../locateProject.ts';
import type { CommandLineWorld } from '../project.ts';
import { showPathFrom } from '../shownPath.ts';
import { writeChunks } from '../writeChunks.ts';

export interface GraphOptions {
  readonly format: 'json' | 'mermaid' | 'dot';
  readonly by: DrawingUnit;
  readonly cache: boolean;
  /** Whether to read declarations as well. */
  readonly abstractness?: boolean;
}

/** `inward graph [PATH]`: the modules at or below the path, and all they import. Returns the exit code. */
export async function graph(world: CommandLineWorld, asked: string, options: GraphOptions): Promise<number> {
  const { root, selected } = locateProject(world.currentFolder, asked);
  const project = indexedProject(world, root, options);
  const modules = modulesBelow(project.workspace, selected);
  await writeChunks(world.stdout, textOf(project.workspace, modules, options));
  const show = showPathFrom(world.currentFolder, root);
  return await tellProblems(world, project, show, (path) => isSelected(selected, path));
}

function textOf(view: WorkspaceView, modules: readonly Module[], options: GraphOptions): Iterable<string> {
  const { format, by } = options;
  if (format === 'json')
    return graphJson(view, modules, options.abstractness === true ? view.outlineOf : () => undefined);
  const drawing = drawingOf(view, modules, by);
  return format === 'dot' ? drawDot(drawing) : drawMermaid(drawing);
}

/** In the order of their paths, so that two runs write the same. */
function modulesBelow(view: WorkspaceView, selected: ModulePath): readonly Module[] {
  const modules = [...view.graph.modules()].filter(({ path }) => isSelected(selected, path));
  return modules.sort((a, b) => (a.path < b.path ? -1 : 1));
}
