import type { Home } from '#application/ports/homes.ts';
import type { ExtractPort } from '#application/ports/refactorer.ts';
import { conceptOfModule, conceptOfThing } from '#application/refactoring/naming/portConcepts.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { PythonProject } from '../project.ts';
import type { Asking } from './asking.ts';
import { askingOf } from './asking.ts';
import { lineageOf, memberOf } from './classMembers.ts';
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
  readonly port: { readonly file: ModulePath; readonly symbol: string };
  readonly existing: ExistingPort | undefined;
  /** Where the port goes that is made; undefined where there is one. */
  readonly home: Home | undefined;
}

export type Parts = { readonly parts: readonly Part[] } | { readonly reason: string };

export function partsOf(
  project: PythonProject,
  reading: Reading,
  request: ExtractPort,
  things: readonly ImportedThing[],
): Parts {
  const parts: Part[] = [];
  for (const thing of things) {
    const taken = parts.map(({ port }) => port.symbol);
    const part = partOf(project, reading, { thing, things, taken });
    if ('reason' in part) return part;
    parts.push(part);
  }
  return { parts };
}

interface Wanted {
  readonly thing: ImportedThing;
  readonly things: readonly ImportedThing[];
  /** The names of the ports that are made for the others. */
  readonly taken: readonly string[];
}

function partOf(project: PythonProject, reading: Reading, wanted: Wanted): Part | { readonly reason: string } {
  const { thing, things } = wanted;
  const uses = usesOf(reading, thing);
  if ('reason' in uses) return uses;
  const asking = askingOf(project, reading, thing, things);
  if ('reason' in asking) return asking;
  const reason = leavesModule(project, reading, thing) ?? reasonAgainst(project, thing, asking);
  if (reason !== undefined) return { reason };
  const { adapter, asked, kind } = asking;
  const concept = kind === 'function' ? conceptOfModule(thing.module, thing.name) : conceptOfThing(thing.name);
  const asker = reading.path;
  const existing = adapter && existingPort(project, { asker, adapter, concept, members: asked });
  const common = { ...asking, thing, concept, uses };
  if (existing !== undefined) {
    return { ...common, existing, home: undefined, port: { file: existing.module, symbol: existing.symbol } };
  }
  const avoid = namesToAvoid(project, reading, wanted);
  const module = adapter?.reading.path ?? thing.module;
  const home = project.surroundings.homeOf({ kind: 'port', asker, concept, adapter: module, avoid });
  if (home === undefined) {
    return { reason: `No folder was found for a port that both ${asker} and ${module} may import.` };
  }
  // What can only be called is no instance of anything.
  const form = adapter === undefined ? 'interface' : home.form;
  return { ...common, existing, home: { ...home, form }, port: home };
}

function reasonAgainst(
  project: PythonProject,
  { written }: ImportedThing,
  { adapter, asked }: Asking,
): string | undefined {
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
