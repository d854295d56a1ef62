import type { Module } from '../graph/module.ts';
import type { Declaration, ModuleOutline } from '../graph/outline.ts';
import { helpersOf } from './helpersOf.ts';

/**
 * A part of a module, as if it were one by itself: some of its declarations, and what they need of the imports. What they
 * alone need goes with them, so what that needs and does is theirs.
 */
export function partOfModule(
  module: Module,
  outline: ModuleOutline,
  names: ReadonlySet<string>,
): { readonly module: Module; readonly outline: ModuleOutline } {
  const declarations = outline.declarations.filter(({ name }) => names.has(name));
  const own = new Set([...names, ...helpersOf(outline, names)]);
  const needed = namesNeeded(outline.declarations.filter(({ name }) => own.has(name)));
  const bindings = outline.bindings.filter(({ local }) => needed.has(local));
  const specifiers = new Set(bindings.map(({ specifier }) => specifier));
  const isWithin = ({ within }: { readonly within: string | undefined }): boolean =>
    within !== undefined && own.has(within);
  return {
    module: { ...module, dependencies: module.dependencies.filter(({ site }) => specifiers.has(site.specifier)) },
    outline: {
      ...{ bindings, declarations, accesses: [], handovers: [] },
      valuesUsed: outline.valuesUsed.filter((name) => needed.has(name)),
      exports: outline.exports.filter(({ local, specifier }) => specifier === undefined && names.has(local)),
      effects: outline.effects.filter(isWithin),
      uses: outline.uses.filter(isWithin),
    },
  };
}

function namesNeeded(declarations: readonly Declaration[]): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ refersTo }) => refersTo));
}
