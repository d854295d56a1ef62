import { positionsIn } from '../../../textRanges.ts';
import type { Move } from './move.ts';
import { movedNames } from './move.ts';
import { nameOfTargetFrom } from './nameOfTarget.ts';

const PROJECT_FILE = /(?:^|\/)(?:pyproject\.toml|setup\.cfg)$/;

/** Has `shop = "shop.orders:run"` in a project file say where `run` is now. */
export function moveEntryPoints(move: Move): void {
  const { surroundings, trees, module, draft } = move;
  const { files, known } = surroundings.project;
  const names = movedNames(move);
  for (const file of [...known].filter((path) => PROJECT_FILE.test(path)).sort()) {
    const content = files.read(file);
    if (content.kind !== 'text') continue;
    const positions = positionsIn(content.text);
    for (const match of content.text.matchAll(/(?<![\w.:])([A-Za-z_][\w.]*):([A-Za-z_]\w*)/g)) {
      const [, written = '', name = ''] = match;
      const place = names.has(name) ? trees.before.placeOf(file, written) : undefined;
      if (place?.kind !== 'module' || place.file !== module) continue;
      const after = nameOfTargetFrom(move, file, written);
      if (after === undefined) continue;
      draft.edit({ file, range: positions.stretch(match.index, match.index + written.length), newText: after });
    }
  }
}
