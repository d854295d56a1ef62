import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { ExtractPort, Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { foldersAbove, liesIn } from '#domain/graph/modulePaths.ts';
import { importsOf } from '../../outline/parts.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Statement } from '../../syntax/nodes.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { importedNamesAt } from '../importedNames.ts';
import { openProject } from '../project.ts';
import type { GoneImport } from '../runTimeImports.ts';
import { loads } from '../runTimeImports.ts';
import type { Against } from './against.ts';
import { askPort } from './askPort.ts';
import { hoistedImport } from './hoistedImport.ts';
import type { ImportedThing } from './importedThings.ts';
import { importedThings } from './importedThings.ts';
import { implementPort } from './implementPort.ts';
import type { WholeImport } from './newPort.ts';
import { writeNewPort } from './newPort.ts';
import type { Part } from './parts.ts';
import { partsOf } from './parts.ts';
import { saysWhatItImplements } from './portHabit.ts';
import { thingKey } from './typeCopier.ts';

/** Puts a port between a module and what it imports of an outer layer. */
export function* extractPort(request: ExtractPort, surroundings: Surroundings): Generator<void, Planned> {
  const project = openProject(surroundings);
  const reading = project.readingOf(request.module);
  if (reading === undefined) return refused(`The module ${request.module} cannot be read as it is.`);
  const imported = importedNamesAt(reading, request.range, plainImports(reading));
  if (imported === undefined) {
    const reason =
      'Only an import at the top of a module can be replaced by a port, and only one that names what it imports.';
    const before = hoistedImport(reading, request.range);
    return { kind: 'refused', reason, ...(before !== undefined && { before }) };
  }
  const found = importedThings(project, reading, imported);
  if ('reason' in found) return refused(found.reason);
  yield;
  const isNear = ({ module }: ImportedThing): boolean => surroundings.mayImport(reading.path, module);
  const far = found.things.filter((thing) => !isNear(thing));
  const chosen = partsOf(project, reading, request, far);
  if ('reason' in chosen) return refused(chosen.reason, chosen.tooFarOut);
  const draft = createDraft(project);
  draft.dropImports(reading, imported.aliases);
  for (const thing of found.things.filter(isNear)) importFromThere(draft, reading, thing);
  const { parts } = chosen;
  const renamed = new Map(parts.map(({ thing, port }) => [thingKey(thing.module, thing.name), port.symbol]));
  for (const part of parts) {
    yield;
    const gone = parts.map(({ thing }) => ({ from: reading.path, to: thing.module }));
    const against = yield* replacePart(draft, reading, part, { renamed, gone });
    if (against !== undefined) return refused(against.reason, against.tooFarOut);
  }
  return draft.finish();
}

/** What the outer module only passes on is imported from where it is declared. */
function importFromThere(draft: PythonDraft, reading: Reading, { name, module, references }: ImportedThing): void {
  const local = draft.importName(reading, { name, from: { module } });
  for (const { node } of references) draft.change(reading, { start: node.start, end: node.end, text: local });
}

/** Those that hold in the whole of the module, be it for type checkers alone. */
function plainImports({ module }: Reading): readonly Statement[] {
  const ofTypes = importsOf(module).flatMap(({ node, typeOnly }) => (typeOnly ? [node] : []));
  return [...module.body, ...ofTypes];
}

function* replacePart(
  draft: PythonDraft,
  reading: Reading,
  chosen: Part,
  whole: WholeImport,
): Generator<void, Against | undefined> {
  const { port, existing, adapter } = chosen;
  const isToSay = adapter !== undefined && existing?.isImplemented !== true && isToBeSaid(draft, chosen);
  const circle = isToSay ? circleReason(draft, adapter.reading.path, port.file, whole.gone) : undefined;
  if (circle !== undefined && existing !== undefined) return { reason: circle };
  const part = circle === undefined ? chosen : unsaid(chosen);
  const { home } = part;
  const against = home === undefined ? undefined : writeNewPort(draft, reading, { ...part, home }, whole);
  if (against !== undefined) return against;
  if (isToSay && circle === undefined) {
    implementPort(draft, adapter, { file: port.file, symbol: port.symbol, isAbstract: isAbstractPort(part) });
  }
  const reason = yield* askPort(draft, reading, part);
  return reason === undefined ? undefined : { reason };
}

/** Where the adapter cannot name the port, it is one that is implemented by whoever has its members. */
function unsaid(part: Part): Part {
  return part.home === undefined ? part : { ...part, home: { ...part.home, form: 'interface' } };
}

function isAbstractPort({ home }: Part): boolean {
  return home?.form === 'abstract-class';
}

/** A `Protocol` is implemented by whoever has its members, so it depends on the project whether it is said. */
function isToBeSaid({ project }: PythonDraft, part: Part): boolean {
  return isAbstractPort(part) || saysWhatItImplements(project, part.thing.module);
}

/** Python would load the adapter again while it loads the port for it, or the packages around that. */
function circleReason(
  { project }: PythonDraft,
  adapter: ModulePath,
  port: ModulePath,
  gone: readonly GoneImport[],
): string | undefined {
  const { graph } = project.surroundings;
  const known = (graph.module(adapter)?.dependencies ?? []).flatMap(({ target, site }) =>
    target.kind === 'module' && !site.typeOnly ? [target.path] : [],
  );
  const packages = foldersAbove(port).filter(
    (folder) => !liesIn(folder, adapter) && !known.some((path) => liesIn(folder, path)),
  );
  const loaded = [port, ...packages.map((folder) => `${folder}/__init__.py`)].filter((path) => graph.has(path));
  const first = loaded.find((path) => loads(graph, path, new Set([adapter]), gone));
  if (first === undefined) return undefined;
  return `The module ${first} is loaded with the port and loads ${adapter}, so that they would import each other.`;
}
