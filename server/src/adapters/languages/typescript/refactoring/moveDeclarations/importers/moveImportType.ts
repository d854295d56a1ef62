import type { EntityName, Identifier, ImportTypeNode } from 'typescript';
import { ts } from '../../../compiler.ts';
import type { Importer, Moving, Obstacle } from './moving.ts';

/** `import('./from').A`. */
export function moveImportType(importer: Importer, moving: Moving, { argument, qualifier }: ImportTypeNode): Obstacle {
  if (qualifier === undefined) return `${importer.path} asks for the type of the whole of ${moving.from}.`;
  const name = firstName(qualifier);
  const after = moving.names.get(name.text);
  if (after === undefined) return undefined;
  const { tree, writer, specifier } = importer;
  writer.replace({ start: argument.getStart(tree) + 1, end: argument.getEnd() - 1 }, specifier);
  if (after !== name.text) writer.replace({ start: name.getStart(tree), end: name.getEnd() }, after);
  return undefined;
}

function firstName(name: EntityName): Identifier {
  return ts.isIdentifier(name) ? name : firstName(name.left);
}
