import path from 'node:path';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition } from '#domain/text.ts';
import type { Folder } from './session/folder.ts';
import { code } from './markdown.ts';
import type { Session } from './session/session.ts';

/** Links of a Markdown document to files of a folder. */
export interface Links {
  /** The path as a link to the file. */
  readonly toFile: (file: ModulePath) => string;
  /** `words` as a link to a place in the file. */
  readonly toPlace: (words: string, file: ModulePath, place: TextPosition) => string;
  /** Paths of modules that stand in `text` as code become links to them. */
  readonly inText: (text: string) => string;
}

/** Editors look for what begins with a slash in their first workspace folder, so links begin there. */
export function linksIn({ folders }: Session, folder: Folder): Links {
  const base = folders[0]?.root ?? folder.root;
  const target = (file: ModulePath): string => {
    const relative = path.posix.relative(base, `${folder.root}/${file}`);
    return `/${relative.split('/').map(encoded).join('/')}`;
  };
  const toFile = (file: ModulePath): string => `[${code(file)}](${target(file)})`;
  return {
    toFile,
    toPlace: (words, file, { line, character }) =>
      `[${words}](${target(file)}#L${String(line + 1)},${String(character + 1)})`,
    inText: (text) =>
      text.replace(/`([^`\n]+)`/g, (whole, name: string) => (folder.workspace.graph.has(name) ? toFile(name) : whole)),
  };
}

/** Round brackets would end the link. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
