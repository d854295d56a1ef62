import type { ModulePath } from '#domain/graph/module.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { ProjectFiles } from '../ports/files.ts';
import type { ProjectEdit } from '../projectEdit.ts';
import type { CodeProblem, Refactorer } from '../ports/refactorer.ts';
import { leftOver } from './leftOver.ts';
import type { WorkspaceView } from '../workspace.ts';

/** The project before and after an edit, and what is known of it afterwards. */
interface Projects {
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
  readonly view: WorkspaceView;
}

/**
 * What the compiler says after an edit and did not say before: in the modules that the edit touches and in those that
 * import one of them. Lines move without a problem being another one, so each is told by module, code and words.
 */
export function* newProblems(
  { view, refactorers }: FixContext,
  projects: Projects,
  edit: ProjectEdit,
): Generator<void, readonly CodeProblem[]> {
  const found: CodeProblem[] = [];
  for (const [refactorer, modules] of byRefactorer(modulesConcerned(projects.view, edit), refactorers.refactorerFor)) {
    const origins = new Map([...edit.moved].map(([from, to]) => [to, from]));
    const earlier = modules.map((path) => origins.get(path) ?? path).filter((path) => view.graph.has(path));
    const before = (yield* refactorer.problemsIn(projects.before, earlier)).map((problem) => {
      return { ...problem, module: edit.moved.get(problem.module) ?? problem.module };
    });
    const after = yield* refactorer.problemsIn(projects.after, modules);
    const [gone, come] = [leftOver(before, after, identityOf), leftOver(after, before, identityOf)];
    // What was wrong with code that now lies in another module is wrong there as it was here.
    found.push(...leftOver(come, gone, wordsOf));
  }
  return found;
}

/** By the paths that they have afterwards. */
function modulesConcerned({ graph }: WorkspaceView, { edits, created, moved }: ProjectEdit): readonly ModulePath[] {
  const touched = [...edits, ...created].map(({ file }) => moved.get(file) ?? file).concat([...moved.values()]);
  const concerned = new Set(touched.filter((path) => graph.has(path)));
  for (const path of touched) for (const importer of graph.importersOf(path)) concerned.add(importer);
  return [...concerned].sort();
}

function byRefactorer(
  modules: readonly ModulePath[],
  refactorerFor: (path: ModulePath) => Refactorer | undefined,
): ReadonlyMap<Refactorer, readonly ModulePath[]> {
  const groups = new Map<Refactorer, ModulePath[]>();
  for (const path of modules) {
    const refactorer = refactorerFor(path);
    if (refactorer !== undefined) groups.set(refactorer, [...(groups.get(refactorer) ?? []), path]);
  }
  return groups;
}

function identityOf(problem: CodeProblem): string {
  return `${problem.module}\n${wordsOf(problem)}`;
}

function wordsOf({ code, message }: CodeProblem): string {
  return `${code}\n${message}`;
}
