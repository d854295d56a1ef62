import { specifierOf } from '../../outline/importBindings.ts';
import { isBuiltin } from '../../outline/builtinNames.ts';
import { visibilityOf } from '../../outline/memberKinds.ts';
import type { ImportFrom, Statement } from '../../syntax/nodes.ts';
import { addImports } from '../addImports.ts';
import { lineBreakOf } from '../draft/moduleStyle.ts';
import { linesAmongImports } from '../importLines.ts';
import type { Change } from '../changes.ts';
import { deferAnnotations } from '../futureAnnotations.ts';
import { linesUnderTypeChecking } from '../typeCheckingBlock.ts';
import { defersAnnotations } from '../futureAnnotations.ts';
import type { Move, Obstacle } from './move.ts';
import { movedNames } from './move.ts';
import { bodyOf } from './movedBody.ts';
import type { NeededImport } from './neededImports.ts';
import { statementsOf } from './neededImports.ts';
import { mentionsOf } from './references.ts';
import { namesShown, withListed } from './shownNames.ts';
import { placeInTarget } from './placeInTarget.ts';
import type { TopLevel, Unit } from './topLevel.ts';

/** Writes what moves into a module that is there already. */
export function joinTarget(move: Move, target: TopLevel, needed: readonly NeededImport[]): Obstacle {
  const { division, draft, to, topLevel } = move;
  const { reading } = target;
  const copied = division.copied.filter((unit) => !isThere(move, target, unit));
  const units = [...copied, ...division.moved];
  const imports = needed.filter((one) => !isImported(move, target, one));
  const clash = clashIn(move, target, units, imports);
  if (clash !== undefined) return clash;
  const lineEnd = lineBreakOf(reading.text);
  const body = bodyOf(move, units, lineEnd);
  if (typeof body !== 'string') return body.reason;
  const placed = placeInTarget(move, target, units, { body, lineEnd, hasImports: imports.length > 0 });
  if (typeof placed === 'string') return placed;
  const future = futureFor(move, target);
  if (typeof future === 'string') return future;
  const listed = namesShown(topLevel.reading);
  const shown = [...movedNames(move)].filter((name) => listed?.has(name) ?? visibilityOf(name) === 'public');
  draft.change(to, [...future, ...importChanges(move, target, imports), ...withListed(reading, shown), placed]);
  return undefined;
}

/** A type variable or a logger that the target has by the same words. */
function isThere({ topLevel }: Move, target: TopLevel, { names, statements }: Unit): boolean {
  const own = target.units.find((unit) => unit.names.join() === names.join());
  return own !== undefined && textOf(target, own.statements) === textOf(topLevel, statements);
}

/** Whether the target imports the same thing by the same name. */
function isImported({ trees, to }: Move, target: TopLevel, one: NeededImport): boolean {
  const sameModule = (a: string, b: string): boolean => {
    const [here, there] = [a, b].map((name) => trees.after.placeOf(to, name));
    return a === b || (here?.kind === 'module' && there?.kind === 'module' && here.file === there.file);
  };
  return target.imports.some(({ local, statement, alias, isTypeOnly, choice }) => {
    if (local !== one.local || (isTypeOnly && !one.isTypeOnly)) return false;
    if (one.kind === 'choice') return choice !== undefined && textOf(target, [choice]) === one.text;
    if (one.kind === 'module') return statement.kind === 'Import' && alias.name.name === one.module;
    if (statement.kind !== 'ImportFrom' || alias.name.name !== one.name) return false;
    return sameModule(specifierOf(statement), one.specifier);
  });
}

function textOf({ reading }: TopLevel, statements: readonly Statement[]): string {
  return statements.map(({ start, end }) => reading.text.slice(start, end)).join();
}

function clashIn(move: Move, target: TopLevel, units: readonly Unit[], imports: readonly NeededImport[]): Obstacle {
  const { to, module, division, trees } = move;
  const { reading } = target;
  const fromSource = new Set(
    target.imports.flatMap(({ local, statement }) => {
      const place = statement.kind === 'ImportFrom' ? trees.before.placeOf(to, specifierOf(statement)) : undefined;
      return place?.kind === 'module' && place.file === module ? [local] : [];
    }),
  );
  const added = new Set([...units.flatMap(({ names }) => names), ...imports.map(({ local }) => local)]);
  const taken = [...added].find((name) => reading.scope.names.has(name) && !fromSource.has(name));
  if (taken !== undefined) return `${to} calls something else \`${taken}\` already.`;
  const own = mentionsOf(reading, reading.module.body).references.find(({ name, isOwn }) => !isOwn && added.has(name));
  if (own !== undefined) return `${to} means something else by \`${own.name}\`, which it does not declare itself.`;
  const other = division.going.references.find(
    ({ name, isOwn }) => !isOwn && isBuiltin(name) && reading.scope.names.has(name),
  );
  return other === undefined ? undefined : `\`${other.name}\` means something else in ${to}.`;
}

/** What moves may speak of types that are there for type checkers alone, or come later. */
function futureFor({ topLevel, division }: Move, { reading }: TopLevel): readonly Change[] | string {
  if (!defersAnnotations(topLevel.reading) || defersAnnotations(reading)) return [];
  if (!division.going.references.some(({ isType }) => isType)) return [];
  const changes = deferAnnotations(reading);
  return 'reader' in changes ? changes.reader : changes;
}

function importChanges(move: Move, { reading }: TopLevel, imports: readonly NeededImport[]): readonly Change[] {
  const names = movedNames(move);
  const leaving = reading.module.body.filter((statement): statement is ImportFrom => {
    if (statement.kind !== 'ImportFrom' || statement.names.some(({ name }) => !names.has(name.name))) return false;
    const place = move.trees.before.placeOf(move.to, specifierOf(statement));
    return place.kind === 'module' && place.file === move.module;
  });
  const values = imports.filter(({ isTypeOnly }) => !isTypeOnly);
  const others = statementsOf(values.filter(({ kind }) => kind !== 'name'));
  const types = statementsOf(imports.filter(({ isTypeOnly }) => isTypeOnly));
  return [
    ...(others.length === 0 ? [] : [linesAmongImports(reading, others)]),
    ...addImports(
      move.trees.after,
      reading,
      values.flatMap((one) => (one.kind === 'name' ? [one] : [])),
      new Set(leaving),
    ),
    ...(types.length === 0 ? [] : linesUnderTypeChecking(reading, types)),
  ];
}
