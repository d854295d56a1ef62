import type { ModulePath } from '#domain/graph/module.ts';
import type { Declaration } from '#domain/graph/outline.ts';
import { coreWordsOf } from '#application/refactoring/naming/fileNames.ts';
import type { PythonProject } from '../project.ts';
import type { PlacedClass } from './classMembers.ts';
import { classCalled, classNamed, lineageOf, memberOf } from './classMembers.ts';

/** A port that is there and stands for what is asked of a class. */
export interface ExistingPort {
  readonly module: ModulePath;
  readonly symbol: string;
  /** Whether the class says already that it implements it. */
  readonly isImplemented: boolean;
}

export interface PortSearch {
  readonly asker: ModulePath;
  readonly adapter: PlacedClass;
  readonly concept: string;
  readonly members: Iterable<string>;
  /** What it has to be. */
  readonly wider: readonly PlacedClass[];
}

/** What the class inherits from already, else what is called like the port would be and fits. */
export function existingPort(project: PythonProject, search: PortSearch): ExistingPort | undefined {
  return inherited(project, search) ?? (search.wider.length > 0 ? undefined : sameName(project, search));
}

function inherited(project: PythonProject, { asker, adapter, members, wider }: PortSearch): ExistingPort | undefined {
  const [, ...above] = lineageOf(project, adapter);
  for (const placed of above) {
    if (wider.some(({ node }) => node !== placed.node)) continue;
    const { path } = placed.reading;
    const symbol = placed.node.name.name;
    if (isInner(project, path) && isPort(project, path, symbol) && project.surroundings.mayImport(asker, path)) {
      if (hasAll(project, placed, members)) return { module: path, symbol, isImplemented: true };
    }
  }
  return undefined;
}

function sameName(project: PythonProject, { asker, adapter, concept, members }: PortSearch): ExistingPort | undefined {
  const { graph, mayImport, placementOf } = project.surroundings;
  const wanted = coreWordsOf(concept).join(' ');
  const here = placementOf(asker);
  for (const path of [...graph.paths()].sort()) {
    const there = placementOf(path);
    const isInReach = there?.contract === here?.contract && (there?.context ?? here?.context) === here?.context;
    if (!isInReach || !isInner(project, path) || !path.endsWith('.py')) continue;
    const found = project
      .outlineOf(path)
      ?.declarations.find(({ name, abstract }) => abstract && coreWordsOf(name).join(' ') === wanted);
    if (found === undefined || !mayImport(asker, path) || !mayImport(adapter.reading.path, path)) continue;
    const placed = classCalled(project, path, found.name);
    if (placed !== undefined && hasAll(project, placed, members) && fits(project, adapter, placed, found)) {
      return { module: path, symbol: found.name, isImplemented: false };
    }
  }
  return undefined;
}

function isInner({ surroundings }: PythonProject, path: ModulePath): boolean {
  const role = surroundings.placementOf(path)?.layer?.role;
  return role === 'domain' || role === 'application';
}

function isPort({ outlineOf }: PythonProject, path: ModulePath, name: string): boolean {
  return outlineOf(path)?.declarations.some((each) => each.name === name && each.abstract) === true;
}

function hasAll(project: PythonProject, port: PlacedClass, members: Iterable<string>): boolean {
  const lineage = lineageOf(project, port);
  return [...members].every((name) => memberOf(lineage, name) !== undefined);
}

/** Whether a class has all that a port declares, with the same parameters. */
function fits(project: PythonProject, adapter: PlacedClass, port: PlacedClass, { members }: Declaration): boolean {
  const [own, asked] = [lineageOf(project, adapter), lineageOf(project, port)];
  const isOpen = port.node.bases.some((base) => classNamed(project, port.reading, base) !== undefined);
  if (isOpen) return false;
  return members.every(({ name }) => {
    const [given, wanted] = [memberOf(own, name), memberOf(asked, name)];
    if (given?.kind !== wanted?.kind || given === undefined) return false;
    if (given.kind === 'field' || wanted?.kind !== 'function') return true;
    return signatureOf(given.functions) === signatureOf(wanted.functions);
  });
}

/** What has to be the same, so that one function can stand in the place of another. */
function signatureOf(functions: Extract<ReturnType<typeof memberOf>, { kind: 'function' }>['functions']): string {
  return functions
    .map(({ async, parameters, decorators }) => {
      const names = parameters.map(({ form, name }) => `${form} ${name.name}`);
      return `${String(async)} ${String(decorators.length > 1)} ${names.join(', ')}`;
    })
    .join('; ');
}
