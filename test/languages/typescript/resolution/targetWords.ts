import path from 'node:path';
import type { ImportSite, Target } from '#domain/graph/module.ts';

/** A target in few words: a path from the root, `package name`, or `unresolved`. */
export function wordsOf(target: Target): string {
  if (target.kind === 'package') return `package ${target.name}`;
  return target.kind === 'unresolved' ? 'unresolved' : target.path;
}

/** What the compiler found, in the same words. */
export function wordsOfFile(root: string, { kind }: ImportSite, file: string | undefined): string {
  if (file === undefined) return 'unresolved';
  const modules = file.lastIndexOf('/node_modules/');
  if (modules === -1) return path.relative(root, file).replaceAll(path.sep, '/');
  const [first = '', second = ''] = file.slice(modules + '/node_modules/'.length).split('/');
  // An import names the package whose types these are; a reference names the types themselves.
  if (first === '@types' && kind !== 'reference') {
    return `package ${second.includes('__') ? `@${second.replace('__', '/')}` : second}`;
  }
  return `package ${first.startsWith('@') ? `${first}/${second}` : first}`;
}
