import type { ModulePath, Unread } from '#domain/graph/module.ts';
import { messageOf } from '#domain/rules/registry.ts';
import { EXIT_FINE, EXIT_WRONG } from './exitCodes.ts';
import type { CommandLineWorld, Project, ProjectOptions } from './project.ts';
import type { ShowPath } from './shownPath.ts';
import { lineAndColumn } from './shownPath.ts';
import { writeLines } from './writeChunks.ts';

/** A project whose modules have all been read. */
export function indexedProject(world: CommandLineWorld, root: string, options: ProjectOptions): Project {
  const project = world.openProject(root, options);
  const steps = project.workspace.index();
  while (steps.next().done !== true);
  return project;
}

/** Tells on stderr what is wrong with the project, for the commands that list no findings. Returns the exit code. */
export async function tellProblems(
  world: CommandLineWorld,
  project: Project,
  show: ShowPath,
  isShown: (path: ModulePath) => boolean,
): Promise<number> {
  const errors = contractErrorsOf(project, show);
  await writeLines(world.stderr, [...errors, ...problemsOf(project, show, isShown)]);
  return errors.length > 0 ? EXIT_WRONG : EXIT_FINE;
}

/** What could not be read, or not as it was meant, in words for people. One entry is one line. */
export function problemsOf(project: Project, show: ShowPath, isShown: (path: ModulePath) => boolean): string[] {
  const { graph, configurationProblems } = project.workspace;
  const files = [...graph.modules()].flatMap(({ path, unread }) =>
    unread === undefined || !isShown(path) ? [] : [`${show(path)} was not read: ${reasonOf(project, path, unread)}`],
  );
  const folders = project.unreadFolders().map(({ folder, reason }) => `${show(folder)} was not looked into: ${reason}`);
  const configurations = configurationProblems().map(
    ({ file, range, severity, message }) => `${show(file)}:${lineAndColumn(range.start)} ${severity}: ${message}`,
  );
  return [...files.sort(), ...folders.sort(), ...configurations.sort()];
}

function contractErrorsOf(project: Project, show: ShowPath): string[] {
  return [...project.workspace.findings().values()]
    .flat()
    .filter(({ rule, severity }) => rule === 'contract-error' && severity === 'error')
    .map((finding) => `${show(finding.file)}:${lineAndColumn(finding.range.start)} error: ${messageOf(finding)}`);
}

function reasonOf(project: Project, path: ModulePath, unread: Unread): string {
  const text = project.read(path);
  if (text.kind === 'too-large') return `it has more than ${String(Math.floor(text.bytes / 2 ** 20))} MB`;
  if (text.kind === 'unreadable') return text.reason;
  return unread === 'not-text' ? 'it is not a text file' : 'it vanished';
}
