import { isPackageFile } from '#domain/graph/pythonNames.ts';
import { specifierOf } from '../../outline/importBindings.ts';
import type { Import, ImportAlias, ImportFrom, Statement } from '../../syntax/nodes.ts';
import type { ImportedNames } from '../importedNames.ts';
import type { Move } from './move.ts';
import { sharesLines } from './movedBody.ts';
import type { Importer } from './moving.ts';
import { importsUsed } from './neededImports.ts';
import { namesShown } from './shownNames.ts';

/** What nobody needs any more: whole lines, and names out of imports of which something stays. */
export interface UnusedImports {
  readonly lines: readonly number[];
  readonly names: readonly ImportedNames[];
}

/**
 * Imports that only what moved made use of. Whatever others take from here, or a package shows, stays, and so does the
 * statement that takes more names in, from `taken`.
 */
export function unusedImports(move: Move, importers: readonly Importer[], taken: string | undefined): UnusedImports {
  const { topLevel, division, module } = move;
  const { reading, imports } = topLevel;
  if (isPackageFile(module)) return { lines: [], names: [] };
  const [asked, shown] = [namesAsked(importers), namesShown(reading)];
  const staying = new Set(division.staying.references.map(({ name }) => name));
  const unused = new Map<Import | ImportFrom, ImportAlias[]>();
  for (const one of importsUsed(imports, division.going.references)) {
    const { statement, alias, local, choice } = one;
    const isShown = alias.as?.name === alias.name.name || asked.has(local) || shown?.has(local) === true;
    if (isShown || staying.has(local) || choice !== undefined || hasRemark(reading.text, statement)) continue;
    if (sharesLines(reading, statement) || (statement.kind === 'ImportFrom' && specifierOf(statement) === taken))
      continue;
    unused.set(statement, [...(unused.get(statement) ?? []), alias]);
  }
  const isGone = (statement: Statement): boolean =>
    (statement.kind === 'Import' || statement.kind === 'ImportFrom') &&
    unused.get(statement)?.length === statement.names.length;
  const blocks = reading.module.body.filter((block) => block.kind === 'If' && block.body.every(isGone));
  const lineAt = (offset: number): number => reading.positions.range(offset, offset).start.line;
  return {
    // A block goes with the last import in it.
    lines: [...[...unused.keys()].filter(isGone), ...blocks].flatMap(({ start, end }) =>
      Array.from({ length: lineAt(end) - lineAt(start) + 1 }, (_, index) => lineAt(start) + index),
    ),
    names: [...unused]
      .filter(([statement]) => !isGone(statement))
      .map(([statement, aliases]) => ({ statement, aliases })),
  };
}

/** All that others ask this module for. */
export function namesAsked(importers: readonly Importer[]): ReadonlySet<string> {
  const names = importers.flatMap(({ uses }) => [
    ...uses.fetched.map(({ alias }) => alias.name.name),
    ...uses.wholes.flatMap((whole) => whole.uses.filter(({ isWrite }) => !isWrite).map(({ name }) => name)),
    ...uses.texts.filter(({ patches }) => patches === undefined).map(({ name }) => name),
  ]);
  return new Set(names);
}

/** Whoever keeps an import that looks unused has a reason. */
function hasRemark(text: string, { start, end }: Statement): boolean {
  const behind = text.slice(end).split(/[\r\n]/)[0] ?? '';
  return /noqa|pylint|isort/i.test(text.slice(start, end) + behind);
}
