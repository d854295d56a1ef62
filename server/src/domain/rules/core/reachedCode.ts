import { isTransparent } from '../../graph/chains.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, EffectUse, ImportBinding, ModuleOutline } from '../../graph/outline.ts';
import type { Meaning } from '../../graph/resolveName.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import type { ImportEdge } from '../imports/importEdge.ts';
import type { Demand } from './demand.ts';
import { demandOf, isDemanded, isDone, means } from './demand.ts';
import type { RuleInput } from '../rule.ts';

/** Code of a module in no layer or in a shared one that an import lets run. */
export interface ReachedCode {
  readonly module: ModulePath;
  readonly outline: ModuleOutline;
  /** The modules that lead there, from the imported one to `module`. */
  readonly way: readonly ModulePath[];
  /** Whether what stands in a place of the module is part of it. */
  readonly holds: (place: Pick<EffectUse, 'within' | 'member'>) => boolean;
}

/** What one name of an import means, how the importing module calls it and what it asks of it. */
export interface ImportedMeaning {
  /** As it stands in the code of the module: `clock.now` where `clock` is a module as a whole. */
  readonly name: string;
  readonly meaning: Meaning;
  readonly demand: Demand;
}

/**
 * What the names of an import mean. A class that is neither made, called nor extended is left out, because nothing of
 * it runs; of a module that is imported as a whole only what is called counts.
 */
export function importedMeanings(input: RuleInput, { dependency }: ImportEdge): ImportedMeaning[] {
  const { module } = input;
  const outline = input.outlineOf(module.path);
  const { specifier, typeOnly } = dependency.site;
  if (outline === undefined || typeOnly) return [];
  const bindings = outline.bindings.filter((binding) => binding.specifier === specifier && !binding.typeOnly);
  const asked = bindings.flatMap((binding) => {
    return namesOf(outline, binding).flatMap((name) => {
      const meaning = meaningOf(input, module.path, { name });
      const demand = demandOf(outline.declarations, outline.uses, name, meaning);
      return demand === undefined ? [] : [{ name, meaning, demand }];
    });
  });
  const passedOn = outline.exports.filter((shown) => shown.specifier === specifier && shown.local !== '*');
  return [
    ...asked,
    ...passedOn.map(({ local: name }) => {
      const meaning = meaningOf(input, module.path, { name, specifier });
      return { name, meaning, demand: { kind: 'all' } as const };
    }),
  ];
}

/** The code that a name lets run in modules in no layer or in shared ones, nearest first. */
export function reachedCode(input: RuleInput, { meaning, demand }: ImportedMeaning): ReachedCode[] {
  const queue = stepsTo(input, meaning, demand, []);
  const seen = new Set(queue.map(keyOf));
  const loaded = new Set<ModulePath>();
  const reached: ReachedCode[] = [];
  // An array gives what is added while it is walked, so it is its own queue.
  for (const step of queue) {
    const outline = input.outlineOf(step.module);
    if (outline === undefined) continue;
    reached.push({ module: step.module, outline, way: step.way, holds: (place) => holds(step, place) });
    if (!loaded.has(step.module)) reached.push(loadedPart(step.module, outline, step.way));
    loaded.add(step.module);
    const next = stepsFrom(input, outline, step).filter((each) => !seen.has(keyOf(each)));
    for (const each of next) seen.add(keyOf(each));
    queue.push(...next);
  }
  return reached;
}

/** What runs when an import loads a module, whatever is imported. */
export function loadedCode(input: RuleInput, { path }: ImportEdge): ReachedCode[] {
  const outline = isOpen(input, path) ? input.outlineOf(path) : undefined;
  return outline === undefined ? [] : [loadedPart(path, outline, [path])];
}

function loadedPart(module: ModulePath, outline: ModuleOutline, way: readonly ModulePath[]): ReachedCode {
  return { module, outline, way, holds: ({ within }) => within === undefined };
}

interface Step {
  readonly module: ModulePath;
  readonly declaration: Declaration;
  readonly demand: Demand;
  readonly way: readonly ModulePath[];
}

function holds({ declaration, demand }: Step, { within, member }: Pick<EffectUse, 'within' | 'member'>): boolean {
  return within === declaration.name && isDemanded(demand, member);
}

/** One step, or none where the declaration lies in a layer of its own, which answers for it. */
function stepsTo(input: RuleInput, meaning: Meaning, demand: Demand, way: readonly ModulePath[]): Step[] {
  if (meaning.kind !== 'declaration' || !isOpen(input, meaning.module)) return [];
  const { module, declaration } = meaning;
  return [{ module, declaration, demand, way: [...way, ...meaning.way] }];
}

function stepsFrom(input: RuleInput, outline: ModuleOutline, step: Step): Step[] {
  const { module, declaration, way } = step;
  const mentioned = namesInTypes(declaration);
  const uses = outline.uses.filter((use) => holds(step, use));
  return declaration.refersTo.flatMap((name) => {
    if (mentioned.has(name)) return [];
    const meaning = meaningOf(input, module, { name });
    const demand = demandOf([declaration], uses, name, meaning);
    // Which member of a class speaks of a name is known only of what is done with imports.
    const isTold =
      declaration.kind !== 'class' || meansBase(declaration, name) || uses.some((use) => means(use.name, name));
    return demand === undefined || !isTold ? [] : stepsTo(input, meaning, demand, way);
  });
}

function meansBase({ bases }: Declaration, name: string): boolean {
  return bases.some((base) => means(base.name, name));
}

function isOpen(input: RuleInput, path: ModulePath): boolean {
  const placement = input.placementOf(path);
  return placement?.contract === input.placement.contract && isTransparent(placement);
}

function keyOf({ module, declaration, demand }: Step): string {
  return `${module} ${declaration.name} ${JSON.stringify(demand)}`;
}

/** The names under which a module speaks of what an import binds. */
function namesOf(outline: ModuleOutline, { local, imported }: ImportBinding): string[] {
  if (imported !== '*') return [local];
  const called = outline.uses.filter(({ kind, name }) => isDone(kind) && name.startsWith(`${local}.`));
  return [...new Set(called.map(({ name }) => name))];
}

/** The names that say of which type a parameter, a member or a result is. */
function namesInTypes({ members, types }: Declaration): ReadonlySet<string> {
  const mentions = members.flatMap(({ parameters, type }) => [
    ...parameters.flatMap((parameter) => parameter.type ?? []),
    ...(type ?? []),
  ]);
  return new Set([...types, ...mentions].map(({ name }) => name.split('.')[0] ?? name));
}
