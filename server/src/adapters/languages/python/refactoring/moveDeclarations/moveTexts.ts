import type { Importer } from './moving.ts';
import type { Move, Obstacle } from './move.ts';
import { movedNames } from './move.ts';

/** In which of the two modules a name is looked up when the program runs. */
export type Side = 'source' | 'target' | 'both' | 'neither';

/** Where what stands for a name has to stand for it: a name is patched where it is used, not where it is declared. */
function sideOf({ division }: Pick<Move, 'division'>, name: string): Side {
  const isIn = ({ references }: Move['division']['going']): boolean =>
    references.some((reference) => reference.name === name && !reference.isType);
  const [going, staying] = [isIn(division.going), isIn(division.staying)];
  if (going && staying) return 'both';
  return going ? 'target' : staying ? 'source' : 'neither';
}

/** Has texts that name something of the divided module name the other one, where that is what they mean now. */
export function moveTexts(
  move: Move,
  { reading, uses }: Importer,
  nameTarget: (written: string) => string | undefined,
): Obstacle {
  const moved = movedNames(move);
  for (const { module, name, patches } of uses.texts) {
    const meant = whereMeant(move, name, patches, moved.has(name));
    if (meant === 'both') return patchedInBoth(reading.path, name);
    if (meant !== 'target') continue;
    const after = nameTarget(reading.text.slice(module.start, module.end));
    if (after === undefined) return `Nothing in ${reading.path} would lead to where \`${name}\` is then.`;
    move.draft.change(reading.path, [{ ...module, text: after }]);
  }
  return undefined;
}

export function patchedInBoth(path: string, name: string): string {
  return `${path} gives \`${name}\` another meaning, and both modules would have it then.`;
}

/** Which module a name has to be looked for in, or where it has to be given another meaning. */
export function whereMeant(
  move: Pick<Move, 'division'>,
  name: string,
  patches: 'name' | 'member' | undefined,
  isMoved: boolean,
): Side {
  if (patches === undefined) return isMoved ? 'target' : 'source';
  const side = sideOf(move, name);
  if (patches === 'member') return isMoved || side === 'target' ? 'target' : 'source';
  return side === 'neither' && isMoved ? 'target' : side;
}
