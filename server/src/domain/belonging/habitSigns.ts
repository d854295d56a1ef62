import type { BelongingInput } from './belongingInput.ts';
import { evidenceOf } from './evidenceOf.ts';

/** What a habit is about. Each is weighed by itself, because signs of one kind come together. */
export type HabitKind = 'names' | 'packages' | 'imports' | 'importers' | 'shape' | 'company';

/** Something that modules of one layer may have in common in a project: a word of their names, a package, a neighbour. */
export interface HabitSign {
  readonly kind: HabitKind;
  readonly sign: string;
  /** What modules that show it have in common: `are called \`….repository.ts\``. Empty where nobody would say it so. */
  readonly words: string;
}

/** What a module shows that others of its project may show as well. Folders are not looked at. Each sign once. */
export function habitSigns(input: BelongingInput): readonly HabitSign[] {
  const found = [
    ...namedAfter(input.module.path),
    ...importHabits(input),
    ...importerHabits(input),
    ...shapeHabits(input),
  ];
  return [...new Map(found.map((each) => [each.sign, each])).values()];
}

/** The sign under which it is counted how many modules show a piece of evidence. */
export function habitOfEvidence(sign: string): string {
  return `shape ${sign}`;
}

function* importHabits({ module, placementOf }: BelongingInput): Generator<HabitSign> {
  for (const { site, target } of module.dependencies) {
    if (site.kind === 'export') yield { kind: 'imports', sign: 'passes-on', words: 'pass on what others declare' };
    if (site.typeOnly) yield { kind: 'imports', sign: 'type-only', words: 'import types alone from somewhere' };
    if (target.kind === 'package')
      yield { kind: 'packages', sign: `package:${target.name}`, words: `import \`${target.name}\`` };
    const layer = target.kind === 'module' ? placementOf(target.path)?.layer?.name : undefined;
    if (layer !== undefined) yield { kind: 'imports', sign: `to:${layer}`, words: `import ${layer}` };
  }
  if (module.dependencies.length === 0) yield { kind: 'imports', sign: 'to:nothing', words: 'import nothing' };
}

function* importerHabits({ module, graph, placementOf }: BelongingInput): Generator<HabitSign> {
  const importers = graph.importersOf(module.path);
  for (const path of importers) {
    const layer = placementOf(path)?.layer?.name;
    if (layer !== undefined) yield { kind: 'importers', sign: `from:${layer}`, words: `are imported by ${layer}` };
  }
  if (importers.size === 0) yield { kind: 'importers', sign: 'from:nobody', words: 'are imported by nobody' };
}

/** What is evidence of itself, and the words in which the names of what is declared begin and end. */
function* shapeHabits(input: BelongingInput): Generator<HabitSign> {
  for (const { sign } of evidenceOf(input)) yield { kind: 'shape', sign: habitOfEvidence(sign), words: '' };
  for (const { name, exported } of input.outline.declarations) {
    if (!exported) continue;
    const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    yield { kind: 'shape', sign: `declares-first:${first}`, words: `declare something that begins with \`${first}\`` };
    yield { kind: 'shape', sign: `declares-last:${last}`, words: `declare something that ends in \`${last}\`` };
  }
}

/** `order.repository.ts` begins with `order`, ends in `order`, and has the endings `repository` and `ts`. */
function* namedAfter(path: string): Generator<HabitSign> {
  const named = (sign: string, words: string): HabitSign => ({ kind: 'names', sign, words });
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [name = '', ...endings] = file.split('.');
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  yield named(`last:${last}`, `have a name that ends in \`${last}\``);
  if (words.length > 1) yield named(`first:${first}`, `have a name that begins with \`${first}\``);
  else yield named('one-word', 'have a name of one word');
  for (const ending of endings) yield named(`ending:${ending}`, `are called \`….${ending}\``);
  const isCapital = /^[A-Z]/.test(file);
  yield isCapital ? named('capital', 'have a name with a capital') : named('small', 'have a name without a capital');
}
