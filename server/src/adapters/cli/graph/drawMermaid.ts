import type { Drawing } from './drawing.ts';

/** A Mermaid flowchart: one subgraph for each layer, breaches in red, type-only imports dotted. */
export function* drawMermaid({ groups, edges }: Drawing): Generator<string> {
  yield 'flowchart TD\n';
  for (const { id, label, nodes } of groups) {
    yield `  subgraph ${id}[${quoted(label)}]\n`;
    for (const node of nodes) yield `    ${node.id}[${quoted(node.label)}]\n`;
    yield '  end\n';
  }
  const breaches: number[] = [];
  for (const [index, { from, to, imports, typeOnly, breach }] of edges.entries()) {
    const count = imports > 1 ? `|${String(imports)}|` : '';
    yield `  ${from} ${typeOnly ? '-.->' : '-->'}${count} ${to}\n`;
    if (breach) breaches.push(index);
  }
  if (breaches.length > 0) yield `  linkStyle ${breaches.join(',')} stroke:#d1242f,stroke-width:2px\n`;
}

/** Mermaid knows no backslash; it has entities with `#` in front. */
function quoted(label: string): string {
  return `"${label.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;
}
