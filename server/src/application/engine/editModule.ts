import type { Module, ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import { importsOf, rangeOfSite, sameImports } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { TextRange } from '#domain/text.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { ChangedImports } from './affectedModules.ts';
import { followChanges, replaceModule } from './affectedModules.ts';
import { followEdit } from '../importContracts/followImports.ts';
import { checkModule } from './checkModules.ts';
import { recheckContracts } from './contractHealth.ts';
import { readOutlineAnew, replaceOutline } from './outlines.ts';
import { isPackageMarker } from './packageMarkers.ts';
import { linkModule, moduleOf, readFactsAnew } from './readModule.ts';
import { showFindings } from '../exceptions/showFindings.ts';
import type { Change } from '../change.ts';
import type { World } from '../world.ts';
import type { WorkspaceState } from './workspaceState.ts';

const NOTHING: Change = { files: new Set(), structure: false };

/**
 * One keystroke. Most change no import: then ranges move and no other module is looked at. Where a rule asked what this
 * module declares and does, that is read anew, too, and only if it says something else do others have to know.
 */
export function editModule(world: World, state: WorkspaceState, path: ModulePath): Change {
  state.typedAhead.add(path);
  const before = state.graph.module(path);
  if (before === undefined) return NOTHING;
  const change = editKnown(world, state, before);
  // A file that only makes its folder a package is shown nowhere until there is something in it.
  const isMarker = [before, state.graph.module(path)].some((each) => isPackageMarker(each, state.placements.get(path)));
  return isMarker ? { ...change, structure: true } : change;
}

function editKnown(world: World, state: WorkspaceState, before: Module): Change {
  const { path } = before;
  const facts = readFactsAnew(world, path);
  const outline = state.outlines.has(path) ? readOutlineAnew(world, path) : undefined;
  if (sameImports(importsOf(before), facts.imports)) {
    const moved = moveRanges(world, state, before, facts);
    // Where the environment is not mentioned, no rule asked whether it is read.
    if (outline === undefined && before.mentionsEnvironment !== facts.mentionsEnvironment) {
      return checkAnew(world, state, [path], moved);
    }
    // A comment that came or went can make an exception of the contract useful, or useless.
    if (outline === undefined) return state.useChanged ? checkAnew(world, state, [], moved) : moved;
    return checkAnew(world, state, [path, ...readersOf(state, path, outline)], moved);
  }
  const changed: ChangedImports = new Map();
  replaceModule(state, linkModule(world, state, path, facts), changed);
  const readers = outline === undefined ? [] : readersOf(state, path, outline);
  const affected = [...followChanges(state, changed), ...followEdit(state, path)];
  return checkAnew(world, state, [path, ...readers, ...affected], NOTHING);
}

/** Takes the new outline over and names the modules that have to know. */
function readersOf(state: WorkspaceState, path: ModulePath, outline: ModuleOutline): Iterable<ModulePath> {
  return replaceOutline(state, path, outline) ? [...state.reads.readersOf(path)] : [];
}

function checkAnew(world: World, state: WorkspaceState, paths: Iterable<ModulePath>, before: Change): Change {
  const files = new Set(before.files);
  for (const path of new Set(paths)) if (checkModule(world, state, path)) files.add(path);
  for (const file of recheckContracts(world, state)) files.add(file);
  return { files, structure: false };
}

/**
 * Puts the new positions under the imports and the findings of a module that names the same modules as before. A comment
 * may have come or gone with the edit, so what is shown is decided anew.
 */
function moveRanges(world: World, state: WorkspaceState, before: Module, facts: ModuleFacts): Change {
  const { path } = before;
  const after = before.imports === undefined ? withSites(before, facts) : linkModule(world, state, path, facts);
  state.graph.replace(after);
  const found = state.found.get(path)?.map((finding) => withRange(finding, rangeNow(finding.range, before, after)));
  if (found === undefined && before.suppressions === undefined && after.suppressions === undefined) return NOTHING;
  if (found !== undefined) state.found.set(path, found);
  return showFindings(world, state, path) ? { files: new Set([path]), structure: false } : NOTHING;
}

/** Where each site is a dependency, the targets are known. */
function withSites(before: Module, facts: ModuleFacts): Module {
  const dependencies = before.dependencies.map((dependency, index) => ({
    site: facts.imports[index] ?? dependency.site,
    target: dependency.target,
  }));
  return moduleOf({ ...before, dependencies }, facts);
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
