/** A part of a module by itself, with what it declares. */
interface WalkedPart {
  readonly part: {
    /** What it belongs to; undefined for what belongs to nothing. */
    readonly name: string | undefined;
    readonly declared: readonly unknown[];
  };
}

/** By name, the parts that belong to what is declared before, such as the overloads of a function. */
export function furtherParts<Walked extends WalkedPart>(
  walked: readonly Walked[],
): ReadonlyMap<string | undefined, readonly Walked[]> {
  const byName = new Map<string | undefined, Walked[]>();
  for (const one of walked) {
    const { name, declared } = one.part;
    if (name === undefined || declared.length > 0) continue;
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [one]);
    else others.push(one);
  }
  return byName;
}
