import type { Declaration, ModuleOutline } from '#domain/graph/outline.ts';

/** Whether a declaration says what something is, and does nothing: a type, an enum, a constant value, a plain class. */
export function isPlainData(outline: ModuleOutline, declaration: Declaration): boolean {
  const { kind, name, members, bases, decorators } = declaration;
  if (kind === 'interface' || kind === 'type' || kind === 'enum') return true;
  if (kind === 'constant') return !members.some(isBehaviour) && !isBusy(outline, name);
  if (kind !== 'class' || bases.length > 0 || decorators.length > 0 || declaration.implements.length > 0) return false;
  return !members.some(isBehaviour) && !isBusy(outline, name);
}

/** Whether an interface stands for something that does things. */
export function hasBehaviour({ members }: Declaration): boolean {
  return members.some(isBehaviour);
}

function isBehaviour({ kind, holdsFunction, decorators }: Declaration['members'][number]): boolean {
  if (decorators.length > 0 || holdsFunction === true) return true;
  return kind === 'method' || kind === 'call' || kind === 'getter' || kind === 'setter';
}

function isBusy({ effects, uses, handovers }: ModuleOutline, name: string): boolean {
  const isWithin = ({ within }: { readonly within: string | undefined }): boolean => within === name;
  return effects.some(isWithin) || uses.some(isWithin) || handovers.some(({ to }) => to === name);
}

/** The declarations of those names, with all of the same module that they refer to; undefined where one is not there. */
export function declarationsWithNeeds(
  { declarations }: ModuleOutline,
  names: readonly string[],
): readonly Declaration[] | undefined {
  const found = new Set<Declaration>();
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const own = declarations.filter((each) => each.name === name && !found.has(each));
    if (own.length === 0 && names.includes(name) && ![...found].some((each) => each.name === name)) return undefined;
    for (const each of own) {
      found.add(each);
      pending.push(...each.refersTo.filter((other) => declarations.some((one) => one.name === other)));
    }
  }
  return [...found];
}
