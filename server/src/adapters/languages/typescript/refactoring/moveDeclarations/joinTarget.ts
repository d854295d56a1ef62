import type { Identifier } from 'typescript';
import { ts } from '../../compiler.ts';
import { lineEndOf } from '../draft/edits.ts';
import { importStatements } from '../draft/importClauses.ts';
import { named } from './divide.ts';
import type { ImportedName } from './importedNames.ts';
import type { Move } from './move.ts';
import type { Replacement } from './movedText.ts';
import { renamed } from './movedText.ts';
import { importsUsed, originOf } from './neededImports.ts';
import { forEachName, symbolAt } from './references.ts';
import { takeOver } from './takeOver.ts';
import type { TopLevel, Unit } from './units.ts';
import { DEFAULT, exportsOf } from './units.ts';
import { bodyOf } from './movedBody.ts';

/** Writes what moves into a module that is there already; or says why it cannot stand there. */
export function joinTarget(move: Move, target: TopLevel, specifiers: readonly Replacement[]): string | undefined {
  const taken = takeOver(move, target);
  if (typeof taken === 'string') return taken;
  const clash = clashIn(move, target, taken.declared);
  if (clash !== undefined) return clash;
  const names = namesThere(move, target);
  if (typeof names === 'string') return names;
  const isNeededAtOnce = taken.isUsedAtLoad;
  if (isNeededAtOnce && needsTargetAtLoad(move, target)) {
    return `${move.to} and ${named(move.division.moved)} need each other while the module is loaded.`;
  }
  const { text } = target.tree;
  const lineEnd = lineEndOf(text === '' ? move.topLevel.tree.text : text);
  const body = bodyOf(move, [...specifiers, ...names], lineEnd);
  if (isNeededAtOnce) insertBelowImports(move, target, body, lineEnd);
  else insertAtEnd(move, target, body, lineEnd);
  return undefined;
}

function insertAtEnd({ draft }: Move, { tree }: TopLevel, body: string, lineEnd: string): void {
  const { text } = tree;
  if (text.trim() === '') return draft.replace(tree, { start: 0, end: text.length }, body + lineEnd);
  const isEnded = /[\r\n]$/.test(text);
  draft.insert(tree, text.length, isEnded ? lineEnd + body + lineEnd : lineEnd + lineEnd + body);
}

function insertBelowImports({ draft }: Move, { tree }: TopLevel, body: string, lineEnd: string): void {
  const last = importStatements(tree).at(-1)?.statement;
  if (last === undefined) draft.insert(tree, tree.statements[0]?.getStart(tree) ?? 0, body + lineEnd + lineEnd);
  else draft.insert(tree, last.getEnd(), lineEnd + lineEnd + body);
}

/** What both modules call the same, or what would mean something else in the other one. */
function clashIn(move: Move, target: TopLevel, declared: ReadonlySet<string>): string | undefined {
  const { division, topLevel, to } = move;
  const names = new Set(division.moved.flatMap((unit) => unit.names));
  for (const name of names) {
    const isImported = target.imports.some(({ local }) => local === name && !declared.has(local));
    if (target.unitCalled(name) !== undefined || isImported) return `${to} calls something else \`${name}\` already.`;
  }
  let ambient: string | undefined;
  forEachName(target.tree, target.tree, (name) => {
    if (names.has(name.text) && isAmbient(move.target.checked.checker, target, name)) ambient ??= name.text;
  });
  if (ambient !== undefined) return `${to} means something else by \`${ambient}\`, which it does not declare itself.`;
  const own = new Set([...target.units.flatMap((unit) => unit.names), ...target.imports.map(({ local }) => local)]);
  const moved = division.moved.flatMap(division.referencesOf);
  const captured = moved.find(({ node, to: meant }) => meant.kind === 'ambient' && own.has(node.text));
  if (captured !== undefined) return `\`${captured.node.text}\` means something else in ${to}.`;
  return topLevel.tree === target.tree ? 'The two modules are one.' : undefined;
}

function isAmbient(checker: Move['checked']['checker'], { tree }: TopLevel, name: Identifier): boolean {
  const declarations = symbolAt(checker, name)?.declarations ?? [];
  return declarations.every((each) => each.getSourceFile() !== tree);
}

