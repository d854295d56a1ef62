import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { Language } from '../ports/language.ts';
import type { SpecifierAlias } from '../ports/specifierWriter.ts';
import type { Model } from './habits.ts';
import { habitsOf, modelsIn } from './habits.ts';
import type { MovableProject } from './movableProject.ts';

/** All imports of a project that tell how its modules are named, by where they are written. */
export interface ImportModels {
  readonly all: readonly Model[];
  readonly of: (module: ModulePath) => readonly Model[];
  readonly inFolder: (folder: ModulePath) => readonly Model[];
  /** The commonest first. */
  readonly aliases: () => readonly SpecifierAlias[];
}

/** Whoever writes one import mostly writes others, so they are looked at once. */
export function importModels(project: MovableProject, language: Language): ImportModels {
  const { graph } = project;
  const ofProject = known.get(project) ?? new Map<Language, Kept>();
  known.set(project, ofProject);
  const kept = ofProject.get(language);
  if (kept?.version === graph.version) return kept.models;
  const all = [...modelsIn(graph, language)];
  const byModule = groups(all, ({ from }) => from);
  const byFolder = groups(all, ({ from }) => folderOf(from));
  let aliases: readonly SpecifierAlias[] | undefined;
  const models: ImportModels = {
    all,
    of: (module) => byModule.get(module) ?? [],
    inFolder: (folder) => byFolder.get(folder) ?? [],
    aliases: () => (aliases ??= habitsOf(graph, language).aliases),
  };
  ofProject.set(language, { version: graph.version, models });
  return models;
}

interface Kept {
  readonly version: number;
  readonly models: ImportModels;
}

const known = new WeakMap<MovableProject, Map<Language, Kept>>();

function groups(models: readonly Model[], keyOf: (model: Model) => ModulePath): ReadonlyMap<ModulePath, Model[]> {
  const byKey = new Map<ModulePath, Model[]>();
  for (const model of models) {
    const group = byKey.get(keyOf(model));
    if (group === undefined) byKey.set(keyOf(model), [model]);
    else group.push(model);
  }
  return byKey;
}
