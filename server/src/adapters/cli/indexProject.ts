import type { ModulePath, Unread } from '#domain/graph/module.ts';
import type { CommandLineWorld, Project, ProjectOptions } from './project.ts';
import type { ShowPath } from './shownPath.ts';
import { lineAndColumn } from './shownPath.ts';

/** A project whose modules have all been read. */
export function indexedProject(world: CommandLineWorld, root: string, options: ProjectOptions): Project {
  const project = world.openProject(root, options);
  const steps = project.workspace.index();
  while (steps.next().done !== true);
  return project;
}

/** What could not be read, or not as it was meant, in words for people. One entry is one line. */
export function* problemsOf(
  project: Project,
  show: ShowPath,
  isShown: (path: ModulePath) => boolean,
): Generator<string> {
  for (const { path, unread } of project.workspace.graph.modules()) {
    if (unread !== undefined && isShown(path)) yield `${show(path)} was not read: ${reasonOf(project, path, unread)}`;
  }
  for (const { folder, reason } of project.unreadFolders()) {
    yield `${show(folder)} was not looked into: ${reason}`;
  }
  for (const { file, range, severity, message } of project.workspace.configurationProblems()) {
    yield `${show(file)}:${lineAndColumn(range.start)} ${severity}: ${message}`;
  }
}

function reasonOf(project: Project, path: ModulePath, unread: Unread): string {
  const text = project.read(path);
  if (text.kind === 'too-large') return `it has more than ${String(Math.floor(text.bytes / 2 ** 20))} MB`;
  if (text.kind === 'unreadable') return text.reason;
  return unread === 'not-text' ? 'it is not a text file' : 'it vanished';
}
