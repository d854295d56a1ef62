import { lineEndOf } from '../draft/edits.ts';
import { joinTarget } from './joinTarget.ts';
import type { Move } from './move.ts';
import { bodyOf } from './movedBody.ts';
import type { Replacement } from './movedText.ts';
import { importsOfNewFile } from './newFile.ts';
import type { Importing } from './neededImports.ts';
import { importsUsed, originOf, sameImport } from './neededImports.ts';
import { ownImports } from './ownImports.ts';
import { movedSpecifiers } from './movedSpecifiers.ts';

/** Writes what moves into the other module, with the imports that it needs there; or says why it cannot stand there. */
export function writeTarget(move: Move): string | undefined {
  const specifiers = movedSpecifiers(move);
  if (typeof specifiers === 'string') return specifiers;
  return move.target.topLevel === undefined
    ? createTarget(move, specifiers)
    : joinTarget(move, move.target.topLevel, specifiers);
}

function createTarget(move: Move, replacements: readonly Replacement[]): string | undefined {
  const { draft, topLevel, to } = move;
  const style = draft.styleOf(topLevel.tree);
  const imports = importsFor(move);
  if (typeof imports === 'string') return imports;
  const own = ownImports(move, imports);
  const head = importsOfNewFile(style, [...imports, ...own]);
  const lineEnd = lineEndOf(topLevel.tree.text);
  const body = bodyOf(move, replacements, lineEnd);
  draft.create(to, (head === '' ? '' : head + lineEnd) + body + lineEnd);
  return undefined;
}

function importsFor({ surroundings, draft, division, module, to }: Move): readonly Importing[] | string {
  const found: Importing[] = [];
  for (const name of importsUsed(division).keys()) {
    const origin = originOf(surroundings, module, name.specifier);
    if (origin.kind === 'lost') return `\`${name.specifier}\`, which it needs, leads nowhere.`;
    const specifier = origin.kind === 'package' ? origin.specifier : draft.importSpecifier(to, origin.path);
    found.push(sameImport(name, specifier));
  }
  return found;
}
