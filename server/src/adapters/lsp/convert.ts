import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver/node';
import type { WireSeverity } from '#protocol/positions.ts';
import { relatedPlaces } from '#application/explaining/relatedPlaces.ts';
import type { Severity } from '#domain/architecture/contract.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';

/** What has to be known of the rest of the workspace to tell a finding. */
export interface FindingContext {
  readonly uriOf: (path: ModulePath) => string;
  readonly graph: ImportGraph;
  /** The page that explains a rule; undefined where there is none to lead to. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Whether the editor can show places that belong to a diagnostic. */
  readonly related: boolean;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(context: FindingContext, finding: Finding): Diagnostic {
  const page = context.pageOf(finding.rule);
  const related = context.related ? relatedInformation(context, finding) : [];
  return {
    range: toRange(finding.range),
    severity: SEVERITIES[finding.severity],
    source: 'inward',
    code: finding.rule,
    message: messageOf(finding),
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** The domain's positions are those of LSP; a copy keeps whoever serialises from seeing more than the four numbers. */
export function toRange({ start, end }: TextRange): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

export function toWireSeverity(severity: Severity | undefined): WireSeverity | null {
  return severity ?? null;
}

function toPosition({ line, character }: TextPosition) {
  return { line, character };
}

function relatedInformation({ uriOf, graph }: FindingContext, finding: Finding): DiagnosticRelatedInformation[] {
  return relatedPlaces(graph, finding).map(({ file, range, message }) => {
    return { location: { uri: uriOf(file), range: toRange(range) }, message };
  });
}
