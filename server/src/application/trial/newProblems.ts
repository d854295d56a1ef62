import type { ModulePath } from '#domain/graph/module.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import { filesTouched } from '../edits/projectEdit.ts';
import type { CodeProblem, Refactorer } from '../ports/refactorer.ts';
import { leftOver } from './leftOver.ts';
import { modulesConcerned } from './modulesConcerned.ts';
import type { Projects } from './projects.ts';

/**
 * What the compiler says after an edit and did not say before, wherever the edit can be to blame for it. Lines move
 * without a problem being another one, so each is told by module, code and words.
 */
export function* newProblems(
  { refactorers }: Pick<FixContext, 'refactorers'>,
  projects: Projects,
  edit: ProjectEdit,
): Generator<void, readonly CodeProblem[]> {
  const { refactorerFor } = refactorers;
  const concerned = yield* modulesConcerned(refactorerFor, projects, edit);
  const found: CodeProblem[] = [];
  for (const [refactorer, modules] of byRefactorer(concerned, refactorerFor)) {
    const after = yield* refactorer.problemsIn(projects.after, modules);
    // What is in order now needs no second look.
    if (after.length > 0) found.push(...leftOver(after, yield* problemsBefore(refactorer, after), identityOf));
  }
  return found.length === 0 ? [] : yield* withoutMoved(found);

  function* problemsBefore(refactorer: Refactorer, after: readonly CodeProblem[]) {
    const origins = new Map([...edit.moved].map(([from, to]) => [to, from]));
    const modules = new Set(after.map(({ module }) => origins.get(module) ?? module));
    const before = yield* refactorer.problemsIn(
      projects.before,
      [...modules].filter((path) => projects.graphBefore.has(path)),
    );
    return before.map((problem) => ({ ...problem, module: edit.moved.get(problem.module) ?? problem.module }));
  }

  /** What was wrong with code that lies in another module now is wrong there as it was here. */
  function* withoutMoved(come: readonly CodeProblem[]) {
    const gone: CodeProblem[] = [];
    const sources = [...filesTouched(edit)].filter((path) => projects.graphBefore.has(path));
    for (const [refactorer, modules] of byRefactorer(sources, refactorerFor)) {
      const left = modules.map((path) => edit.moved.get(path) ?? path).filter((path) => projects.graphAfter.has(path));
      const before = yield* refactorer.problemsIn(projects.before, modules);
      gone.push(...leftOver(before, yield* refactorer.problemsIn(projects.after, left), wordsOf));
    }
    return leftOver(come, gone, wordsOf);
  }
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
