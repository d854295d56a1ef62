import type { Home } from '#application/ports/homes.ts';
import type { ExtractPort } from '#application/ports/refactorer.ts';
import { conceptOfModule, conceptOfThing } from '#application/refactoring/naming/portConcepts.ts';
import { isPlainPythonData, isPurePython } from '#application/refactoring/plainPythonData.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportBinding } from '#domain/graph/outline.ts';
import type { Reading } from '../../outline/reading.ts';
import type { PythonProject } from '../project.ts';
import type { Against } from './against.ts';
import type { Asking } from './asking.ts';
import { askingOf, givesItself, plainReason } from './asking.ts';
import { classCalled, lineageOf, memberOf } from './classMembers.ts';
import { leavesModule } from './elsewhere.ts';
import type { ExistingPort } from './existingPort.ts';
import { existingPort } from './existingPort.ts';
import type { ImportedThing } from './importedThings.ts';
import type { Uses } from './uses.ts';
import { usesOf } from './uses.ts';

/** Something for which a port is wanted, with what is asked of it and the port that is asked from now on. */
export interface Part extends Asking {
  readonly thing: ImportedThing;
  /** What it is about, as the home of the port is asked for. */
  readonly concept: string;
  readonly uses: Uses;
  /** Those that share the port, where it stands for several functions of one module. */
  readonly functions: readonly ImportedThing[];
  readonly port: { readonly file: ModulePath; readonly symbol: string };
  readonly existing: ExistingPort | undefined;
  /** Where the port goes that is made; undefined where there is one. */
  readonly home: Home | undefined;
}

export type Parts = { readonly parts: readonly Part[] } | Against;

export function partsOf(
  project: PythonProject,
  reading: Reading,
  request: ExtractPort,
  things: readonly ImportedThing[],
): Parts {
  const plain = things.filter((thing) => isPlain(project, thing));
  const [first] = plain;
  // Where nothing else is imported, there is nothing to make a port of.
  if (first !== undefined && plain.length < things.length) {
    return { reason: plainReason(first), tooFarOut: plain };
  }
  const parts: Part[] = [];
  for (const group of inGroups(things)) {
    const taken = parts.map(({ port }) => port.symbol);
    const [thing] = group;
    const part =
      group.length === 1
        ? partOf(project, reading, { thing, things, taken })
        : partOfFunctions(project, reading, group, { thing, things, taken });
    if ('reason' in part) return part;
    parts.push(part);
  }
  return { parts };
}

type Group = readonly [ImportedThing, ...ImportedThing[]];

/** Functions of one module share a port; everything else has one of its own. */
function inGroups(things: readonly ImportedThing[]): readonly Group[] {
  const functions = new Map<ModulePath, [ImportedThing, ...ImportedThing[]]>();
  const groups: Group[] = [];
  for (const thing of things) {
    const known = thing.declaration.kind === 'function' ? functions.get(thing.module) : undefined;
    const group: [ImportedThing, ...ImportedThing[]] = [thing];
    if (known !== undefined) known.push(thing);
    else groups.push(group);
    if (thing.declaration.kind === 'function' && known === undefined) functions.set(thing.module, group);
  }
  return groups;
}

/** Whether it does nothing, is a value, or is a port itself, so that it belongs further in as it is. */
function isPlain(project: PythonProject, { module, declaration }: ImportedThing): boolean {
  const outline = project.outlineOf(module);
  if (outline === undefined) return false;
  const isInside = (binding: ImportBinding): boolean => project.targetOf(module, binding) !== undefined;
  if (isPlainPythonData(outline, declaration)) return true;
  return declaration.kind === 'class' && isPurePython(outline, declaration, isInside);
}

interface Wanted {
  readonly thing: ImportedThing;
  readonly things: readonly ImportedThing[];
  /** The names of the ports that are made for the others. */
  readonly taken: readonly string[];
}

