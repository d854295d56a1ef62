import { nameInPackage } from '#domain/graph/pythonNames.ts';
import { specifierOf } from '../../outline/importBindings.ts';
import { nameAfter, spelledPlace } from '../../rewrite/relocation.ts';
import type { Statement } from '../../syntax/nodes.ts';
import { nameInImport } from '../importLines.ts';
import type { Move } from './move.ts';
import type { Reference } from './references.ts';
import { mentionsOf } from './references.ts';
import type { TopImport, TopLevel } from './topLevel.ts';

/** An import that what moves needs where it goes. */
export type NeededImport = NeededName | NeededModule | NeededChoice;

interface Needed {
  readonly local: string;
  readonly isTypeOnly: boolean;
}

/** `from specifier import name as local` */
export interface NeededName extends Needed {
  readonly kind: 'name';
  readonly specifier: string;
  readonly name: string;
}

/** `import module as local`; without an alias, `local` is the first part of its name. */
interface NeededModule extends Needed {
  readonly kind: 'module';
  readonly module: string;
  readonly alias: string | undefined;
}

/** A statement that decides which of several imports is made. */
interface NeededChoice extends Needed {
  readonly kind: 'choice';
  readonly text: string;
}

/** The imports of the divided module that what goes makes use of, as the other module has to write them. */
export function importsNeeded(move: Move): readonly NeededImport[] | string {
  const { division, topLevel } = move;
  const needed: NeededImport[] = [];
  const seen = new Set<Statement>();
  for (const one of importsUsed(topLevel.imports, withChoices(topLevel, division.going.references))) {
    if (one.choice !== undefined) {
      if (seen.has(one.choice)) continue;
      seen.add(one.choice);
    }
    const there = importThere(move, one);
    if (typeof there === 'string') return there;
    if (there !== undefined) needed.push(there);
  }
  return needed;
}

/** What decides between imports needs imports itself: `sys` of `if sys.version_info >= (3, 11):`. */
function withChoices({ imports, reading }: TopLevel, references: readonly Reference[]): readonly Reference[] {
  const choices = importsUsed(imports, references).flatMap(({ choice }) => choice ?? []);
  return [...references, ...mentionsOf(reading, [...new Set(choices)]).references];
}

/** Those that some references name, in the order of the text. */
export function importsUsed(imports: readonly TopImport[], references: readonly Reference[]): readonly TopImport[] {
  const used = new Set(references.filter(({ isOwn }) => isOwn).flatMap((reference) => meantBy(imports, reference)));
  return imports.filter((one) => used.has(one));
}

/** Of `import a.b` and `import a.c`, those whose module is named; where none is, all that bind the first name. */
function meantBy(imports: readonly TopImport[], { name, dotted }: Reference): readonly TopImport[] {
  const all = imports.filter(({ local, alias }) => local === name && alias.name.name !== '*');
  const written = dotted.names.join('.');
  const exact = all.filter(({ statement, alias }) => {
    if (statement.kind !== 'Import' || alias.as !== undefined) return true;
    return written === alias.name.name || written.startsWith(`${alias.name.name}.`);
  });
  return exact.length > 0 ? exact : all;
}

/** Undefined where the name is the target's own. */
function importThere(move: Move, one: TopImport): NeededImport | string | undefined {
  const { topLevel, trees, module, to } = move;
  const { statement, alias, local, choice, isTypeOnly } = one;
  const said = statement.kind === 'Import' ? alias.name.name : specifierOf(statement);
  if (choice !== undefined) {
    const text = topLevel.reading.text.slice(choice.start, choice.end);
    if (/\bfrom\s+\./.test(text))
      return `\`${local}\`, which it needs, is imported behind a condition, from beside this module.`;
    return { kind: 'choice', local, isTypeOnly, text };
  }
  const place = trees.before.placeOf(module, said);
  const inside = trees.before.placeOf(module, nameInPackage(said, alias.name.name));
  const isModule = statement.kind === 'ImportFrom' && (inside.kind === 'module' || inside.kind === 'namespace');
  if (place.kind === 'module' && place.file === to && !isModule) {
    if (statement.kind === 'ImportFrom' && alias.as === undefined) return undefined;
    return `It calls something of ${to} \`${local}\`, where it has another name.`;
  }
  const named = statement.kind === 'Import' ? place : inside;
  if (named.kind === 'module' && named.file === to) return `It asks for ${to} as a whole, and would lie in it.`;
  const wanted = spelledPlace(place);
  if (wanted === undefined && said.startsWith('.')) return `\`${said}\`, which it needs, leads nowhere.`;
  const after =
    wanted === undefined ? said : nameAfter({ ...trees, pathAfter: (path) => path, from: module, to }, said, wanted);
  if (after === undefined) return `No import in ${to} would lead to \`${said}\`, which it needs.`;
  if (statement.kind === 'ImportFrom')
    return { kind: 'name', local, isTypeOnly, specifier: after, name: alias.name.name };
  if (after !== said && alias.as === undefined) return `It asks for \`${said}\` by a name that means nothing in ${to}.`;
  return { kind: 'module', local, isTypeOnly, module: after, alias: alias.as?.name };
}

/** The statements that import those, names of one module together, in their order. */
export function statementsOf(needed: readonly NeededImport[]): readonly string[] {
  const statements = new Map<string, string[]>();
  for (const one of needed) {
    const key = one.kind === 'name' ? `from ${one.specifier} import ` : keyOf(one);
    statements.set(key, [
      ...(statements.get(key) ?? []),
      ...(one.kind === 'name' ? [nameInImport(one.name, one.local)] : []),
    ]);
  }
  return [...statements].map(([key, names]) => key + [...new Set(names)].join(', '));
}

function keyOf(one: NeededModule | NeededChoice): string {
  return one.kind === 'choice' ? one.text : `import ${one.module}${one.alias === undefined ? '' : ` as ${one.alias}`}`;
}
