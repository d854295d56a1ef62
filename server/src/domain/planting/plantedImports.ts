import type { ModulePath } from '../graph/module.ts';
import { isPythonFile } from '../graph/pythonNames.ts';

/** The file name of a planted module without its extension, in letters that its language can import. */
export function fileStem(beside: ModulePath, name: string): string {
  return isPythonFile(beside) ? name.replace(/[-.]/g, '_') : name;
}

/** An import of one module by another of the same language. */
export function importText(from: ModulePath, to: ModulePath): string {
  if (!isPythonFile(from)) return `import { planted } from '${relativePath(from, to)}';\n`;
  return `from ${pythonName(from, to)} import planted\n`;
}

/** The name that works from any folder that a program may be started in; a relative one where a folder has no such name. */
function pythonName(from: ModulePath, to: ModulePath): string {
  const names = withoutExtension(to).split('/');
  if (names.every((name) => IDENTIFIER.test(name))) return names.join('.');
  const [up = '', ...rest] = withoutExtension(relativePath(from, to)).split(/\/(?!\.\.)/);
  return '.'.repeat(up === '.' ? 1 : up.split('/').length + 1) + rest.join('.');
}

const IDENTIFIER = /^[A-Za-z_]\w*$/;

function withoutExtension(path: string): string {
  return path.replace(/\.\w+$/, '');
}

function relativePath(from: ModulePath, to: ModulePath): string {
  const [folders, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) shared++;
  const up = folders.slice(shared).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...target.slice(shared)].join('/');
}
