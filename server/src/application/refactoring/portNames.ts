import type { ModulePath } from '#domain/graph/module.ts';
import type { Declaration, ImportBinding, Mention } from '#domain/graph/outline.ts';
import { meaningOf } from '#domain/graph/resolveName.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import type { WorkspaceView } from '../workspace.ts';
import { coreWordsOf } from './naming/fileNames.ts';
import { conceptOfModule, conceptOfThing, isHookName } from './naming/portConcepts.ts';
import { portsModulesOf } from './portConventions.ts';

/** Something of an outer layer that an inner module uses. */
export interface UsedThing {
  readonly binding: ImportBinding;
  readonly module: ModulePath;
  readonly declaration: Declaration;
}

export interface PortName {
  readonly port: string;
  /** What it stands for. */
  readonly of: string;
  /** Whether the project has it already. */
  readonly isThere: boolean;
}

/** What the ports for `things` are called: by what outlines tell, as a refactorer finds it out by types afterwards. */
export function portNamesFor(
  view: WorkspaceView,
  surroundings: Surroundings,
  asker: ModulePath,
  things: readonly UsedThing[],
): readonly PortName[] {
  const names: PortName[] = [];
  const alone = things.filter(({ declaration }) => !isFunction(declaration));
  for (const thing of alone) {
    const name = nameOf(thing);
    const there = portThere(view, surroundings, asker, thing);
    const port = there ?? newName(view, surroundings, asker, [thing], conceptOfThing(name), names);
    if (port !== undefined) names.push({ port, of: name, isThere: there !== undefined });
  }
  const functions = new Map<ModulePath, UsedThing[]>();
  for (const thing of things.filter(({ declaration }) => isFunction(declaration))) {
    functions.set(thing.module, [...(functions.get(thing.module) ?? []), thing]);
  }
  for (const [module, group] of functions) {
    const [first] = group;
    if (first === undefined) continue;
    const concept = conceptOfModule(module, group.length === 1 ? nameOf(first) : undefined);
    const port = newName(view, surroundings, asker, group, concept, names);
    const of = group.map(nameOf).join('`, `');
    if (port !== undefined) names.push({ port, of, isThere: false });
  }
  return names;
}

function isFunction({ kind, name, members }: Declaration): boolean {
  if (isHookName(name)) return false;
  return kind === 'function' || (kind === 'constant' && members.some((member) => member.kind === 'call'));
}

function nameOf({ declaration, binding }: UsedThing): string {
  return declaration.name === 'default' ? binding.local : declaration.name;
}

function newName(
  view: WorkspaceView,
  { homeOf }: Surroundings,
  asker: ModulePath,
  things: readonly UsedThing[],
  concept: string,
  others: readonly PortName[],
): string | undefined {
  const adapter = things[0]?.module ?? asker;
  const leaving = new Set(things.map(({ binding }) => binding.local));
  const staying = namesIn(view, asker).filter((name) => !leaving.has(name));
  const avoid = [...namesIn(view, adapter), ...staying, ...others.map(({ port }) => port)];
  return homeOf({ kind: 'port', asker, concept, adapter, avoid })?.symbol;
}

function namesIn({ outlineOf }: WorkspaceView, module: ModulePath): readonly string[] {
  const { declarations = [], bindings = [] } = outlineOf(module) ?? {};
  return [...declarations.map(({ name }) => name), ...bindings.map(({ local }) => local)];
}

/** A port that the adapter implements already, or that is called like it, with all that is asked for. */
function portThere(
  view: WorkspaceView,
  surroundings: Surroundings,
  asker: ModulePath,
  { declaration, module, binding }: UsedThing,
): string | undefined {
  const names = { graph: view.graph, outlineOf: view.outlineOf };
  const asked = membersAsked(view, asker, binding.local);
  const given = mentionGivenBy(declaration);
  for (const mention of [...declaration.implements, ...declaration.bases, ...declaration.types, ...given]) {
    const meaning = meaningOf(names, module, mention);
    if (meaning.kind !== 'declaration' || !surroundings.mayImport(asker, meaning.module)) continue;
    const role = surroundings.placementOf(meaning.module)?.layer?.role;
    const isInner = role === 'domain' || role === 'application' || role === 'shared' || role === undefined;
    if (isInner && isInterface(meaning.declaration) && covers(meaning.declaration, asked))
      return meaning.declaration.name;
  }
  return portCalled(view, surroundings, asker, conceptOfThing(nameOf({ declaration, module, binding })), asked);
}

/** What a hook says it gives, where that is one name alone. */
function mentionGivenBy({ name, members }: Declaration): readonly Mention[] {
  const [type, ...more] = isHookName(name) ? members.flatMap((member) => member.type ?? []) : [];
  return type === undefined || more.length > 0 ? [] : [type];
}

function portCalled(
  view: WorkspaceView,
  { placementOf, mayImport }: Surroundings,
  asker: ModulePath,
  concept: string,
  asked: ReadonlySet<string>,
): string | undefined {
  const here = placementOf(asker);
  if (here === undefined || asked.size === 0) return undefined;
  const wanted = coreWordsOf(concept).join(' ');
  for (const { path, placement, ports } of portsModulesOf(view, here.contract)) {
    if ((placement.context ?? here.context) !== here.context || !mayImport(asker, path)) continue;
    const port = ports.find((each) => coreWordsOf(each.name).join(' ') === wanted && covers(each, asked));
    if (port !== undefined) return port.name;
  }
  return undefined;
}

function membersAsked({ outlineOf }: WorkspaceView, asker: ModulePath, local: string): ReadonlySet<string> {
  const outline = outlineOf(asker);
  const ofTypes = (outline?.accesses ?? []).flatMap(({ type, member }) => (type === local && member ? [member] : []));
  const ofObjects = (outline?.uses ?? []).flatMap(({ name }) =>
    name.startsWith(`${local}.`) ? [name.slice(local.length + 1)] : [],
  );
  return new Set([...ofTypes, ...ofObjects]);
}

function isInterface({ kind, abstract }: Declaration): boolean {
  return kind === 'interface' || kind === 'type' || (kind === 'class' && abstract);
}

/** What extends others may have more members than it says. */
function covers({ members, bases }: Declaration, asked: ReadonlySet<string>): boolean {
  if (bases.length > 0) return true;
  const names = new Set(members.map(({ name }) => name));
  return [...asked].every((member) => names.has(member));
}
