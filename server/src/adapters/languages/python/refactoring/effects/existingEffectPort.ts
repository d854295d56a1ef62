import { coreWordsOf } from '#application/refactoring/naming/fileNames.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { FunctionDef, Module } from '../../syntax/nodes.ts';
import { parseModule } from '../../syntax/parseModule.ts';
import type { PlacedClass } from '../extractPort/classMembers.ts';
import { classCalled, classNamed } from '../extractPort/classMembers.ts';
import type { PythonProject } from '../project.ts';
import { placesIn } from '../walkSpots.ts';
import { writtenElsewhere } from '../writtenElsewhere.ts';
import type { AskedMember } from './askedEffects.ts';
import type { PlacedName } from './placedName.ts';

interface Wanted {
  readonly concept: string;
  readonly members: readonly AskedMember[];
}

/** A port that is there, and the class that implements it. */
interface Existing {
  readonly port: PlacedName;
  readonly adapter: PlacedName;
}

/**
 * The port of the project that is called like the one that is wanted, with an adapter that does what stood there: a clock
 * of another time zone would not do. A reason where there is such a port and it cannot be asked; undefined for none.
 */
export function existingEffectPort(
  project: PythonProject,
  asker: ModulePath,
  { concept, members }: Wanted,
): Existing | { readonly reason: string } | undefined {
  const port = portCalled(project, asker, concept);
  if (port === undefined) return undefined;
  const symbol = port.node.name.name;
  const { path } = port.reading;
  if (members.some(({ name }) => functionIn(port, name) === undefined)) {
    return { reason: `The port \`${symbol}\` of ${path} has no \`${members.map(({ name }) => name).join('`, `')}\`.` };
  }
  const adapters = adaptersOf(project, port).filter((adapter) => isMadeOfNothing(adapter));
  const adapter = adapters.find((one) => members.every((member) => doesTheSame(project, one, member)));
  if (adapter === undefined) {
    return {
      reason: `No adapter of \`${symbol}\` (${path}) does just what stands here, so another time or value would be given.`,
    };
  }
  const { node, reading } = adapter;
  return { port: { file: path, symbol }, adapter: { file: reading.path, symbol: node.name.name } };
}

function portCalled(project: PythonProject, asker: ModulePath, concept: string): PlacedClass | undefined {
  const { graph, placementOf, mayImport } = project.surroundings;
  const wanted = coreWordsOf(concept).join(' ');
  for (const path of [...graph.paths()].sort()) {
    const role = placementOf(path)?.layer?.role;
    if (!path.endsWith('.py') || (role !== 'domain' && role !== 'application') || !mayImport(asker, path)) continue;
    const found = project
      .outlineOf(path)
      ?.declarations.find(({ name, abstract }) => abstract && coreWordsOf(name).join(' ') === wanted);
    const placed = found && classCalled(project, path, found.name);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

function adaptersOf(project: PythonProject, port: PlacedClass): readonly PlacedClass[] {
  const { graph, placementOf } = project.surroundings;
  return [...graph.paths()].sort().flatMap((path) => {
    const isOutside = ['adapter', 'composition'].includes(placementOf(path)?.layer?.role ?? '');
    if (!path.endsWith('.py') || !isOutside || !project.mentions(path, port.node.name.name)) return [];
    const reading = project.readingOf(path);
    return (reading?.module.body ?? []).flatMap((node) => {
      if (reading === undefined || node.kind !== 'ClassDef') return [];
      return node.bases.some((base) => classNamed(project, reading, base)?.node === port.node)
        ? [{ reading, node }]
        : [];
    });
  });
}

function isMadeOfNothing({ node }: PlacedClass): boolean {
  const constructor = node.body.find((one) => one.kind === 'FunctionDef' && one.name.name === '__init__');
  if (node.decorators.length > 0) return false;
  return (
    constructor?.kind !== 'FunctionDef' || constructor.parameters.slice(1).every((one) => one.default !== undefined)
  );
}

function functionIn({ node }: PlacedClass, name: string): FunctionDef | undefined {
  return node.body.find((one): one is FunctionDef => one.kind === 'FunctionDef' && one.name.name === name);
}

/** Whether all that a method does is what the adapter would do that is not there yet. */
function doesTheSame(project: PythonProject, adapter: PlacedClass, { name, statement }: AskedMember): boolean {
  const body = functionIn(adapter, name)?.body ?? [];
  const [only, ...more] = body.filter((one) => one.kind !== 'Expr' || one.value.kind !== 'String');
  const value = only?.kind === 'Return' || only?.kind === 'Expr' ? only.value : undefined;
  if (value === undefined || more.length > 0) return false;
  const place = placesIn(adapter.reading).find(({ spot }) => spot.node === value);
  const written = place && writtenElsewhere(project, adapter.reading, place);
  if (written === undefined) return false;
  const text = written.textWith(written.names.map(({ wanted }) => wanted.name));
  return isSameCode(text, statement.replace(/^return /, ''));
}

function isSameCode(one: string, other: string): boolean {
  return shapeOf(parseModule(one).module) === shapeOf(parseModule(other).module);
}

/** What is written, without where. */
function shapeOf(module: Module): string {
  return JSON.stringify(module, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value));
}
