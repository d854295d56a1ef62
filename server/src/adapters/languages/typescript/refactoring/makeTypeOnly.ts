import type { Planned } from '#application/projectEdit.ts';
import { planned, refused } from '#application/projectEdit.ts';
import type { MakeTypeOnly, Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../compiler.ts';
import { positionsIn } from '../outline/positions.ts';
import type { Programs } from '../program/programs.ts';
import { importAt } from './importAt.ts';

/** Puts `type` behind `import`. Whether every use is one of a type is for the compiler to say when it is tried. */
export function* makeTypeOnly(
  programs: Programs,
  { module, range }: MakeTypeOnly,
  { project }: Surroundings,
): Generator<void, Planned> {
  const { treeOf } = yield* programs.programFor(project, module);
  const tree = treeOf(module);
  const declaration = tree && importAt(tree, range);
  if (tree === undefined || declaration === undefined || !ts.isImportDeclaration(declaration)) {
    return refused('Only an import declaration can say that it imports types alone.');
  }
  const { importClause } = declaration;
  if (importClause === undefined) return refused('This import names nothing: it is there for what the module does.');
  const start = importClause.getStart(tree);
  const place = positionsIn(tree.text).range(start, start);
  return planned({ edits: [{ file: module, range: place, newText: 'type ' }] });
}
