import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver/node';
import type { WireSeverity } from '#protocol/messages.ts';
import type { Severity } from '#domain/architecture/contract.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { rangeOfLink } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import { START_OF_FILE } from '#domain/text.ts';

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

function relatedInformation(context: FindingContext, finding: Finding): DiagnosticRelatedInformation[] {
  const { chain, contractRange, from, to } = finding;
  const at = (path: ModulePath, range: TextRange, message: string): DiagnosticRelatedInformation => {
    return { location: { uri: context.uriOf(path), range: toRange(range) }, message };
  };
  // A chain of two is the import that the finding sits on; there is nothing to add to it.
  const links = chain.length > 2 ? chain : [];
  const information = links.flatMap((link) => {
    const range = rangeOfLink(context.graph, link);
    return range && link.leadsTo ? [at(link.module, range, `${link.module} imports ${link.leadsTo}`)] : [];
  });
  const end = links.at(-1)?.module;
  if (end !== undefined && to?.kind === 'module' && to.path === end && to.layer !== undefined) {
    information.push(at(end, START_OF_FILE, `${end} lies in ${to.layer}`));
  }
  if (contractRange !== undefined) {
    const message = from.layer === undefined ? 'the contract says so here' : `${from.layer} is declared here`;
    information.push(at(contractRange.file, contractRange.range, message));
  }
  return information;
}
