import type { GeneratedImport } from './moduleText.ts';
import type { Random } from './random.ts';

/** The folders of a context. */
export type Folder = 'domain' | 'application/ports' | 'application' | 'adapters/db' | 'adapters/web' | 'composition';

/** One bounded context, with the names of the modules in each of its folders. */
export interface Context {
  readonly name: string;
  readonly namesIn: Readonly<Record<Folder, readonly string[]>>;
}

/** All that the imports of a module depend on. */
export interface Place {
  readonly random: Random;
  readonly context: Context;
  /** Another context, whose ports may be used. */
  readonly neighbour: Context | undefined;
  readonly kernel: readonly string[];
  readonly folder: Folder;
  /** How many modules of the folder come before. */
  readonly index: number;
}

const IMPORTS_IN: Readonly<Record<Folder, (place: Place) => readonly GeneratedImport[]>> = {
  domain: importsInDomain,
  'application/ports': importsInPorts,
  application: importsInApplication,
  'adapters/db': importsInPersistence,
  'adapters/web': importsInWeb,
  composition: importsInComposition,
};

/** What a module imports, each specifier once. */
export function planImports(place: Place): GeneratedImport[] {
  const imports = [...IMPORTS_IN[place.folder](place), ...fromKernel(place)];
  return [...new Map(imports.map((item) => [item.specifier, item])).values()];
}

/**
 * Only earlier ones, but for the first, which makes the context's one cycle; and rarely something that is not allowed.
 * That is the first table, which imports nothing of the context: else the whole context would be one cycle.
 */
function importsInDomain({ random, context, index }: Place): GeneratedImport[] {
  const { domain, 'adapters/db': tables } = context.namesIn;
  const others = index === 0 ? domain.slice(1, 2) : some(random, domain.slice(0, index), 3);
  const extension = random.chance(0.3) ? '.js' : '';
  const outward = random.chance(0.01) ? tables.slice(0, 1) : [];
  return [
    ...others.map((name) => value(`./${name}${extension}`, name)),
    ...outward.map((name) => value(`../adapters/db/${name}`, name)),
  ];
}

function importsInPorts({ random, context }: Place): GeneratedImport[] {
  return [type('../../domain', ...some(random, context.namesIn.domain, 3))];
}

function importsInApplication({ random, context, neighbour }: Place): GeneratedImport[] {
  const { domain, 'application/ports': ports } = context.namesIn;
  const foreign = neighbour === undefined ? [] : some(random, neighbour.namesIn['application/ports'], 1);
  return [
    value('../domain', ...some(random, domain, 4)),
    type('./ports/index.js', ...some(random, ports, 2)),
    ...some(random, domain, 2).map((name) => value(`../domain/${name}.js`, name)),
    ...foreign.map((name) => type(`@/${neighbour?.name ?? ''}/application/ports/${name}`, name)),
  ];
}

function importsInPersistence({ random, context, index }: Place): GeneratedImport[] {
  const { domain, 'application/ports': ports } = context.namesIn;
  const driver = value(random.pick(['pg', 'knex', 'node:fs', 'node:crypto']), 'thing');
  if (index === 0) return [driver];
  return [
    driver,
    type('../../application/ports', ...some(random, ports, 3)),
    ...some(random, domain, 3).map((name) => value(`@/${context.name}/domain/${name}`, name)),
  ];
}

function importsInWeb({ random, context }: Place): GeneratedImport[] {
  return [
    value(random.pick(['express', 'zod', '@scope/http']), 'thing'),
    value('lodash', 'other'),
    ...some(random, context.namesIn.application, 3).map((name) => value(`../../application/${name}.js`, name)),
  ];
}

function importsInComposition({ random, context }: Place): GeneratedImport[] {
  const { 'adapters/db': tables, 'adapters/web': routes, application } = context.namesIn;
  return [
    ...some(random, tables, 10).map((name) => value(`../adapters/db/${name}`, name)),
    ...some(random, routes, 10).map((name) => value(`../adapters/web/${name}`, name)),
    ...some(random, application, 10).map((name) => value(`@/${context.name}/application/${name}`, name)),
  ];
}

function fromKernel({ random, kernel }: Place): GeneratedImport[] {
  return some(random, kernel, 2).map((name) => {
    const make = random.chance(0.3) ? type : value;
    return make(`@/kernel/${name}`, name);
  });
}

function value(specifier: string, ...names: readonly string[]): GeneratedImport {
  return { specifier, names, typeOnly: false };
}

function type(specifier: string, ...names: readonly string[]): GeneratedImport {
  return { specifier, names, typeOnly: true };
}

/** From one to `most` of the names, each once. */
function some(random: Random, names: readonly string[], most: number): string[] {
  const picked = new Set<string>();
  for (let left = 1 + random.below(most); left > 0; left--) {
    const name = names[random.below(names.length)];
    if (name !== undefined) picked.add(name);
  }
  return [...picked];
}
