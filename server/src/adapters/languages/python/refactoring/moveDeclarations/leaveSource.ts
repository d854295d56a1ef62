import { linesOf } from '../../outline/reading.ts';
import type { Change } from '../changes.ts';
import { addImports, placeOfImports } from '../addImport.ts';
import { takeOut } from '../takeOut.ts';
import { linesUnderTypeChecking } from '../typeCheckingBlock.ts';
import type { Need } from './divide.ts';
import type { Move, Obstacle } from './move.ts';
import { movedNames } from './move.ts';
import { sharesLines } from './movedBody.ts';
import type { Importer } from './moving.ts';
import { withoutListed } from './shownNames.ts';
import type { Unit } from './topLevel.ts';
import { unusedImports } from './unusedImports.ts';
import { withoutLines } from './withoutLines.ts';

/** Takes what moves out of the module that it was in, which imports what it still needs of it. */
export function leaveSource(move: Move, importers: readonly Importer[]): Obstacle {
  const { draft, module, to, division, topLevel, surroundings } = move;
  const { reading } = topLevel;
  const statements = division.moved.flatMap((unit) => unit.statements);
  if (statements.some((statement) => sharesLines(reading, statement))) {
    return `Something else stands on one line with what is to move in ${module}.`;
  }
  const unlisted = withoutListed(reading, movedNames(move));
  if (unlisted === undefined) return `What ${module} shows is worked out when it is loaded (\`__all__\`).`;
  const specifier = division.neededHere.size === 0 ? undefined : surroundings.specifierBetween(module, to);
  if (specifier === undefined && division.neededHere.size > 0) return `No import in ${module} would lead to ${to}.`;
  const back = specifier === undefined ? [] : importsBack(move, specifier);
  const unused = unusedImports(move, importers, specifier);
  const lines = new Set(unused.lines);
  for (const statement of statements) for (const line of linesIn(linesOf(reading, statement))) lines.add(line);
  const place = placeOfImports(reading);
  const there = back.find(({ start, end }) => start === place && end === place);
  const added = there && {
    before: reading.positions.stretch(place, place).start.line,
    bringsEmptyLines: /(?:\r\n|\r|\n)\s*[\r\n]$/.test(there.text),
  };
  draft.change(module, [
    ...unlisted,
    ...back,
    ...unused.names.flatMap((names) => takeOut(reading, names)),
    ...withoutLines(reading, lines, added),
  ]);
  return undefined;
}

function linesIn({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function importsBack({ division, topLevel: { reading } }: Move, specifier: string): readonly Change[] {
  const used = new Set(division.staying.references.map(({ name }) => name));
  const namesOf = ([unit]: readonly [Unit, Need]): readonly string[] => unit.names.filter((name) => used.has(name));
  // Where the other module imports this one, what is needed for its type alone is not imported when it is loaded.
  const isForTypes = ([, { isType }]: readonly [Unit, Need]): boolean => isType && division.neededThere.size > 0;
  const needs = [...division.neededHere];
  const types = needs.filter(isForTypes).flatMap(namesOf);
  const values = needs.filter((need) => !isForTypes(need)).flatMap(namesOf);
  const line = `from ${specifier} import ${types.join(', ')}`;
  return [
    ...addImports(
      reading,
      values.map((name) => ({ specifier, name, local: name })),
    ),
    ...(types.length === 0 ? [] : linesUnderTypeChecking(reading, [line])),
  ];
}
