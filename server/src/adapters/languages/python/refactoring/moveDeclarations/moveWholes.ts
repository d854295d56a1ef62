import { nameInPackage } from '#domain/graph/pythonNames.ts';
import { specifierOf } from '../../outline/importBindings.ts';
import type { Reading } from '../../outline/reading.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Change } from '../changes.ts';
import { lineBreakOf } from '../draft/moduleStyle.ts';
import { nameInImport } from '../importLines.ts';
import { startOfLine } from '../takeOut.ts';
import type { MemberUse, ModuleUses, WholeImport } from './moduleUses.ts';
import { usesOf } from './moduleUses.ts';
import type { Move, Obstacle } from './move.ts';
import { patchedInBoth, whereMeant } from './moveTexts.ts';
import type { Importer, Moving } from './moving.ts';
import { takenOut } from '../takenOut.ts';

/** Has `orders.Order` be asked of the module in which it is now. What is looked up late goes on being looked up late. */
export function moveWholes(
  move: Move,
  moving: Moving,
  { reading, uses }: Importer,
  nameTarget: (written: string) => string | undefined,
): Obstacle {
  for (const whole of uses.wholes) {
    const leaving: MemberUse[] = [];
    for (const use of whole.uses) {
      const meant = whereMeant(move, use.name, use.isWrite ? 'name' : undefined, moving.names.has(use.name));
      if (meant === 'both') return patchedInBoth(reading.path, use.name);
      if (meant === 'target' && (moving.from === move.module || moving.names.has(use.name))) leaving.push(use);
    }
    if (whole.isUsedAsWhole && mayAskForAny(move, moving)) {
      return `${reading.path} uses the whole of ${moving.from} in a way that does not tell which of its names it needs.`;
    }
    if (leaving.length === 0) continue;
    const changes =
      reading.path === move.to
        ? withoutModule(reading, whole, leaving)
        : elsewhere(move, reading, whole, leaving, nameTarget);
    if (typeof changes === 'string') return changes;
    move.draft.change(reading.path, changes);
  }
  return undefined;
}

/** Whoever has a module in hand may ask for whatever moves out of it. */
function mayAskForAny({ module }: Move, { from, names }: Moving): boolean {
  return from === module && names.size > 0;
}

/** In the target itself, names stand for themselves. */
function withoutModule(
  reading: Reading,
  whole: WholeImport,
  leaving: readonly MemberUse[],
): readonly Change[] | string {
  if (leaving.some((use) => use.whole === undefined)) {
    return `${reading.path} gives names of itself another meaning, and asks for them by a text.`;
  }
  const hidden = leaving.find(({ name, scope }) => {
    const declaring = scopeOfName(scope, name);
    return declaring !== undefined && declaring !== reading.scope;
  });
  if (hidden !== undefined)
    return `\`${hidden.name}\` means something else in a function of ${reading.path} that asks for it.`;
  const changes = leaving.map((use) => ({
    start: use.module.start,
    end: use.whole?.end ?? use.module.end,
    text: use.name,
  }));
  const { statement, alias } = whole;
  return isEmptied(whole, leaving) ? [...changes, ...takenOut(reading, { statement, aliases: [alias] })] : changes;
}

function elsewhere(
  { trees, to }: Move,
  reading: Reading,
  whole: WholeImport,
  leaving: readonly MemberUse[],
  nameTarget: (written: string) => string | undefined,
): readonly Change[] | string {
  const { statement, alias } = whole;
  const name = nameTarget(statement.kind === 'Import' ? alias.name.name : moduleName(whole));
  if (name === undefined) return `No import in ${reading.path} would lead there.`;
  const imported = presentImport(usesOf(trees.before, reading, to), reading) ?? importOf(reading, whole, name);
  if (imported === undefined) return `${reading.path} calls something else what the other module would be called.`;
  const changes: Change[] = leaving.map(({ module }) => ({ ...module, text: imported.expression }));
  if (imported.text === undefined) {
    return isEmptied(whole, leaving) ? [...changes, ...takenOut(reading, { statement, aliases: [alias] })] : changes;
  }
  if (!isEmptied(whole, leaving)) return [...changes, behind(reading, whole, imported.text)];
  if (statement.names.length === 1)
    return [...changes, { start: statement.start, end: statement.end, text: imported.text }];
  return [...changes, behind(reading, whole, imported.text), ...takenOut(reading, { statement, aliases: [alias] })];
}

function moduleName({ statement, alias }: WholeImport): string {
  return statement.kind === 'Import' ? alias.name.name : nameInPackage(specifierOf(statement), alias.name.name);
}

/** Whether nothing else is asked of the module. A package shows the modules that it imports. */
function isEmptied({ uses, isUsedAsWhole }: WholeImport, leaving: readonly MemberUse[]): boolean {
  return !isUsedAsWhole && leaving.length === uses.length;
}

interface ImportOfModule {
  /** Undefined where it is there already. */
  readonly text: string | undefined;
  /** How the module is spoken of. */
  readonly expression: string;
}

/** One at the top level is there wherever something is asked of it. */
function presentImport({ wholes }: ModuleUses, { scope, module }: Reading): ImportOfModule | undefined {
  const there = wholes.find((whole) => whole.scope === scope && module.body.includes(whole.statement));
  return there && { text: undefined, expression: there.alias.as?.name ?? there.alias.name.name };
}

/** The import of the other module in the same manner; undefined where its name is taken. */
function importOf(
  reading: Reading,
  { statement, alias, scope }: WholeImport,
  name: string,
): ImportOfModule | undefined {
  const isFree = (local: string): boolean => !scope.names.has(local) && !reading.scope.names.has(local);
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (statement.kind === 'Import' && alias.as === undefined && !name.startsWith('.')) {
    const [root = ''] = name.split('.');
    const isSameRoot = root === alias.name.name.split('.')[0];
    return isSameRoot || isFree(root) ? { text: `import ${name}`, expression: name } : undefined;
  }
  const local = [last, `${last}_module`].find(isFree);
  if (local === undefined) return undefined;
  const dot = name.lastIndexOf('.');
  const parent = /^\.+[^.]*$/.test(name) ? name.slice(0, dot + 1) : name.slice(0, dot);
  const text =
    statement.kind === 'Import' || parent === ''
      ? `import ${nameInImport(name, local)}`
      : `from ${parent} import ${nameInImport(last, local)}`;
  return { text, expression: local };
}

/** A statement of its own behind another one and the comment on its line. */
function behind({ text }: Reading, { statement }: WholeImport, added: string): Change {
  const before = text.slice(startOfLine(text, statement.start), statement.start);
  const [comment] = /^[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(statement.end)) ?? [];
  const isAlone = before.trim() === '' && comment !== undefined;
  const at = statement.end + (isAlone ? comment.length : 0);
  return { start: at, end: at, text: (isAlone ? `${lineBreakOf(text)}${before}` : '; ') + added };
}
