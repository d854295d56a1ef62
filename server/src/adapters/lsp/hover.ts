import { MarkupKind } from 'vscode-languageserver/node';
import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { explainImport } from '#application/explaining/explainImport.ts';
import type { ImportExplanation, Permission } from '#application/explaining/explainImport.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { toRange } from './convert.ts';
import { code } from './markdown.ts';
import type { Session } from './session/session.ts';
import { placeOf } from './session/session.ts';

/** Over the specifier of an import: where it leads, and whether the layers allow that. */
export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const place = placeOf(session, textDocument.uri);
  const found = place && explainImport(place.folder.workspace, place.path, position);
  if (found === undefined || found.from.contract.layers.length === 0) return null;
  return { range: toRange(found.range), contents: { kind: MarkupKind.Markdown, value: textOf(found) } };
}

function textOf(found: ImportExplanation): string {
  return [`${placeInWords(found.to)} · ${code(found.target)}`, verdict(found)].join('\n\n');
}

function placeInWords(placement: Placement | undefined): string {
  const layer = placement?.layer === undefined ? 'in no layer' : `layer **${placement.layer.name}**`;
  return placement?.context === undefined ? layer : `${layer} · context **${placement.context}**`;
}

/** Editors show the message of a finding in the same hover, so here its rule is enough. */
function verdict(found: ImportExplanation): string {
  if (found.findings.length > 0) return `Not allowed: ${found.findings.map(({ rule }) => code(rule)).join(', ')}.`;
  return `Allowed: ${WHY[found.permission](found.from.layer?.name ?? '', found.to?.layer?.name ?? '')}.`;
}

const WHY: Readonly<Record<Permission, (from: string, to: string) => string>> = {
  'same-layer': () => 'both lie in the same layer',
  listed: (from, to) => `the contract lists ${to} among the layers that ${from} may import`,
  shared: (_, to) => `${to} is shared, so every layer may import it`,
  inward: (from, to) => `${to} lies further in than ${from}`,
  excepted: (from, to) => `the contract lets this import of ${to} by ${from} pass`,
  'not-in-a-layer': (from) => (from === '' ? 'this file is in no layer' : 'the imported file is in no layer'),
};
