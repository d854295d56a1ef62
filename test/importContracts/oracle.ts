/**
 * What import-linter's documentation says a contract means, written down as directly as can be and without regard for
 * time: a set of modules, a set of imports, and searches through all of it.
 */
export interface PlainGraph {
  readonly modules: readonly string[];
  /** `importer -> imported`. */
  readonly imports: readonly (readonly [string, string])[];
}

export interface PlainLine {
  readonly members: readonly string[];
  readonly independent: boolean;
}

export function isIn(packageName: string, module: string): boolean {
  return module === packageName || module.startsWith(`${packageName}.`);
}

/** Whether a chain leads from one set to the other through modules that are `open`. */
export function reaches(
  { imports }: PlainGraph,
  isStart: (module: string) => boolean,
  isEnd: (module: string) => boolean,
  isOpen: (module: string) => boolean,
): boolean {
  const seen = new Set<string>();
  const visit = (module: string): boolean =>
    imports.some(([importer, imported]) => {
      if (importer !== module) return false;
      if (isEnd(imported)) return true;
      if (seen.has(imported) || !isOpen(imported)) return false;
      seen.add(imported);
      return visit(imported);
    });
  return [...new Set(imports.map(([importer]) => importer))].filter(isStart).some(visit);
}

/** The pairs (lower, higher) of layers of which the lower reaches the higher. */
export function brokenPairs(graph: PlainGraph, lines: readonly PlainLine[]): ReadonlySet<string> {
  const all = lines.flatMap(({ members }) => members);
  const broken = new Set<string>();
  for (const [height, line] of lines.entries()) {
    for (const [otherHeight, other] of lines.entries()) {
      for (const lower of line.members) {
        for (const higher of other.members) {
          const isForbidden = height > otherHeight || (height === otherHeight && lower !== higher && line.independent);
          if (!isForbidden) continue;
          const isOpen = (module: string) => !all.some((layer) => isIn(layer, module)) || isIn(lower, module);
          const isBroken = reaches(
            graph,
            (module) => isIn(lower, module),
            (module) => isIn(higher, module),
            isOpen,
          );
          if (isBroken) broken.add(`${lower} ${higher}`);
        }
      }
    }
  }
  return broken;
}

/** Whether the children of a package depend on each other in a circle. */
export function hasCircle({ modules, imports }: PlainGraph, parent: string): boolean {
  const depth = parent.split('.').length;
  const children = modules.filter((name) => isIn(parent, name) && name.split('.').length === depth + 1);
  const depends = (from: string, to: string) =>
    imports.some(([importer, imported]) => isIn(from, importer) && isIn(to, imported));
  const leadsTo = (from: string, to: string, seen: readonly string[]): boolean =>
    children.some(
      (next) =>
        next !== from &&
        !seen.includes(next) &&
        depends(from, next) &&
        (next === to || leadsTo(next, to, [...seen, next])),
    );
  return children.some((child) => leadsTo(child, child, []));
}
