import type { Module, ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import { rangeOfSite, sameImports } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { TextRange } from '#domain/text.ts';
import type { ChangedImports } from './affectedModules.ts';
import { followChanges, replaceModule } from './affectedModules.ts';
import { checkModule } from './checkModules.ts';
import { linkModule, readFactsAnew } from './readModule.ts';
import type { Change } from './change.ts';
import type { World } from './world.ts';
import type { WorkspaceState } from './workspaceState.ts';

const NOTHING: Change = { files: new Set(), structure: false };

/** One keystroke. Most change no import: then only ranges move, no rule runs and no other module is looked at. */
export function editModule(world: World, state: WorkspaceState, path: ModulePath): Change {
  const before = state.graph.module(path);
  if (before === undefined) return NOTHING;
  const facts = readFactsAnew(world, path);
  const importsBefore = before.dependencies.map(({ site }) => site);
  if (sameImports(importsBefore, facts.imports)) return moveRanges(state, before, facts);

  const changed: ChangedImports = new Map();
  replaceModule(state, linkModule(world, state, path, facts), changed);
  const files = new Set<ModulePath>();
  for (const module of new Set([path, ...followChanges(state, changed)])) {
    if (checkModule(world, state, module)) files.add(module);
  }
  return { files, structure: false };
}

/** Puts the new positions under the imports and the findings of a module that names the same modules as before. */
function moveRanges(state: WorkspaceState, before: Module, facts: ModuleFacts): Change {
  const after = withSites(before, facts);
  state.graph.replace(after);
  const findings = state.findings.get(before.path);
  if (findings === undefined) return NOTHING;
  const moved = findings.map((finding) => withRange(finding, rangeNow(finding.range, before, after)));
  state.findings.set(before.path, moved);
  return { files: new Set([before.path]), structure: false };
}

function withSites(before: Module, facts: ModuleFacts): Module {
  const dependencies = before.dependencies.map((dependency, index) => ({
    site: facts.imports[index] ?? dependency.site,
    target: dependency.target,
  }));
  return { ...before, dependencies };
}

/** A range that was an import's is where that import is now; any other is the start of the file and stays there. */
function rangeNow(range: TextRange, before: Module, after: Module): TextRange {
  const index = before.dependencies.findIndex(
    ({ site }) => site.line === range.start.line && site.character === range.start.character,
  );
  const site = after.dependencies[index]?.site;
  return site === undefined ? range : rangeOfSite(site);
}

function withRange(finding: Finding, range: TextRange): Finding {
  return { ...finding, range };
}
