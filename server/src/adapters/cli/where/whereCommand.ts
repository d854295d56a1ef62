import type { Belonging, SplitPart } from '#application/where/belonging.ts';
import { subjectAt } from '#application/where/subjectAt.ts';
import type { Subject } from '#application/where/belonging.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import type { LineSpan } from '#domain/graph/outline.ts';
import { CallError } from '../callError.ts';
import { indexedProject, tellProblems } from '../indexProject.ts';
import type { CommandLineWorld, Project } from '../project.ts';
import { showPathFrom } from '../shownPath.ts';
import { paintFor } from '../style.ts';
import { whereTarget } from './whereTarget.ts';
import { whereText } from './whereText.ts';
import { writeChunks } from '../writeChunks.ts';

export interface WhereOptions {
  readonly format: 'pretty' | 'json';
  readonly blind?: true;
  readonly cache: boolean;
  readonly color?: boolean;
}

/** `inward where FILE[:LINE[-LINE]]`: which layer a file, or a part of it, belongs in. Returns the exit code. */
export async function where(world: CommandLineWorld, asked: string, options: WhereOptions): Promise<number> {
  const { root, file, lines } = whereTarget(world.currentFolder, asked);
  const project = indexedProject(world, root, options);
  const show = showPathFrom(world.currentFolder, root);
  const subject = subjectOf(project, file, lines, asked);
  const answer = whereBelongs(project.workspace, { module: file, subject, blind: options.blind === true });
  if ('kind' in answer) throw new CallError(answer.reason);
  const paint = paintFor(world.stdout, world.environment, options.color);
  const fixes = project.workspace.findingsOf(file).flatMap(project.fixKindsOf);
  const text = options.format === 'json' ? [whereJson(answer)] : whereText(answer, { show, paint, fixes });
  await writeChunks(world.stdout, text);
  return await tellProblems(world, project, show, (each) => each === file);
}

function subjectOf(project: Project, file: string, lines: LineSpan | undefined, asked: string): Subject {
  if (lines === undefined) return { kind: 'module' };
  const outline = project.workspace.outlineOf(file);
  const subject = outline && subjectAt(outline, lines);
  if (subject === undefined) throw new CallError(`${asked}: nothing is declared on these lines.`);
  return subject;
}

/** Fixed: other programs rely on it. */
function whereJson({ module, subject, candidates, split }: Belonging): string {
  const json = {
    file: module,
    ...(subject.kind === 'declarations' && { declarations: subject.names, widened: subject.widened }),
    candidates: candidates.map(({ layer, score, adds, removes, path, reasons }) => ({
      ...{ layer: layer.name, role: layer.role ?? null, score, adds, removes, path: path ?? module, reasons },
    })),
    ...(split.length > 0 && { split: split.map(partJson) }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function partJson({ layer, names, helpers }: SplitPart): object {
  return { layer: layer.name, declarations: names, ...(helpers.length > 0 && { helpers }) };
}
