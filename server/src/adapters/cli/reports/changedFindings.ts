import { findingsOfChange } from '#application/findingsOfChange.ts';
import { CallError } from '../callError.ts';
import type { ReportedChange } from './checkReport.ts';
import type { History, Project } from '../project.ts';

/**
 * The findings that a change since `ref` has to answer for. `project` is indexed; `root` is its absolute path.
 *
 * @throws CallError where the changes cannot be told
 */
export function changedFindings(history: History, root: string, project: Project, ref: string): ReportedChange {
  const answer = history.changesSince(root, ref);
  if (answer.kind === 'problem') throw new CallError(answer.problem);
  const { changes } = answer;
  return {
    since: { ref, commit: changes.commit, files: changes.earlier.size - changes.renamed.size },
    findings: findingsOfChange(project.workspace, () => project.before(changes), changes),
  };
}
