import path from 'node:path';
import { noCache } from '#adapters/cache/noCache.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Workspace } from '#application/workspace.ts';
import { createWorkspace } from '#application/workspace.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { Evidence } from '#domain/belonging/evidence.ts';
import { evidenceOf } from '#domain/belonging/evidenceOf.ts';
import { habitSigns } from '#domain/belonging/habitSigns.ts';
import { layerFeatures } from '#domain/belonging/layerFeatures.ts';
import type { ProjectHabits } from '#domain/belonging/projectHabits.ts';
import { projectHabits } from '#domain/belonging/projectHabits.ts';
import type { LayerFeatures } from '#domain/belonging/rankLayers.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain } from '#test/specs/check.ts';

/** A module whose folder says where it belongs, as it looks to somebody who cannot see the folder. */
export interface Example {
  readonly project: string;
  readonly module: ModulePath;
  readonly contract: Contract;
  readonly evidence: readonly Evidence[];
  readonly features: readonly LayerFeatures[];
  /** The index in `features` of the layer in which it lies. */
  readonly truth: number;
}

/** The modules in layers of the project in that folder, whose own contract, or its folders, say the layers. */
export function examplesOf(folder: string): readonly Example[] {
  const workspace = createWorkspace({
    files: diskFiles(folder),
    languages: [typescriptLanguage, pythonLanguage],
    contracts: contractReader(rules.map(({ meta }) => meta)),
    importContracts: importLinter,
    cache: noCache,
    outlineCache: noCache,
    today: () => '2026-01-15',
    log: (line) => {
      console.warn(line);
    },
  });
  drain(workspace.index());
  const { contracts, graph, placementOf } = workspace;
  const habits = new Map(contracts.map((contract) => [contract, projectHabits(contract, graph, placementOf)]));
  return [...graph.modules()].flatMap((module) => exampleOf(path.basename(folder), workspace, habits, module));
}

function exampleOf(
  project: string,
  workspace: Workspace,
  habits: ReadonlyMap<Contract, ProjectHabits>,
  module: Module,
): Example[] {
  const placement = workspace.placementOf(module.path);
  const known = placement && habits.get(placement.contract);
  if (placement?.layer === undefined || known === undefined || isEmpty(workspace, module)) return [];
  const { contract, layer } = placement;
  const { graph, outlineOf } = workspace;
  const input = {
    ...{ module, graph, outlineOf, outline: outlineOf(module.path) ?? EMPTY_OUTLINE },
    placementOf: (other: ModulePath) => (other === module.path ? undefined : workspace.placementOf(other)),
  };
  const features = layerFeatures(input, contract, known, habitSigns(input), layer);
  const truth = features.findIndex((each) => each.layer === layer);
  return [{ project, module: module.path, contract, evidence: evidenceOf(input), features, truth }];
}

/** What makes a folder a package in Python often holds nothing at all, so that nobody could tell where it belongs. */
function isEmpty({ outlineOf }: Workspace, { path, dependencies }: Module): boolean {
  return path.endsWith('__init__.py') && dependencies.length === 0 && outlineOf(path)?.declarations.length === 0;
}
