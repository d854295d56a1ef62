import type { ExportDeclaration, ExportSpecifier } from 'typescript';
import { ts } from '../../../compiler.ts';
import type { Stretch } from '../../draft/edits.ts';
import { stretchesWithout } from './listedNames.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';
import { statementAfter, writtenName } from './statements.ts';

/** `export { A, B as C } from './from'`, `export * from './from'`: the module goes on showing what it showed. */
export function moveExportDeclaration(importer: Importer, moving: Moving, node: ExportDeclaration): Obstacle {
  const { exportClause, moduleSpecifier } = node;
  if (moduleSpecifier === undefined) return undefined;
  if (exportClause === undefined) {
    showAll(importer, moving, node);
    return undefined;
  }
  if (ts.isNamespaceExport(exportClause)) {
    return `${importer.path} shows the whole of ${moving.from} as \`${exportClause.name.text}\`.`;
  }
  const goes = (item: ExportSpecifier): boolean => moving.names.has(ownName(item));
  const moved = exportClause.elements.filter(goes);
  if (moved.length === 0) return undefined;
  const isAll = moved.length === exportClause.elements.length;
  if (isAll && moved.every((item) => moving.names.get(ownName(item)) === ownName(item))) {
    const { tree, writer, specifier } = importer;
    writer.replace({ start: moduleSpecifier.getStart(tree) + 1, end: moduleSpecifier.getEnd() - 1 }, specifier);
    return undefined;
  }
  const texts = moved.map((item) =>
    writtenName(moving.names.get(ownName(item)) ?? '', item.name.text, item.isTypeOnly),
  );
  const statement = statementAfter(importer.tree, node, importer.specifier, (from) => {
    return `export ${node.isTypeOnly ? 'type ' : ''}{ ${texts.join(', ')} } from ${from}`;
  });
  if (isAll) {
    importer.writer.replace({ start: node.getStart(importer.tree), end: node.getEnd() }, statement.text);
    return undefined;
  }
  for (const stretch of stretchesWithout(importer.tree, exportClause.elements, goes))
    importer.writer.replace(stretch, '');
  importer.writer.insert(node.getEnd(), statement.onNextLine);
  return undefined;
}

/** Takes what moves out of what a module shows; gives the names that it had there, by those of the divided module. */
export function hideExports(importer: Importer, moving: Moving, node: ExportDeclaration): ReadonlyMap<string, string> {
  const { exportClause } = node;
  if (exportClause === undefined) {
    if (moving.isGone) importer.writer.remove(stretchOf(importer, node));
    return new Map([...moving.names].filter(([name]) => name !== 'default'));
  }
  if (ts.isNamespaceExport(exportClause)) return new Map();
  const goes = (item: ExportSpecifier): boolean => moving.names.has(ownName(item));
  const moved = exportClause.elements.filter(goes);
  if (moved.length === exportClause.elements.length) {
    importer.writer.remove({ start: node.getStart(importer.tree), end: node.getEnd() });
  } else {
    for (const stretch of stretchesWithout(importer.tree, exportClause.elements, goes))
      importer.writer.replace(stretch, '');
  }
  return new Map(moved.map((item) => [item.name.text, moving.names.get(ownName(item)) ?? '']));
}

function ownName({ propertyName, name }: ExportSpecifier): string {
  return (propertyName ?? name).text;
}

/** `export *` hands on all but the default export. */
function showAll(importer: Importer, moving: Moving, node: ExportDeclaration): void {
  const names = [...moving.names.values()].filter((name) => name !== 'default');
  if (names.length === 0 || showsAllAlready(importer)) {
    if (moving.isGone) importer.writer.remove(stretchOf(importer, node));
    return;
  }
  const statement = statementAfter(importer.tree, node, importer.specifier, (from) => {
    if (moving.isAllOfTarget) return `export ${node.isTypeOnly ? 'type ' : ''}* from ${from}`;
    const isOfTypes = node.isTypeOnly || (importer.mustSayType && names.every(moving.isTypeAlone));
    const texts = names.map((name) => {
      return writtenName(name, name, !isOfTypes && importer.mustSayType && moving.isTypeAlone(name));
    });
    return `export ${isOfTypes ? 'type ' : ''}{ ${texts.join(', ')} } from ${from}`;
  });
  if (moving.isGone) importer.writer.replace(stretchOf(importer, node), statement.text);
  else importer.writer.insert(node.getEnd(), statement.onNextLine);
}

function stretchOf({ tree }: Importer, node: ExportDeclaration): Stretch {
  return { start: node.getStart(tree), end: node.getEnd() };
}

function showsAllAlready({ tree, present }: Importer): boolean {
  return tree.statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) &&
      statement.exportClause === undefined &&
      statement.moduleSpecifier !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      present.has(statement.moduleSpecifier.text),
  );
}
