import type { Finding } from '#domain/rules/finding.ts';
import type { Workspace, WorkspaceView } from '../workspace.ts';

/** How findings are shown that the project has accepted: as hints, not at all, or as loud as any other. */
export type BaselineShowing = 'hint' | 'hidden' | 'normal';

/** The same workspace, its accepted findings as `showing` says at the time of the question. */
export function showBaselined(workspace: Workspace, showing: () => BaselineShowing): Workspace {
  return over(workspace, shownOf(workspace, showing));
}

/** What of a view depends on how accepted findings are shown. */
function shownOf(
  view: WorkspaceView,
  showing: () => BaselineShowing,
): Pick<WorkspaceView, 'findingsOf' | 'findings' | 'supposing'> {
  return {
    findingsOf: (file) => shownAs(showing(), view.findingsOf(file)),
    findings: () => {
      const files = [...view.findings()].map(([file, all]) => [file, shownAs(showing(), all)] as const);
      return new Map(files.filter(([, findings]) => findings.length > 0));
    },
    supposing: function* (files, paths) {
      const supposed = yield* view.supposing(files, paths);
      return over(supposed, shownOf(supposed, showing));
    },
  };
}

/** `base` with `parts` in place of its own. What a getter of it answers today is not kept. */
function over<Base extends object>(base: Base, parts: Partial<Base>): Base {
  const all = { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(parts) };
  return Object.defineProperties({} as Base, all);
}

function shownAs(showing: BaselineShowing, findings: readonly Finding[]): readonly Finding[] {
  if (showing === 'normal' || !findings.some(isBaselined)) return findings;
  if (showing === 'hidden') return findings.filter((finding) => !isBaselined(finding));
  return findings.map((finding) => (isBaselined(finding) ? { ...finding, severity: 'hint' } : finding));
}

function isBaselined({ baselined }: Finding): boolean {
  return baselined === true;
}
