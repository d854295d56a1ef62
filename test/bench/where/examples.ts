import path from 'node:path';
import { diskFiles } from '#adapters/files/disk.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Files } from '#application/ports/files.ts';
import type { Workspace } from '#application/workspace.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { Clues } from '#domain/belonging/clues.ts';
import { cluesFor } from '#domain/belonging/clues.ts';
import type { ProjectHabits } from '#domain/belonging/projectHabits.ts';
import { habitsWithout, projectHabits, signsShown } from '#domain/belonging/projectHabits.ts';
import { speakersOf } from '#domain/belonging/speakers.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import { drain } from '#test/specs/check.ts';
import { uncachedWorkspace } from '../uncachedWorkspace.ts';

/** A module whose folder says where it belongs, as it looks to somebody who cannot see the folder. */
export interface Example extends Omit<Clues, 'shown'> {
  readonly project: string;
  readonly module: ModulePath;
  /** The index in `features` of the layer in which it lies. */
  readonly truth: number;
}

/** By the name of their project. */
export type Examples = ReadonlyMap<string, readonly Example[]>;

/** The modules in layers of the project in that folder, whose own contract, or its folders, say the layers. */
export function examplesOf(folder: string): readonly Example[] {
  return examplesIn(path.basename(folder), diskFiles(folder));
}

/** Likewise of whatever files. */
export function examplesIn(project: string, files: Files): readonly Example[] {
  const workspace = uncachedWorkspace(files, [typescriptLanguage, pythonLanguage]);
  drain(workspace.index());
  const { contracts, graph } = workspace;
  const habits = new Map(
    contracts.map((contract) => [
      contract,
      projectHabits(drain(speakersOf(contract, workspace)), (path) => signsShown(workspace, path)),
    ]),
  );
  return [...graph.modules()].flatMap((module) => exampleOf(project, workspace, habits, module));
}

function exampleOf(
  project: string,
  { placementOf, graph, outlineOf }: Workspace,
  habits: ReadonlyMap<Contract, ProjectHabits>,
  module: Module,
): Example[] {
  const placement = placementOf(module.path);
  const known = placement && habits.get(placement.contract);
  if (placement?.layer === undefined || known === undefined || isEmpty(outlineOf, module)) return [];
  const input = { module, graph, outlineOf, placementOf, outline: outlineOf(module.path) ?? EMPTY_OUTLINE };
  const clues = cluesFor(input, habitsWithout(known, input, module.path, placement), placement);
  const truth = clues.features.findIndex(({ layer }) => layer === placement.layer);
  return [{ ...clues, project, module: module.path, truth }];
}

/** What makes a folder a package in Python often holds nothing at all, so that nobody could tell where it belongs. */
function isEmpty(outlineOf: Workspace['outlineOf'], { path, dependencies }: Module): boolean {
  return path.endsWith('__init__.py') && dependencies.length === 0 && outlineOf(path)?.declarations.length === 0;
}
