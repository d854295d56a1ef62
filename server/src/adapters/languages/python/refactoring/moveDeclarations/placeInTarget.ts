import { linesOf } from '../../outline/reading.ts';
import type { Statement } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';
import { usesOf } from './moduleUses.ts';
import type { Move } from './move.ts';
import { movedNames } from './move.ts';
import { isDefinition } from './movedBody.ts';
import type { Reference } from './references.ts';
import { mentionsOf } from './references.ts';
import type { TopLevel, Unit } from './topLevel.ts';
import { unitCalled } from './topLevel.ts';

interface Written {
  readonly body: string;
  readonly lineEnd: string;
  readonly hasImports: boolean;
}

/** Puts what moves behind all of the target that it needs when it is loaded, and before all that needs it. */
export function placeInTarget(move: Move, target: TopLevel, units: readonly Unit[], written: Written): Change | string {
  const { main } = target;
  const [first, firstAtLoad] = usersOf(move, target);
  // A function that uses it may be called by what comes next, so it comes before that where it can.
  const next = lateNeed(move, target, first) === undefined ? first : firstAtLoad;
  const late = lateNeed(move, target, next);
  if (late !== undefined) return `\`${late}\` stands in ${move.to} behind what needs it there.`;
  return changeBefore(target, units, written, next ?? main[0]);
}

/** The first statement that uses what moves, and the first that does so when it is loaded. */
function usersOf(move: Move, { reading }: TopLevel): readonly [Statement | undefined, Statement | undefined] {
  const names = movedNames(move);
  const uses = usesOf(move.trees.before, reading, move.module).wholes.flatMap((whole) => whole.uses);
  const asked = new Set(uses.filter(({ name }) => names.has(name)).map(({ module }) => module.start));
  const isUse = ({ name, isOwn, dotted }: Reference): boolean =>
    (isOwn && names.has(name)) || asked.has(dotted.spans[0]?.start ?? -1);
  const users = reading.module.body.flatMap((statement) => {
    if (statement.kind === 'ImportFrom' || statement.kind === 'Import') return [];
    const references = mentionsOf(reading, [statement]).references.filter(isUse);
    return references.length === 0 ? [] : [{ statement, isEager: references.some(({ isEager }) => isEager) }];
  });
  return [users[0]?.statement, users.find(({ isEager }) => isEager)?.statement];
}

/** Something of the target that is declared behind `next` and needed before it. */
function lateNeed({ division }: Move, target: TopLevel, next: Statement | undefined): string | undefined {
  if (next === undefined) return undefined;
  return division.going.references.find(({ name, isEager }) => {
    const unit = isEager ? unitCalled(target, name) : undefined;
    return unit?.statements.some(({ start }) => start >= next.start) === true;
  })?.name;
}

function changeBefore(
  { reading, main }: TopLevel,
  units: readonly Unit[],
  { body, lineEnd, hasImports }: Written,
  next: Statement | undefined,
): Change {
  const { text, module, positions } = reading;
  const first = units.flatMap(({ statements }) => statements).toSorted((a, b) => a.start - b.start)[0];
  if (next !== undefined) {
    const at = positions.lineStart(linesOf(reading, next).first);
    const isApart = isDefinition(first) || isDefinition(next) || main.includes(next);
    return { start: at, end: at, text: body + lineEnd.repeat(isApart ? 3 : 2) };
  }
  const last = module.body.at(-1);
  const isAlone = last === undefined && !hasImports && /^\uFEFF?\s*$/.test(text);
  const breaks = /(?:\r\n|\r|\n)*$/.exec(text)?.[0].replaceAll('\r\n', '\n').length ?? 0;
  const wanted = isDefinition(first) || isDefinition(last) ? 3 : 2;
  const gap = isAlone ? 0 : Math.max(0, wanted - (text === '' ? 1 : breaks));
  return { start: text.length, end: text.length, text: lineEnd.repeat(gap) + body + lineEnd };
}
