import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { ModulePath } from '#domain/graph/module.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporaryFolder.ts';

/** A workspace of the kind that people really have, small enough to be read in one go. */
export interface Layout {
  readonly name: string;
  /** Path to text, or to what a JSON file says. */
  readonly files: Readonly<Record<ModulePath, string | object>>;
  /** Symbolic links to folders, as package managers make them: path to the path it leads to, both from the root. */
  readonly links?: Readonly<Record<ModulePath, ModulePath>>;
  /** The configs that somebody would compile, in the order in which they are asked for a file. */
  readonly projects: readonly ModulePath[];
  /** Where Inward is meant to answer otherwise than the compiler: `file specifier` to the answer and why. */
  readonly differences?: Readonly<Record<string, Difference>>;
}

export interface Difference {
  /** A path, `package name` or `unresolved`. */
  readonly answer: string;
  readonly reason: string;
}

/** Writes the layout to a new folder on disk, hands it to `use`, and removes it again. */
export function withLayout(layout: Layout, use: (root: string) => void): void {
  const texts = Object.entries(layout.files).map(([file, content]) => [file, textOf(content)] as const);
  const root = temporaryFolder(Object.fromEntries(texts));
  try {
    for (const [link, target] of Object.entries(layout.links ?? {})) {
      mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
      // As junctions, folders may be linked on Windows without special rights.
      symlinkSync(path.join(root, target), path.join(root, link), 'junction');
    }
    use(root);
  } finally {
    removeFolder(root);
  }
}

function textOf(content: string | object): string {
  return typeof content === 'string' ? content.replace(/^\n/, '') : `${JSON.stringify(content, null, 2)}\n`;
}
