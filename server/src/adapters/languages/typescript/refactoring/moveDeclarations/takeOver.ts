import type { ExportSpecifier, Identifier, Node } from 'typescript';
import { rangeOfSite } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import { importAt } from '../importAt.ts';
import { stretchesWithout } from './importers/listedNames.ts';
import { memberOf, usesOf } from './importers/moveMembers.ts';
import type { ImportedName } from './importedNames.ts';
import { renamed } from './movedText.ts';
import type { Move } from './move.ts';
import { originOf } from './neededImports.ts';
import { forEachName, isAtLoad, isTypeUse, symbolAt } from './references.ts';
import type { TopLevel } from './units.ts';
import { exportsOf } from './units.ts';

/** What a module that imported something has to change when it comes to declare that itself. */
export interface TakenOver {
  /** What it calls what it imports so far, and declares from now on. */
  readonly declared: ReadonlySet<string>;
  /** Whether it looks at any of it when it is loaded. */
  readonly isUsedAtLoad: boolean;
}

export function takeOver(move: Move, target: TopLevel): TakenOver | string {
  const { draft, surroundings, module, to } = move;
  const ownNames = localNamesOf(move);
  const declared = new Set<string>();
  let isUsedAtLoad = false;
  for (const name of target.imports) {
    const origin = originOf(surroundings, to, name.specifier);
    if (origin.kind !== 'module' || origin.path !== module) continue;
    const uses =
      name.imported === '*' ? usesOfMembers(move, target, name, ownNames) : usesOfName(move, target, name, ownNames);
    if (typeof uses === 'string') return uses;
    isUsedAtLoad ||= uses.some((use) => !isTypeUse(use) && isAtLoad(use) && !ts.isExportSpecifier(use.parent));
    if (name.imported !== '*' && ownNames.has(name.imported)) declared.add(name.local);
  }
  draft.dropUsed(target.tree, declared);
  dropPassedOn(move, target, ownNames);
  const reason = otherwiseNamed(move, target);
  return reason ?? { declared, isUsedAtLoad };
}

/** What the divided module calls what it shows by a name. */
function localNamesOf({ topLevel, division: { moved } }: Move): ReadonlyMap<string, string> {
  return new Map(moved.flatMap((unit) => exportsOf(topLevel, unit).map(({ name, local }) => [name, local] as const)));
}

type Names = ReadonlyMap<string, string>;

function usesOfName(
  { target: { checked }, draft }: Move,
  { tree }: TopLevel,
  name: ImportedName,
  names: Names,
): readonly Identifier[] | string {
  const own = names.get(name.imported);
  if (own === undefined) return [];
  const uses: Identifier[] = [];
  forEachName(tree, tree, (node) => {
    if (node.text !== name.local || liesIn(node, name.statement)) return;
    const declarations = symbolAt(checked.checker, node)?.declarations ?? [];
    if (declarations.includes(name.declaration as (typeof declarations)[number])) uses.push(node);
  });
  if (own === name.local) return uses;
  for (const use of uses) {
    const { start, end, text } = renamed(use, own);
    draft.replace(tree, { start, end }, text);
  }
  return uses;
}

/** `all.A` becomes `A`. */
function usesOfMembers(
  { target: { checked }, draft, to, module }: Move,
  { tree }: TopLevel,
  name: ImportedName,
  names: Names,
): readonly Identifier[] | string {
  const declared = ts.isNamespaceImport(name.declaration) ? name.declaration.name : undefined;
  if (declared === undefined) return `${to} loads the whole of ${module}.`;
  const found: Identifier[] = [];
  let left = 0;
  for (const use of usesOf({ tree, checker: checked.checker }, declared)) {
    const member = memberOf(use);
    if (member === undefined) return `${to} uses the whole of ${module} as \`${name.local}\`.`;
    const own = names.get(member.name.text);
    if (own === undefined) {
      left++;
      continue;
    }
    found.push(use);
    draft.replace(tree, { start: use.getStart(tree), end: member.name.getEnd() }, own);
  }
  if (left === 0 && found.length > 0) draft.dropUsed(tree, [name.local]);
  return found;
}

/** What it passed on from the other module it shows by its own declaration. */
function dropPassedOn(move: Move, target: TopLevel, names: Names): void {
  const { draft, surroundings, module, to, exposure } = move;
  const { tree } = target;
  const shown = new Set(exposure.names.values());
  for (const list of target.exportLists) {
    if (!ts.isExportDeclaration(list) || !list.exportClause || !ts.isNamedExports(list.exportClause)) continue;
    const specifier =
      list.moduleSpecifier && ts.isStringLiteral(list.moduleSpecifier) ? list.moduleSpecifier.text : undefined;
    if (specifier !== undefined) {
      const origin = originOf(surroundings, to, specifier);
      if (origin.kind !== 'module' || origin.path !== module) continue;
    }
    const isOfModule = (item: ExportSpecifier): boolean => {
      const own = (item.propertyName ?? item.name).text;
      return specifier !== undefined ? names.has(own) : importedFrom(move, target, own, names);
    };
    const { elements } = list.exportClause;
    const goes = (item: ExportSpecifier): boolean =>
      isOfModule(item) && (specifier !== undefined || shown.has(item.name.text));
    const others = elements.filter((item) => goes(item) && !shown.has(item.name.text));
    const texts = others.map((item) => {
      const own = names.get((item.propertyName ?? item.name).text) ?? item.name.text;
      return `export { ${own} as ${item.name.text} };`;
    });
    const whole = { start: list.getStart(tree), end: list.getEnd() };
    if (!elements.every(goes)) {
      for (const stretch of stretchesWithout(tree, elements, goes)) draft.replace(tree, stretch, '');
      draft.insert(tree, whole.end, texts.map((text) => `\n${text}`).join(''));
    } else if (texts.length > 0) draft.replace(tree, whole, texts.join('\n'));
    else draft.remove(tree, whole);
  }
}

function importedFrom({ surroundings, module, to }: Move, target: TopLevel, local: string, names: Names): boolean {
  return target.imports.some((name) => {
    const origin = originOf(surroundings, to, name.specifier);
    return name.local === local && names.has(name.imported) && origin.kind === 'module' && origin.path === module;
  });
}

/** By `import()`, `require()` in a function, or a type on the spot. */
function otherwiseNamed({ surroundings, module, to }: Move, { tree, imports }: TopLevel): string | undefined {
  const statements = new Set<Node>(imports.map(({ statement }) => statement));
  for (const { site, target } of surroundings.graph.module(to)?.dependencies ?? []) {
    if (target.kind !== 'module' || target.path !== module) continue;
    const holder = importAt(tree, rangeOfSite(site));
    if (holder === undefined || ts.isImportDeclaration(holder) || ts.isExportDeclaration(holder)) continue;
    if (![...statements].some((statement) => liesIn(holder, statement)))
      return `${to} loads ${module} where it needs it.`;
  }
  return undefined;
}

function liesIn(node: Node, outer: Node): boolean {
  return outer.pos <= node.pos && node.end <= outer.end;
}
