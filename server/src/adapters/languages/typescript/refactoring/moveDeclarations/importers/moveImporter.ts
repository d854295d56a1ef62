import type { ImportSite } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import { ts } from '../../../compiler.ts';
import { importAt } from '../../importAt.ts';
import { moveCall } from './moveCall.ts';
import { hideExports, moveExportDeclaration } from './moveExportDeclaration.ts';
import { moveImportDeclaration } from './moveImportDeclaration.ts';
import { moveImportEquals } from './moveImportEquals.ts';
import { moveImportType } from './moveImportType.ts';
import { moveMock } from './moveMock.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';

/** Has one place that names the divided module name the other one, as far as it asks for what moves. */
export function moveImporter(importer: Importer, moving: Moving, site: ImportSite): Obstacle {
  const node = importAt(importer.tree, rangeOfSite(site));
  if (node === undefined) return moveInComment(importer, moving, site);
  if (ts.isImportDeclaration(node)) return moveImportDeclaration(importer, moving, node);
  if (ts.isExportDeclaration(node)) return moveExportDeclaration(importer, moving, node);
  if (ts.isExternalModuleReference(node) && ts.isImportEqualsDeclaration(node.parent)) {
    return moveImportEquals(importer, moving, node.parent);
  }
  if (ts.isLiteralTypeNode(node) && ts.isImportTypeNode(node.parent))
    return moveImportType(importer, moving, node.parent);
  if (ts.isModuleDeclaration(node)) return `${importer.path} adds declarations to ${moving.from}.`;
  if (!ts.isCallExpression(node)) return undefined;
  const isLoad = node.expression.kind === ts.SyntaxKind.ImportKeyword || ts.isIdentifier(node.expression);
  return isLoad ? moveCall(importer, moving, node) : moveMock(importer, moving, node);
}

/** Where a module may not show what moves any more: the names that it showed it by, and their names in the other one. */
export function stopShowing(importer: Importer, moving: Moving, site: ImportSite): ReadonlyMap<string, string> {
  const node = importAt(importer.tree, rangeOfSite(site));
  return node !== undefined && ts.isExportDeclaration(node) ? hideExports(importer, moving, node) : new Map();
}

/** Types that comments name: comments are no part of the tree. */
function moveInComment({ tree, path, writer, specifier }: Importer, moving: Moving, site: ImportSite): Obstacle {
  if (site.kind !== 'jsdoc') return undefined;
  const start = tree.getPositionOfLineAndCharacter(site.line, site.character);
  const name = /^['"]\s*\)\s*\.\s*([\w$]+)/.exec(tree.text.slice(start + site.specifier.length))?.[1];
  if (name === undefined) return `${path} names the whole of ${moving.from} in a comment.`;
  const after = moving.names.get(name);
  if (after === undefined) return undefined;
  if (after !== name) return `${path} names the default export of ${moving.from} in a comment.`;
  writer.replace({ start, end: start + site.specifier.length }, specifier);
  return undefined;
}
