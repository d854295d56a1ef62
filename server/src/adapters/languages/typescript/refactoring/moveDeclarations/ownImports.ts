import type { Move } from './move.ts';
import type { Importing } from './neededImports.ts';
import { typeImportStyle } from '../draft/typeImportStyle.ts';
import { DEFAULT, exportsOf } from './units.ts';

/** What a new module imports of the one that it is taken out of: what stays there and is needed here. */
export function ownImports(move: Move, others: readonly Importing[]): readonly Importing[] {
  const { division, topLevel, draft, module, to, checked } = move;
  if (division.neededThere.size === 0) return [];
  const specifier = draft.importSpecifier(to, module);
  const style = typeImportStyle(checked, topLevel.tree);
  const form = others.some((each) => each.form === 'require') ? 'require' : 'import';
  return [...division.neededThere].flatMap(([unit, { isType }]) => {
    const used = unit.names.filter((name) => unit.names.length === 1 || isNeeded(move, name));
    return used.map((local): Importing => {
      const own = exportsOf(topLevel, unit).filter((each) => each.local === local);
      const shown = own.find((each) => each.name === local) ?? own[0];
      return {
        ...{ local, imported: shown?.name ?? local, specifier, form },
        isTypeDeclaration: isType && style === 'declaration',
        isTypeElement: isType && style === 'inline' && shown?.name !== DEFAULT,
      };
    });
  });
}

function isNeeded({ division: { moved, referencesOf } }: Move, name: string): boolean {
  return moved.flatMap(referencesOf).some(({ node }) => node.text === name);
}
