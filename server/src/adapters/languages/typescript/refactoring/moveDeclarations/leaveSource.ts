import type { Node, SourceFile, VariableDeclaration } from 'typescript';
import { ts } from '../../compiler.ts';
import { stretchesWithout } from './importers/listedNames.ts';
import type { Stretch } from '../draft/edits.ts';
import { extentOf } from './extents.ts';
import type { Move } from './move.ts';
import { exportOf } from './movedText.ts';
import { importsUsed } from './neededImports.ts';
import type { Unit, UnitPart } from './units.ts';
import { DEFAULT, exportsOf, listedExports, saysExport } from './units.ts';

/** Takes what moves out of the module that it was in, which imports what it still needs of it. */
export function leaveSource(move: Move): string | undefined {
  const { draft, topLevel, division } = move;
  removeParts(move);
  removeFromLists(move);
  for (const unit of division.neededThere.keys()) show(move, unit);
  for (const [unit, { isType }] of division.neededHere) importBack(move, unit, isType);
  draft.dropUnused(
    topLevel.tree,
    [...importsUsed(division).keys()].map(({ local }) => local),
  );
  return undefined;
}

function removeParts({ draft, topLevel: { tree }, division: { moved } }: Move): void {
  const parts = moved.flatMap((unit) => unit.parts);
  const lists = new Set(parts.flatMap((part) => (part.kind === 'variable' ? [part.list] : [])));
  for (const stretch of stretchesOf(tree, parts)) draft.remove(tree, stretch);
  for (const list of lists) {
    const { declarations } = list.declarationList;
    const goes = (node: Node): boolean => parts.some((part) => part.node === node);
    if (declarations.every(goes)) draft.remove(tree, extentOf(tree, { kind: 'statement', node: list }));
    else {
      const startOf = (node: VariableDeclaration): number => extentOf(tree, { kind: 'variable', node, list }).start;
      for (const stretch of stretchesWithout(tree, declarations, goes, startOf)) draft.replace(tree, stretch, '');
    }
  }
}

/** Statements that follow each other go at one stroke, so that no empty lines are left of them. */
function stretchesOf(tree: SourceFile, parts: readonly UnitPart[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let before = -1;
  for (const [index, statement] of tree.statements.entries()) {
    const part = parts.find(({ kind, node }) => kind === 'statement' && node === statement);
    if (part === undefined) continue;
    const { start, end } = extentOf(tree, part);
    const last = before === index - 1 ? stretches.pop() : undefined;
    stretches.push({ start: last?.start ?? start, end });
    before = index;
  }
  return stretches;
}

/** `export { A, B }` and `export default A`, where the module shows what it has no more. */
function removeFromLists({ draft, topLevel, division: { moved } }: Move): void {
  const { tree, exportLists } = topLevel;
  const listed = new Set(
    moved.flatMap(({ names }) => names.flatMap((name) => listedExports(topLevel, name))).map(({ node }) => node),
  );
  for (const list of exportLists) {
    const whole = { start: list.getStart(tree), end: list.getEnd() };
    if (ts.isExportAssignment(list)) {
      if (listed.has(list)) draft.remove(tree, whole);
      continue;
    }
    if (list.moduleSpecifier !== undefined || !list.exportClause || !ts.isNamedExports(list.exportClause)) continue;
    const { elements } = list.exportClause;
    if (elements.length > 0 && elements.every((element) => listed.has(element))) draft.remove(tree, whole);
    else
      for (const stretch of stretchesWithout(tree, elements, (each) => listed.has(each)))
        draft.replace(tree, stretch, '');
  }
}

/** Lets the other module import what stays. */
function show({ draft, topLevel }: Move, unit: Unit): void {
  if (exportsOf(topLevel, unit).length > 0) return;
  const statements = new Set<unknown>();
  for (const part of unit.parts) {
    const statement = part.kind === 'variable' ? part.list : part.node;
    if (statements.has(statement) || saysExport(part) || ts.isExpressionStatement(statement)) continue;
    statements.add(statement);
    const { start, end, text } = exportOf(topLevel.tree, part);
    draft.replace(topLevel.tree, { start, end }, text);
  }
}

function importBack(move: Move, unit: Unit, typeOnly: boolean): void {
  const { draft, topLevel, exposure, to } = move;
  for (const local of unit.names) {
    if (!isUsedByRest(move, unit, local)) continue;
    const shown = exportsOf(topLevel, unit).find((each) => each.local === local);
    const name = shown === undefined ? local : (exposure.names.get(shown.name) ?? local);
    draft.importName(topLevel.tree, { name, to, typeOnly, isDefault: name === DEFAULT, as: local });
  }
}

function isUsedByRest({ division: { moved, referencesOf }, topLevel }: Move, unit: Unit, local: string): boolean {
  if (unit.names.length === 1) return true;
  const staying = topLevel.units.filter((other) => !moved.includes(other));
  return staying.flatMap(referencesOf).some(({ node }) => node.text === local);
}
