import type { ImportEqualsDeclaration } from 'typescript';
import { ts } from '../../../compiler.ts';
import { memberOf, usesOf } from './moveMembers.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';

/** `import all = require('./from')`. */
export function moveImportEquals(importer: Importer, moving: Moving, node: ImportEqualsDeclaration): Obstacle {
  const members = usesOf(importer, node.name).map((use) => memberOf(use)?.name.text);
  const moved = members.filter((name) => name !== undefined && moving.names.get(name) === name);
  if (moved.length === 0 && members.every((name) => name !== undefined)) return undefined;
  if (moved.length < members.length || !ts.isExternalModuleReference(node.moduleReference)) {
    return `${importer.path} imports the whole of ${moving.from} as \`${node.name.text}\`.`;
  }
  const { tree, writer, specifier } = importer;
  const literal = node.moduleReference.expression;
  writer.replace({ start: literal.getStart(tree) + 1, end: literal.getEnd() - 1 }, specifier);
  return undefined;
}
