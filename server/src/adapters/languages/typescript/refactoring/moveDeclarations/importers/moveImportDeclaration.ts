import type { ImportClause, ImportDeclaration, ImportSpecifier, NamedImports, Statement } from 'typescript';
import { ts } from '../../../compiler.ts';
import { stretchesWithout } from './listedNames.ts';
import { moveMembers } from './moveMembers.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';
import { statementAfter, writtenName } from './statements.ts';

/** `import D, { A, type B } from './from'`, `import * as all from './from'`. */
export function moveImportDeclaration(importer: Importer, moving: Moving, node: ImportDeclaration): Obstacle {
  const clause = node.importClause;
  if (clause === undefined) {
    if (moving.isGone) replaceSpecifier(importer, node);
    return undefined;
  }
  const bindings = clause.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    return moveNamespace(importer, moving, node, clause, bindings.name);
  }
  const goes = (item: ImportSpecifier): boolean => moving.names.has(importedName(item));
  const named = bindings?.elements.filter(goes) ?? [];
  const isDefaultMoved = clause.name !== undefined && moving.names.has('default');
  if (named.length === 0 && !isDefaultMoved) {
    if (moving.isGone) replaceSpecifier(importer, node);
    return undefined;
  }
  const isAll = named.length === (bindings?.elements.length ?? 0) && (clause.name === undefined || isDefaultMoved);
  const texts = named.map((item) => writtenName(movedName(moving, item), item.name.text, item.isTypeOnly));
  const ofDefault = isDefaultMoved ? moving.names.get('default') : undefined;
  if (ofDefault !== undefined && ofDefault !== 'default' && clause.name !== undefined) {
    texts.unshift(writtenName(ofDefault, clause.name.text, false));
  }
  const ownDefault = ofDefault === 'default' ? clause.name?.text : undefined;
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const host = ownDefault === undefined ? listToExtend(importer, node, isType) : undefined;
  const isSame =
    named.every((item) => movedName(moving, item) === importedName(item)) &&
    ofDefault === ownDefaultName(clause, isDefaultMoved);
  if (isAll && host === undefined && isSame) {
    replaceSpecifier(importer, node);
    return undefined;
  }
  const statement = statementAfter(importer.tree, node, importer.specifier, (from) => {
    const list = texts.length === 0 ? undefined : `{ ${texts.join(', ')} }`;
    return `import ${isType ? 'type ' : ''}${[ownDefault, list].filter(Boolean).join(', ')} from ${from}`;
  });
  if (host !== undefined) extendList(importer, host, isType ? texts : texts);
  if (isAll) {
    if (host === undefined)
      importer.writer.replace({ start: node.getStart(importer.tree), end: node.getEnd() }, statement.text);
    else importer.writer.remove({ start: node.getStart(importer.tree), end: node.getEnd() });
    return undefined;
  }
  removeFromClause(importer, clause, goes, isDefaultMoved);
  if (host === undefined) importer.writer.insert(node.getEnd(), statement.onNextLine);
  return undefined;
}

function ownDefaultName(clause: ImportClause, isMoved: boolean): string | undefined {
  return isMoved && clause.name !== undefined ? 'default' : undefined;
}

function importedName({ propertyName, name }: ImportSpecifier): string {
  return (propertyName ?? name).text;
}

function movedName({ names }: Moving, item: ImportSpecifier): string {
  return names.get(importedName(item)) ?? importedName(item);
}

function replaceSpecifier({ tree, writer, specifier }: Importer, { moduleSpecifier }: ImportDeclaration): void {
  writer.replace({ start: moduleSpecifier.getStart(tree) + 1, end: moduleSpecifier.getEnd() - 1 }, specifier);
}

function removeFromClause(
  { tree, writer }: Importer,
  { name, namedBindings }: ImportClause,
  goes: (item: ImportSpecifier) => boolean,
  isDefaultMoved: boolean,
): void {
  const list = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings : undefined;
  if (isDefaultMoved && name !== undefined && namedBindings !== undefined) {
    writer.remove({ start: name.getStart(tree), end: namedBindings.getStart(tree) });
  }
  if (list === undefined) return;
  if (list.elements.every(goes) && name !== undefined && list.elements.length > 0) {
    writer.remove({ start: name.getEnd(), end: list.getEnd() });
    return;
  }
  for (const stretch of stretchesWithout(tree, list.elements, goes)) writer.replace(stretch, '');
}

/** The names that another import of the same module lists, if it is of the same kind. */
function listToExtend({ tree, present }: Importer, node: Statement, isType: boolean): NamedImports | undefined {
  for (const statement of tree.statements) {
    if (statement === node || !ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const { importClause, moduleSpecifier } = statement;
    const bindings = importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings) || bindings.elements.length === 0) continue;
    const isOfTypes = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    if (present.has(moduleSpecifier.text) && isOfTypes === isType) return bindings;
  }
  return undefined;
}

function extendList({ tree, writer }: Importer, { elements }: NamedImports, texts: readonly string[]): void {
  const last = elements.at(-1);
  if (last === undefined || texts.length === 0) return;
  const before = tree.text.slice(last.getFullStart(), last.getStart(tree));
  const gap = /[\r\n]/.test(before) ? (/[\r\n]+[ \t]*$/.exec(before)?.[0] ?? ' ') : ' ';
  writer.insert(last.getEnd(), texts.map((text) => `,${gap}${text}`).join(''));
}

function moveNamespace(
  importer: Importer,
  moving: Moving,
  node: ImportDeclaration,
  clause: ImportClause,
  name: NonNullable<ImportClause['name']>,
): Obstacle {
  if (clause.name !== undefined && moving.names.has('default')) {
    return `${importer.path} imports the default export together with the whole module.`;
  }
  const members = moveMembers(importer, moving, name);
  if (typeof members === 'string') return members;
  if (members.taken.length === 0) {
    if (moving.isGone) replaceSpecifier(importer, node);
    return undefined;
  }
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const statement = statementAfter(importer.tree, node, importer.specifier, (from) => {
    const isOfTypes =
      isType || (importer.mustSayType && members.taken.every(({ name: own }) => moving.isTypeAlone(own)));
    const [only] = members.taken;
    if (members.taken.length === 1 && only?.name === 'default')
      return `import ${isType ? 'type ' : ''}${only.local} from ${from}`;
    const texts = members.taken.map(({ name: own, local }) => {
      return writtenName(own, local, !isOfTypes && importer.mustSayType && moving.isTypeAlone(own));
    });
    return `import ${isOfTypes ? 'type ' : ''}{ ${texts.join(', ')} } from ${from}`;
  });
  if (members.isEmptied && clause.name === undefined) {
    importer.writer.replace({ start: node.getStart(importer.tree), end: node.getEnd() }, statement.text);
  } else importer.writer.insert(node.getEnd(), statement.onNextLine);
  return undefined;
}
