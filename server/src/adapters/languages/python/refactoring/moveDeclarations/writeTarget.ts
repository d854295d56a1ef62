import { packageFiles } from '#application/refactoring/packageFiles.ts';
import { lineBreakOf } from '../draft/moduleStyle.ts';
import { futureLineOf } from '../futureAnnotations.ts';
import { joinTarget } from './joinTarget.ts';
import type { Move, Obstacle } from './move.ts';
import { bodyOf, isDefinition } from './movedBody.ts';
import type { NeededImport } from './neededImports.ts';
import { importsNeeded, statementsOf } from './neededImports.ts';

/** Writes what moves into the other module, with the imports that it needs there; or says why it cannot stand there. */
export function writeTarget(move: Move): Obstacle {
  const imports = importsNeeded(move);
  if (typeof imports === 'string') return imports;
  const staying = stayingNeeded(move);
  if (typeof staying === 'string') return staying;
  const all = [...imports, ...staying];
  return move.target === undefined ? createTarget(move, all) : joinTarget(move, move.target, all);
}

/** What stays in the divided module and is imported from there. */
function stayingNeeded({ division, surroundings, module, to }: Move): readonly NeededImport[] | string {
  if (division.neededThere.size === 0) return [];
  const specifier = surroundings.specifierBetween(to, module);
  if (specifier === undefined) return `No import in ${to} would lead to ${module}.`;
  const used = new Set(division.going.references.map(({ name }) => name));
  return [...division.neededThere].flatMap(([{ names }, { isType }]) =>
    names
      .filter((name) => used.has(name))
      .map((name) => ({
        kind: 'name' as const,
        specifier,
        name,
        local: name,
        isTypeOnly: isType && division.neededHere.size > 0,
      })),
  );
}

function createTarget(move: Move, imports: readonly NeededImport[]): Obstacle {
  const { draft, surroundings, topLevel, division, to, trees } = move;
  const lineEnd = lineBreakOf(topLevel.reading.text);
  const units = [...division.copied, ...division.moved];
  const body = bodyOf(move, units, lineEnd);
  if (typeof body !== 'string') return body.reason;
  const isOwn = (one: NeededImport): boolean => {
    const name = one.kind === 'name' ? one.specifier : one.kind === 'module' ? one.module : undefined;
    const place = name === undefined ? undefined : trees.after.placeOf(to, name);
    return place?.kind === 'module' || place?.kind === 'namespace';
  };
  const values = imports.filter(({ isTypeOnly }) => !isTypeOnly);
  const types = statementsOf(imports.filter(({ isTypeOnly }) => isTypeOnly));
  const checking: readonly NeededImport[] = types.length === 0 || knowsChecking(values) ? [] : [TYPE_CHECKING];
  const block = types.length === 0 ? [] : [['if TYPE_CHECKING:', ...types.map((line) => `    ${line}`)]];
  const groups = [
    futureLineOf(topLevel.reading),
    statementsOf([...checking, ...values.filter((one) => !isOwn(one))]),
    statementsOf(values.filter(isOwn)),
    ...block,
  ].filter((group) => group.length > 0);
  const head = groups.map((group) => group.map((line) => line + lineEnd).join('')).join(lineEnd);
  const first = units.flatMap(({ statements }) => statements).sort((a, b) => a.start - b.start)[0];
  const gap = head === '' ? '' : lineEnd.repeat(isDefinition(first) ? 2 : 1);
  draft.create(to, head + gap + body + lineEnd);
  for (const { file, text } of packageFiles(surroundings.project.known, [{ file: to }])) draft.create(file, text);
  return undefined;
}

const TYPE_CHECKING: NeededImport = {
  ...{ kind: 'name', specifier: 'typing', name: 'TYPE_CHECKING', local: 'TYPE_CHECKING', isTypeOnly: false },
};

function knowsChecking(imports: readonly NeededImport[]): boolean {
  return imports.some(({ local }) => local === 'TYPE_CHECKING');
}