/** What the moved text has to call what it needs, where that is not what it calls it now. */
function namesThere(move: Move, target: TopLevel): readonly Replacement[] | string {
  const replacements: Replacement[] = [];
  const write = (node: Identifier, after: string): void => {
    if (node.text !== after) replacements.push(renamed(node, after));
  };
  for (const [name, references] of importsUsed(move.division)) {
    const local = localNameOf(
      move,
      target,
      name,
      references.every(({ isType }) => isType),
    );
    if (typeof local !== 'string') return local.reason;
    for (const { node } of references) write(node, local);
  }
  for (const [unit, { isType }] of move.division.neededThere) {
    for (const { node, to } of move.division.moved.flatMap(move.division.referencesOf)) {
      if (to.kind === 'unit' && to.unit === unit) write(node, importedHelper(move, target, unit, node.text, isType));
    }
  }
  return replacements;
}

function importedHelper(
  { draft, topLevel, module }: Move,
  { tree }: TopLevel,
  unit: Unit,
  local: string,
  typeOnly: boolean,
): string {
  const own = exportsOf(topLevel, unit).filter((each) => each.local === local);
  const shown = own.find((each) => each.name === local) ?? own[0];
  const isDefault = shown?.name === DEFAULT;
  return draft.importName(tree, { name: isDefault ? local : (shown?.name ?? local), to: module, typeOnly, isDefault });
}

interface Hindrance {
  readonly reason: string;
}

function localNameOf(move: Move, target: TopLevel, name: ImportedName, isType: boolean): string | Hindrance {
  const { surroundings, module, to, draft } = move;
  const origin = originOf(surroundings, module, name.specifier);
  if (origin.kind === 'lost') return { reason: `\`${name.specifier}\`, which it needs, leads nowhere.` };
  if (origin.kind === 'module' && origin.path === to) return ownNameOf(target, name, to);
  const place = origin.kind === 'module' ? origin.path : { package: origin.specifier };
  if (name.imported === '*' || !ts.isImportDeclaration(name.statement)) return wholeModule(move, target, name, origin);
  const isDefault = name.imported === DEFAULT;
  const typeOnly = isType || name.isTypeOnly;
  return draft.importName(target.tree, {
    name: isDefault ? name.local : name.imported,
    to: place,
    typeOnly,
    isDefault,
  });
}

function ownNameOf(target: TopLevel, { imported, local }: ImportedName, to: string): string | Hindrance {
  for (const unit of target.units) {
    const own = exportsOf(target, unit).find(({ name }) => name === imported);
    if (own !== undefined && own.local !== DEFAULT) return own.local;
  }
  return { reason: `\`${local}\` comes from ${to} itself, which does not call it by a name.` };
}

/** `import * as all from './all'` stands below the other imports, unless it is there. */
function wholeModule(
  { draft, surroundings, module, to, topLevel }: Move,
  target: TopLevel,
  name: ImportedName,
  origin: ReturnType<typeof originOf>,
): string | Hindrance {
  const present = target.imports.find((other) => {
    const there = originOf(surroundings, to, other.specifier);
    return other.imported === name.imported && JSON.stringify(there) === JSON.stringify(origin);
  });
  if (present !== undefined) return present.local;
  const isTaken =
    target.imports.some(({ local }) => local === name.local) || target.unitCalled(name.local) !== undefined;
  if (isTaken) return { reason: `${to} calls something else \`${name.local}\` already.` };
  const isShared = ts.isVariableStatement(name.statement) && name.declaration.kind === ts.SyntaxKind.BindingElement;
  if (isShared) return { reason: `\`${name.local}\` is one of several names that one call of \`require\` gives.` };
  const specifier = origin.kind === 'module' ? draft.importSpecifier(to, origin.path) : name.specifier;
  const text = name.statement.getText(topLevel.tree).replace(name.specifier, () => specifier);
  const lineEnd = lineEndOf(target.tree.text);
  const last = importStatements(target.tree).at(-1)?.statement;
  if (last === undefined)
    draft.insert(target.tree, target.tree.statements[0]?.getStart(target.tree) ?? 0, text + lineEnd + lineEnd);
  else draft.insert(target.tree, last.getEnd(), lineEnd + text);
  return module === to ? { reason: 'The two modules are one.' } : name.local;
}

function needsTargetAtLoad(move: Move, { tree }: TopLevel): boolean {
  const { division, surroundings, module, to } = move;
  return division.moved.flatMap(division.referencesOf).some(({ to: meant, isAtLoad, isType }) => {
    if (meant.kind !== 'import' || isType || !isAtLoad) return false;
    const origin = originOf(surroundings, module, meant.name.specifier);
    return origin.kind === 'module' && origin.path === to && tree.statements.length > 0;
  });
}
