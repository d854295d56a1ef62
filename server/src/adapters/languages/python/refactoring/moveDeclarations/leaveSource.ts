import type { Reading } from '../../outline/reading.ts';
import { linesOf } from '../../outline/reading.ts';
import type { Change } from '../changes.ts';
import { addImports } from '../addImports.ts';
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
import type { AddedLines } from './withoutLines.ts';
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
  draft.change(module, [
    ...unlisted,
    ...back,
    ...unused.names.flatMap((names) => takeOut(reading, names)),
    ...withoutLines(reading, lines, addedLines(reading, back)),
  ]);
  return undefined;
}

/** Where lines come to stand that were not there. */
function addedLines({ positions }: Reading, changes: readonly Change[]): AddedLines | undefined {
  const there = changes.find(({ start, end, text }) => start === end && /[\r\n]$/.test(text));
  if (there === undefined) return undefined;
  return {
    before: positions.stretch(there.start, there.start).start.line,
    bringsEmptyLines: /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)$/.test(there.text),
  };
}

function linesIn({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function importsBack(move: Move, specifier: string): readonly Change[] {
  const { division, topLevel } = move;
  const { reading } = topLevel;
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
      move.trees.after,
      reading,
      values.map((name) => ({ specifier, name, local: name })),
    ),
    ...(types.length === 0 ? [] : linesUnderTypeChecking(reading, [line])),
  ];
}
