import type { WrittenName } from '../lexer/importStatement.ts';
import type { WrittenImport } from '../lexer/statements.ts';
import { ownLine } from '../refactoring/takeOut.ts';
import { parentOf } from '../resolution/moduleIndex.ts';
import { childPlace } from '../resolution/place.ts';
import type { Place } from '../resolution/place.ts';
import { nameAfter, spelledAfter } from './relocation.ts';
import type { EditList, Rewriting } from './rewriting.ts';

export type WrittenFrom = Extract<WrittenImport, { kind: 'from' }>;

/** A name of a from-import and how it is imported after the move. */
export interface Item {
  readonly written: WrittenName;
  /** Undefined where it becomes a top-level module. */
  readonly module: string | undefined;
  readonly name: string;
}

/**
 * Changes `from package import name, other`. A name that is a module goes where that module goes, so one statement may
 * become several.
 */
export function rewriteFrom(rewriting: Rewriting, statement: WrittenFrom): void {
  const { module, names } = statement;
  const place = rewriting.before.placeOf(rewriting.from, module.name);
  const wanted = spelledAfter(rewriting, place);
  if (wanted === undefined) return;
  const items = names.map((name) => itemAfter(rewriting, module.name, place, wanted, name));
  if (items.includes(undefined)) return rewriting.lose(module.name, module.start, module.end);
  const known = items.filter((item) => item !== undefined);
  const own =
    names.length === 0 ? nameAfter(rewriting, module.name, wanted) : ownModule(place, rewriting, module.name, known);
  if (own === undefined && names.length === 0) return rewriting.lose(module.name, module.start, module.end);
  writeItems(rewriting, statement, known, own);
}

/** The text whose statements are changed. */
interface Written {
  readonly text: string;
  readonly edits: Pick<EditList, 'replace'>;
}

/** Has a statement name the module `own`, and those of its items that come from others in statements of their own. */
export function writeItems(
  written: Written,
  statement: WrittenFrom,
  items: readonly Item[],
  own: string | undefined,
): void {
  const { module } = statement;
  if (own !== undefined && own !== module.name) written.edits.replace(module.start, module.end, own);
  const leaving = items.filter((item) => item.module !== own);
  for (const item of items) if (!leaving.includes(item)) renameInPlace(written, item);
  if (leaving.length > 0) takeOut(written, statement, items, leaving);
}

function itemAfter(
  rewriting: Rewriting,
  module: string,
  place: Place,
  wanted: string,
  written: WrittenName,
): Item | undefined {
  const child = childPlace(rewriting.before.index, place, written.name);
  const target = child && spelledAfter(rewriting, child);
  if (target === undefined) {
    const after = nameAfter(rewriting, module, wanted);
    return after === undefined ? undefined : { written, module: after, name: written.name };
  }
  const name = target.slice(target.lastIndexOf('/') + 1);
  const after = parentOf(target) === '' ? undefined : nameAfter(rewriting, module, parentOf(target));
  if (after !== undefined) return { written, module: after, name };
  return nameAfter(rewriting, name, target) === name ? { written, module: undefined, name } : undefined;
}

/** The module that the statement goes on naming: that of the names which are no modules, else its own where any stays. */
function ownModule(place: Place, { before }: Rewriting, written: string, items: readonly Item[]): string | undefined {
  const attribute = items.find(({ written }) => childPlace(before.index, place, written.name) === undefined);
  const stays = items.find(({ module }) => module === written);
  return (attribute ?? stays ?? items.find(({ module }) => module !== undefined))?.module;
}

function renameInPlace({ edits }: Written, { written, name }: Item): void {
  if (name === written.name) return;
  edits.replace(written.start, written.end, written.alias === undefined ? `${name} as ${written.name}` : name);
}

/** Removes names from a statement and imports them in statements of their own before it. */
function takeOut(
  { text, edits }: Written,
  { start, end, indentation }: WrittenFrom,
  items: readonly Item[],
  leaving: readonly Item[],
): void {
  const separator = indentation === undefined ? '; ' : `${lineEndOf(text)}${indentation}`;
  const modules = [...new Set(leaving.map(({ module }) => module))];
  const statements = modules.flatMap((module) => {
    return statementsFor(
      module,
      leaving.filter((item) => item.module === module),
    );
  });
  if (leaving.length === items.length) return edits.replace(start, end, statements.join(separator));
  edits.replace(start, start, statements.map((statement) => statement + separator).join(''));
  const firstKept = items.findIndex((item) => !leaving.includes(item));
  items.forEach((item, at) => {
    if (!leaving.includes(item)) return;
    const line = ownLine(text, { start: item.written.start, end: item.written.wholeEnd });
    if (line !== undefined) return edits.replace(line.start, line.end, '');
    const [next, previous] = [items[at + 1], items[at - 1]];
    if (at < firstKept) edits.replace(item.written.start, next?.written.start ?? item.written.wholeEnd, '');
    else edits.replace(previous?.written.wholeEnd ?? item.written.start, item.written.wholeEnd, '');
  });
}

function statementsFor(module: string | undefined, items: readonly Item[]): string[] {
  const parts = items.map(({ written, name }) => {
    const called = written.alias ?? written.name;
    return called === name && written.alias === undefined ? name : `${name} as ${called}`;
  });
  return module === undefined ? parts.map((part) => `import ${part}`) : [`from ${module} import ${parts.join(', ')}`];
}

function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
