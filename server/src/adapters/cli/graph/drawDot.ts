import type { Drawing } from './drawing.ts';

/** A Graphviz graph: one cluster for each layer, breaches in red, type-only imports dashed. */
export function* drawDot({ groups, edges }: Drawing): Generator<string> {
  yield 'digraph inward {\n  rankdir=TB;\n  node [shape=box, style=rounded, fontname="Helvetica"];\n';
  for (const { id, label, nodes } of groups) {
    yield `  subgraph cluster_${id} {\n    label=${quoted(label)};\n`;
    for (const node of nodes) yield `    ${node.id} [label=${quoted(node.label)}];\n`;
    yield '  }\n';
  }
  for (const { from, to, imports, typeOnly, breach } of edges) {
    const attributes = [
      ...(imports > 1 ? [`label="${String(imports)}"`] : []),
      ...(typeOnly ? ['style=dashed'] : []),
      ...(breach ? ['color="#d1242f"', 'penwidth=2'] : []),
    ];
    yield `  ${from} -> ${to}${attributes.length > 0 ? ` [${attributes.join(', ')}]` : ''};\n`;
  }
  yield '}\n';
}

function quoted(label: string): string {
  return `"${label.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
