import type { Finding } from '#domain/rules/finding.ts';
import type { Workspace } from './workspace.ts';

/** How findings are shown that the project has accepted: as hints, not at all, or as loud as any other. */
export type BaselineShowing = 'hint' | 'hidden' | 'normal';

/** The same workspace, its accepted findings as `showing` says at the time of the question. */
export function showBaselined(workspace: Workspace, showing: () => BaselineShowing): Workspace {
  return {
    ...workspace,
    // What a getter answers today would be kept by the line above.
    get graph() {
      return workspace.graph;
    },
    get contracts() {
      return workspace.contracts;
    },
    get baselines() {
      return workspace.baselines;
    },
    get indexed() {
      return workspace.indexed;
    },
    findingsOf: (file) => shownAs(showing(), workspace.findingsOf(file)),
    findings: () => {
      const files = [...workspace.findings()].map(([file, all]) => [file, shownAs(showing(), all)] as const);
      return new Map(files.filter(([, findings]) => findings.length > 0));
    },
  };
}

function shownAs(showing: BaselineShowing, findings: readonly Finding[]): readonly Finding[] {
  if (showing === 'normal' || !findings.some(isBaselined)) return findings;
  if (showing === 'hidden') return findings.filter((finding) => !isBaselined(finding));
  return findings.map((finding) => (isBaselined(finding) ? { ...finding, severity: 'hint' } : finding));
}

function isBaselined({ baselined }: Finding): boolean {
  return baselined === true;
}
