import type { ModulePath } from '#domain/graph/module.ts';
import { bindingOf } from '../../outline/importBindings.ts';
import type { DeclaredName } from '#application/edits/projectEdit.ts';
import type { Reading } from '../../outline/reading.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Expression } from '../../syntax/nodes.ts';
import type { WantedName } from '../draft/draft.ts';
import { isBuiltin } from '../../outline/builtinNames.ts';
import { chainAt } from '../nameChains.ts';
import { placeFor } from '../placeFor.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { typeVariable } from './typeVariables.ts';
import { placesAround, placesFrom } from '../walkSpots.ts';
import { textWith } from '../textWith.ts';

/** Takes types over into the module of a port, and remembers what they name. */
export interface TypeCopier {
  /** A type or a decorator as the module of the port writes it. */
  readonly copy: (reading: Reading, expression: Expression) => string;
  readonly needs: () => readonly WantedName[];
  /** The type variables among them, which a module has for itself, as they are declared. */
  readonly variables: () => readonly string[];
  /** Whether a type names something that is not there yet when the class is made: the port itself. */
  readonly namesLater: () => boolean;
  /** Why some of it cannot be taken over: a sentence for people. */
  readonly reason: () => string | undefined;
  /** What of it only lies where the module of the port may not look. */
  readonly tooFarOut: () => readonly Outward['outward'][];
}

export interface CopyTarget {
  readonly file: ModulePath;
  /** What stands in the place of things, by module and name: `app/adapters/repo.py SqlOrders`. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether types that name what comes later have to stand in quotation marks. */
  readonly quotes: boolean;
}

export function thingKey(module: ModulePath, name: string): string {
  return `${module} ${name}`;
}

export function createTypeCopier(project: PythonProject, target: CopyTarget): TypeCopier {
  const needs: WantedName[] = [];
  const reasons: string[] = [];
  const variables = new Set<string>();
  const tooFarOut: Outward['outward'][] = [];
  let isLater = false;
  const copy = (reading: Reading, expression: Expression): string => {
    const names = new Map<Expression, string>();
    const isOfPort = new Set<Expression>();
    const first = { node: expression, scope: reading.scope, isType: true, member: undefined, around: [] };
    const places = placesFrom(reading, first);
    for (const place of places) {
      const { node } = place.spot;
      if (node.kind !== 'Name') continue;
      const meant = meaningAt(project, reading, target, place);
      if (typeof meant === 'string') reasons.push(meant);
      else if (meant !== undefined && 'outward' in meant) tooFarOut.push(meant.outward);
      else if (meant !== undefined) {
        names.set(meant.node, meant.text);
        if (meant.wanted !== undefined) needs.push(meant.wanted);
        else if (isBare(place)) isOfPort.add(meant.node);
        if (meant.variable !== undefined) variables.add(meant.variable);
      }
    }
    isLater ||= isOfPort.size > 0;
    const text = textWith(reading, expression, names);
    return target.quotes && isOfPort.size > 0 ? quoted(text) : text;
  };
  return {
    copy,
    needs: () => needs,
    variables: () => [...variables],
    namesLater: () => isLater,
    reason: () => reasons[0],
    tooFarOut: () => tooFarOut,
  };
}

/** Whether it stands in no quotation marks. */
function isBare(place: Place): boolean {
  return [...placesAround(place)].every(({ spot: { node } }) => node.kind !== 'String');
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

/** What is written in the place of a node. Nothing is wanted for the port itself. */
interface Meant {
  readonly node: Expression;
  readonly text: string;
  readonly wanted: WantedName | undefined;
  /** The statement that declares it, where it is a type variable; what makes those is wanted then. */
  readonly variable?: string;
}

/** A type that the module of the port may not look at where it lies. */
interface Outward {
  readonly outward: DeclaredName & { readonly reason: string };
}

/** Undefined for what every module knows; a sentence where it cannot be named in the module of the port. */
function meaningAt(
  project: PythonProject,
  reading: Reading,
  target: CopyTarget,
  place: Place,
): Meant | Outward | undefined | string {
  const chain = chainAt(place);
  const [root = ''] = chain.names;
  const { spot } = place;
  if (scopeOfName(spot.scope, root) === undefined) {
    return isBuiltin(root) ? undefined : `What \`${root}\` is (${placeFor(reading, spot.node)}) cannot be found out.`;
  }
  const bindings = reading.scope.imports.get(root) ?? [];
  const binding = bindingOf([...bindings], chain.names);
  if (binding === undefined) return ownName(reading, target, place, root);
  const found = project.targetOf(reading.path, binding);
  const depth = found?.isWhole === true || binding.imported === '*' ? binding.local.split('.').length : 0;
  const node = chain.places[depth]?.spot.node as Expression | undefined;
  const name = depth === 0 ? binding.imported : chain.names[depth];
  if (node === undefined || name === undefined) {
    return `\`${root}\` (${placeFor(reading, spot.node)}) is a module and no type.`;
  }
  const written = chain.names.slice(0, depth + 1).join('.');
  const meaning = project.meaningOf(reading.path, written);
  const declared = meaning.kind === 'declaration' ? meaning : undefined;
  const port = declared && target.renamed.get(thingKey(declared.module, declared.declaration.name));
  if (port !== undefined) return { node, text: port, wanted: undefined };
  if (found === undefined) {
    if (binding.specifier.startsWith('.')) return `What \`${written}\` is cannot be found out.`;
    return { node, text: name, wanted: { name, from: { specifier: binding.specifier } } };
  }
  const mayLookAt = (each: ModulePath): boolean => project.surroundings.mayImport(target.file, each);
  // What a module further in only passes on lies as far out as where it is declared.
  const isInReach = declared === undefined || mayLookAt(declared.module);
  const modules = [found.module, ...(declared === undefined ? [] : [declared.module])];
  const module = isInReach ? modules.find(mayLookAt) : undefined;
  if (module !== undefined) {
    const own = module === found.module ? name : (declared?.declaration.name ?? name);
    return { node, text: own, wanted: { name: own, from: { module } } };
  }
  const from = declared?.module ?? found.module;
  return outward(reading, place, written, { module: from, name: declared?.declaration.name ?? name });
}

/** What the module of the adapter declares itself lies as far out as the adapter. */
function ownName({ path, ...reading }: Reading, { renamed, file }: CopyTarget, place: Place, name: string) {
  const node = place.spot.node as Expression;
  const port = renamed.get(thingKey(path, name));
  if (port !== undefined) return { node, text: port, wanted: undefined };
  if (path === file) return undefined;
  const variable = typeVariable({ path, ...reading }, name);
  if (variable !== undefined) return { node, text: name, ...variable };
  return outward({ path, ...reading }, place, name, { module: path, name });
}

function outward(reading: Reading, { spot: { node } }: Place, written: string, declared: DeclaredName): Outward {
  const reason = `The port would speak of \`${written}\` (${placeFor(reading, node)}), which lies in ${declared.module}, where no port may look. Move it inward first.`;
  return { outward: { ...declared, reason } };
}
