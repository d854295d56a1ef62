import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver/node';
import type { WireSeverity } from '#protocol/messages.ts';
import type { Severity } from '#domain/architecture/contract.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ChainLink, Finding } from '#domain/rules/finding.ts';
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

export function isWithin(position: TextPosition, { start, end }: TextRange): boolean {
  return position.line === start.line && position.character >= start.character && position.character <= end.character;
}

function toPosition({ line, character }: TextPosition) {
  return { line, character };
}

function relatedInformation(context: FindingContext, finding: Finding): DiagnosticRelatedInformation[] {
  const { contractRange } = finding;
  const information = linksToTell(finding).map((link, index, links) =>
    linkInformation(context, link, links[index + 1]),
  );
  if (contractRange !== undefined) {
    const location = { uri: context.uriOf(contractRange.file), range: toRange(contractRange.range) };
    information.push({ location, message: 'the contract says so here' });
  }
  return information;
}

/** A chain of two is the import that the finding sits on; there is nothing to add to it. */
function linksToTell({ chain }: Finding): readonly ChainLink[] {
  return chain.length > 2 ? chain : [];
}

function linkInformation(
  context: FindingContext,
  link: ChainLink,
  next: ChainLink | undefined,
): DiagnosticRelatedInformation {
  const range = toRange(rangeOfLink(context.graph, link) ?? START_OF_FILE);
  const message = next === undefined ? `ends in ${link.module}` : `${link.module} imports ${next.module}`;
  return { location: { uri: context.uriOf(link.module), range }, message };
}
