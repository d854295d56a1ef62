import type { DeclarationStatement, ExportAssignment } from 'typescript';
import { ts } from '../compiler.ts';
import type { DeclaredName } from './declared.ts';
import type { Reading } from './reading.ts';
import { rangeOfNode } from './reading.ts';

/** What a statement declares; `default` where it has no name of its own. */
export function nameOfDeclared(reading: Reading, node: DeclarationStatement): DeclaredName {
  if (node.name !== undefined) return { name: node.name.text, range: rangeOfNode(reading, node.name) };
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const word = modifiers.find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  return { name: 'default', range: word === undefined ? startOf(reading, node) : rangeOfNode(reading, word) };
}

/** `export default …` stands at its second word, `export = …` at its first. */
export function nameOfDefault({ file, positions }: Reading, node: ExportAssignment): DeclaredName {
  const start = node.getStart(file);
  const word = node.isExportEquals === true ? 'export' : 'default';
  const at = Math.max(start, file.text.indexOf(word, start));
  return { name: 'default', range: positions.range(at, at + word.length) };
}

/** The first character, where half of a declaration is missing. */
function startOf({ file, positions }: Reading, node: DeclarationStatement): DeclaredName['range'] {
  const start = node.getStart(file);
  return positions.range(start, start + 1);
}
