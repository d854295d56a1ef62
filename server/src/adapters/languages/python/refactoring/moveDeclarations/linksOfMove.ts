import { specifierOf } from '../../outline/importBindings.ts';
import type { NewLink } from '../../../newCycle.ts';
import type { Move } from './move.ts';
import { movedNames } from './move.ts';
import type { Importer } from './moving.ts';
import { importsUsed } from './neededImports.ts';

/** The imports that are there at run time after a move and were not before. */
export function linksOfMove(move: Move, importers: readonly Importer[]): readonly NewLink[] {
  const { division, module, to, topLevel, trees } = move;
  const names = movedNames(move);
  const links: NewLink[] = [];
  const isValue = (needs: Iterable<{ readonly isType: boolean }>): boolean => [...needs].some(({ isType }) => !isType);
  if (isValue(division.neededHere.values())) links.push({ from: module, to });
  if (isValue(division.neededThere.values())) links.push({ from: to, to: module });
  for (const { statement, alias, isTypeOnly } of importsUsed(topLevel.imports, division.going.references)) {
    const place = trees.before.placeOf(module, statement.kind === 'Import' ? alias.name.name : specifierOf(statement));
    if (isTypeOnly || place.kind !== 'module' || place.file === to) continue;
    links.push({ from: to, to: place.file, insteadOf: { from: module, to: place.file } });
  }
  for (const { reading, uses } of importers) {
    const isConcerned =
      uses.fetched.some(({ alias }) => names.has(alias.name.name)) ||
      uses.wholes.some((whole) => whole.uses.some(({ name }) => names.has(name)));
    if (isConcerned && reading.path !== to) {
      links.push({ from: reading.path, to, insteadOf: { from: reading.path, to: module } });
    }
  }
  return links;
}