function partOf(project: PythonProject, reading: Reading, wanted: Wanted): Part | Against {
  const { thing } = wanted;
  const declared = classCalled(project, thing.module, thing.name);
  const uses = usesOf(reading, thing, (name) => declared !== undefined && givesItself(project, declared, name));
  if ('reason' in uses) return uses;
  const asking = askingOf(project, reading, thing);
  if ('reason' in asking) return asking;
  const reason = leavesModule(project, reading, thing) ?? reasonAgainst(project, thing, asking);
  if (reason !== undefined) return { reason };
  const { adapter, asked, kind, wider } = asking;
  const concept = kind === 'function' ? conceptOfModule(thing.module, thing.name) : conceptOfThing(thing.name);
  const asker = reading.path;
  const existing = adapter && existingPort(project, { asker, adapter, concept, members: asked, wider });
  const common = { ...asking, thing, concept, uses, functions: [] };
  if (existing !== undefined) {
    return { ...common, existing, home: undefined, port: { file: existing.module, symbol: existing.symbol } };
  }
  const [as] = wider;
  if (as !== undefined) {
    return { reason: `\`${thing.written}\` is handed on as \`${as.node.name.name}\`, and no new port would be one.` };
  }
  const avoid = namesToAvoid(project, reading, wanted);
  const module = adapter?.reading.path ?? thing.module;
  const home = project.surroundings.homeOf({ kind: 'port', asker, concept, adapter: module, avoid });
  if (home === undefined) return noHome(asker, module);
  // What can only be called is no instance of anything.
  const form = adapter === undefined ? 'interface' : home.form;
  return { ...common, existing, home: { ...home, form }, port: home };
}

/** Several functions are what their module can do, so that the port stands for that. */
function partOfFunctions(project: PythonProject, reading: Reading, group: Group, wanted: Wanted): Part | Against {
  const { thing } = wanted;
  const uses: Uses[] = [];
  for (const each of group) {
    const found = usesOf(reading, each, () => false);
    if ('reason' in found) return found;
    const reason = leavesModule(project, reading, each);
    if (reason !== undefined) return { reason };
    uses.push(found);
  }
  const [asker, { module }] = [reading.path, thing];
  const concept = conceptOfModule(module, undefined);
  const avoid = namesToAvoid(project, reading, wanted);
  const home = project.surroundings.homeOf({ kind: 'port', asker, concept, adapter: module, avoid });
  if (home === undefined) return noHome(asker, module);
  return {
    ...{ kind: 'function', adapter: undefined, written: new Set(), wider: [], thing, concept, functions: group },
    asked: new Set(group.map(({ name }) => name)),
    uses: {
      types: uses.flatMap(({ types }) => types),
      instances: uses.flatMap(({ instances }) => instances),
    },
    ...{ existing: undefined, home: { ...home, form: 'interface' }, port: home },
  };
}

function noHome(asker: ModulePath, module: ModulePath): Against {
  return { reason: `No folder was found for a port that both ${asker} and ${module} may import.` };
}

function reasonAgainst(
  project: PythonProject,
  { written }: ImportedThing,
  { adapter, asked, wider }: Asking,
): string | undefined {
  if (wider.length > 0) return undefined;
  if (asked.size === 0) {
    return `Nothing is asked of \`${written}\` here: it is only handed on. Begin with whoever uses it.`;
  }
  const lineage = adapter && lineageOf(project, adapter);
  const isData = lineage !== undefined && [...asked].every((name) => memberOf(lineage, name)?.kind === 'field');
  return isData ? `\`${written}\` is plain data to this module. No port stands for that: move it inward.` : undefined;
}

function namesToAvoid(project: PythonProject, reading: Reading, { thing, things, taken }: Wanted): readonly string[] {
  const leaving = new Set(things.map(({ written }) => written));
  const namesIn = (module: ModulePath): readonly string[] => {
    const { declarations = [], bindings = [] } = project.outlineOf(module) ?? {};
    return [...declarations.map(({ name }) => name), ...bindings.map(({ local }) => local)];
  };
  const staying = namesIn(reading.path).filter((name) => !leaving.has(name));
  return [...namesIn(thing.module), ...staying, ...taken];
}
