import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryFiles } from '#adapters/files/memory.ts';
import { checkModule } from '#application/engine/checkModules.ts';
import { fill } from '#application/engine/refresh.ts';
import { supposePlacement } from '#application/supposePlacement.ts';
import type { FindingsDifference } from '#application/trial/findingsDifference.ts';
import { findingsDifference } from '#application/trial/findingsDifference.ts';
import type { World } from '#application/world.ts';
import type { WorkspaceState } from '#application/engine/workspaceState.ts';
import { emptyState, forkState } from '#application/engine/workspaceState.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { findChains } from '#domain/graph/chains.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { portProjects } from '#test/engine/portEdits.ts';
import { projects } from '#test/engine/projectEdits.ts';
import { codeProjects } from '#test/engine/pythonCodeEdits.ts';
import { drain, worldOver } from '#test/specs/check.ts';

describe('a module that is supposed in one layer after another', function () {
  // Every module is checked anew for every place of every module.
  this.timeout(180_000);

  it('makes the difference that a check of every module makes', () => {
    assertSameDifferences(projects, 25);
  });

  it('does so where ports, what needs them and what implements them lie there', () => {
    assertSameDifferences(portProjects, 15);
  });

  it('does so in Python', () => {
    assertSameDifferences(codeProjects, 15);
  });
});

function assertSameDifferences(of: fc.Arbitrary<Readonly<Record<string, string>>>, numRuns: number): void {
  let differing = 0;
  const property = fc.property(of, (files) => {
    const log: string[] = [];
    const world = worldOver(memoryFiles(files), log);
    const state = emptyState();
    drain(fill(world, state));
    const before = [...state.findings];
    for (const [path, placement] of state.placements) {
      const supposing = supposePlacement(world, state, path);
      for (const place of placesFor(placement)) {
        const difference = told(supposing(place));
        assert.deepEqual(difference, told(checkedAnew(world, state, path, place)), path);
        if (difference.length > 0) differing++;
      }
    }
    assert.deepEqual([...state.findings], before, 'what is known stays as it was');
    assert.deepEqual(log, []);
  });
  fc.assert(property, { numRuns });
  assert.ok(differing > numRuns, `only ${String(differing)} places made a difference`);
}

/** Every layer, the own one among them, and none. */
function placesFor(placement: Placement): readonly Placement[] {
  const { layers } = placement.contract;
  return [...layers, undefined].map((layer) => ({ ...placement, layer, pattern: undefined }));
}

/** The same without any thrift: all modules of a fork are checked by all rules. */
function checkedAnew(world: World, state: WorkspaceState, path: ModulePath, placement: Placement): FindingsDifference {
  const fork = forkState(state);
  const placements = new Map(state.placements).set(path, placement);
  fork.placements = placements;
  fork.chains = findChains(fork.graph, (other) => placements.get(other));
  for (const module of fork.graph.paths()) checkModule(world, fork, module);
  return findingsDifference([...state.findings.values()].flat(), [...fork.findings.values()].flat());
}

/** In an order of its own, as modules are checked in no order that means anything. */
function told({ added, removed }: FindingsDifference): readonly string[] {
  const lines = (sign: string, findings: readonly Finding[]): readonly string[] =>
    findings.map((finding) => `${sign} ${JSON.stringify(finding)}`);
  return [...lines('+', added), ...lines('-', removed)].sort();
}
