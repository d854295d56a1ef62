import { memoryFiles } from '#adapters/files/memory.ts';
import type { CheckOutput } from '#adapters/cli/reports/checkOutput.ts';
import { checkReport } from '#adapters/cli/reports/checkReport.ts';
import type { WorkspaceView } from '#application/workspace.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

/** What formats get for `files`, as if the project had accepted the findings that `accepted` picks. */
export function outputOf(
  files: Readonly<Record<ModulePath, string>>,
  accepted: (finding: Finding) => boolean = () => false,
): CheckOutput {
  const view = accepting(viewOf(files), accepted);
  return {
    view,
    report: checkReport(view, ''),
    problems: [],
    show: (path) => path,
    fromCheckout: (path) => path,
    hints: false,
    paint: (_style, text) => text,
    width: 120,
    fixKindsOf: () => [],
    version: '1.2.3',
    documentOf: () => undefined,
    environment: {},
  };
}

/** An indexed workspace. */
export function viewOf(files: Readonly<Record<ModulePath, string>>): WorkspaceView {
  const workspace = workspaceOver(memoryFiles(files), []);
  drain(workspace.index());
  return workspace;
}

/** The same view, with some of its findings accepted in a baseline. */
export function accepting(view: WorkspaceView, accepted: (finding: Finding) => boolean): WorkspaceView {
  const findings = new Map<ModulePath, readonly Finding[]>();
  for (const [file, ofFile] of view.findings()) {
    findings.set(
      file,
      ofFile.map((finding) => (accepted(finding) ? { ...finding, baselined: true } : finding)),
    );
  }
  return { ...view, findings: () => findings, findingsOf: (file) => findings.get(file) ?? [] };
}
