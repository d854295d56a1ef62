import { contractReader } from '#adapters/contracts/readContracts.ts';
import { rules } from '#domain/rules/registry.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { MovableProject } from '#application/moves/movableProject.ts';
import { movableProject } from '#application/moves/movableProject.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { MovePlan } from '#application/moves/planMoves.ts';
import { planMoves } from '#application/moves/planMoves.ts';
import type { TextEdit } from '#application/textEdit.ts';

/** A project before and after a move: its texts, and who imports whom. */
export interface Moved {
  readonly plan: MovePlan;
  /** Path to text. */
  readonly files: Readonly<Record<string, string>>;
  /** `importer specifier target`, with the paths that both have after the move and without the specifier's own words. */
  readonly edgesBefore: readonly string[];
  readonly edgesAfter: readonly string[];
}

/** Moves files of a project in memory as `planMoves` says. */
export function moveFiles(files: Readonly<Record<string, string>>, moves: Readonly<Record<string, string>>): Moved {
  const project = projectOver(files);
  const map = new Map(Object.entries(moves));
  const plan = planMoves(project, map);
  const after: Record<string, string> = {};
  for (const [path, text] of Object.entries(files))
    after[map.get(path) ?? path] = applied(
      text,
      plan.edits.filter(({ file }) => file === path),
    );
  return {
    plan,
    files: after,
    edgesBefore: edgesOf(project.graph, map),
    edgesAfter: edgesOf(projectOver(after).graph, new Map()),
  };
}

/** A project in memory, its graph complete. */
export function projectOver(files: Readonly<Record<string, string>>): MovableProject {
  const memory = memoryFiles(files);
  const view = workspaceOver(memory, []);
  drain(view.index());
  const contracts = contractReader(rules.map(({ meta }) => meta));
  return movableProject({ world: { files: memory, languages: [typescriptLanguage], contracts }, view });
}

function edgesOf(graph: ImportGraph, moves: ReadonlyMap<string, string>): readonly string[] {
  const edges: string[] = [];
  for (const { path, dependencies } of graph.modules()) {
    for (const { target, site } of dependencies) {
      const to =
        target.kind === 'package'
          ? target.name
          : target.kind === 'unresolved'
            ? '?'
            : (moves.get(target.path) ?? target.path);
      edges.push(`${moves.get(path) ?? path} ${site.kind} ${to}`);
    }
  }
  return edges.sort();
}

/** Positions do not count a byte order mark, because editors do not show it. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split('\n');
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start.character - a.range.start.character)) {
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return mark + lines.join('\n');
}
