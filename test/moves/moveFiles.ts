import type { FixContext } from '#application/fixes/fix.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { rules } from '#domain/rules/registry.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { MovableProject } from '#application/moves/movableProject.ts';
import { movableProject } from '#application/moves/movableProject.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { MovePlan } from '#application/moves/planMoves.ts';
import { planMoves } from '#application/moves/planMoves.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';

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
  const renames = Object.entries(moves).map(([from, to]) => ({ from, to }));
  const plan = planMoves(project, renames);
  const after: Record<string, string> = {};
  for (const [path, text] of Object.entries(files))
    after[plan.moves.get(path) ?? path] = applyTextEdits(
      text,
      [...plan.edits, ...plan.mentions].filter(({ file }) => file === path),
    );
  return {
    plan,
    files: after,
    edgesBefore: edgesOf(project.graph, plan.moves),
    edgesAfter: edgesOf(projectOver(after).graph, new Map()),
  };
}

/** A project in memory, its graph complete. */
export function projectOver(files: Readonly<Record<string, string>>): MovableProject {
  return movableProject(contextOver(files));
}

export function contextOver(files: Readonly<Record<string, string>>): Pick<FixContext, 'world' | 'view'> {
  const memory = memoryFiles(files);
  const view = workspaceOver(memory, []);
  drain(view.index());
  const contracts = contractReader(rules.map(({ meta }) => meta));
  return {
    world: { files: memory, languages: [typescriptLanguage, pythonLanguage], contracts, importContracts: importLinter },
    view,
  };
}

export function edgesOf(graph: ImportGraph, moves: ReadonlyMap<string, string>): readonly string[] {
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
