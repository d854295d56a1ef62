import type { ModulePath } from '#domain/graph/module.ts';
import { isInFolder } from './modulePaths.ts';

export type PathTest = (path: ModulePath) => boolean;

/** The files that the patterns of `include` name. Patterns are paths from the workspace root. */
export function includeMatcher(patterns: readonly string[]): PathTest {
  return anyOf(patterns.map(includeTest));
}

/** The files that the patterns of `exclude` take out again. */
export function excludeMatcher(patterns: readonly string[]): PathTest {
  return anyOf(patterns.map(excludeTest));
}

function anyOf(tests: readonly PathTest[]): PathTest {
  return (path) => tests.some((test) => test(path));
}

/** Nearly all patterns are of a few simple forms, and every file of a workspace is asked about. */
function includeTest(pattern: string): PathTest {
  if (!/[*?]/.test(pattern) && /\.[^/]*$/.test(pattern)) return (path) => path === pattern;
  const segments = pattern.split('/');
  const last = segments.at(-1) ?? '';
  // What ends in `**` names no file, as the compiler has it; a plain name stands for all that is below it.
  if (last === '**') return () => false;
  if (!/[*?.]/.test(last)) segments.push('**', '*');
  const simple = /^(?:([^*?]*)\/)?\*\*\/\*(\.[^*?]*)?$/.exec(segments.join('/').replace(/^\//, ''));
  if (simple === null) return expressionTest(segments, INCLUDE);
  const [, folder = '', extension = ''] = simple;
  return (path) => path.endsWith(extension) && isInFolder(folder, path) && !hasSkippedName(path, folder.length);
}

function excludeTest(pattern: string): PathTest {
  const whole = pattern.replace(/\/\*\*(?:\/\*)?$/, '');
  if (!/[*?]/.test(whole)) return (path) => path === whole || isInFolder(whole, path);
  const simple = /^(?:([^*?]*)\/)?\*\*\/(\*?)([^*?/]+)$/.exec(whole);
  if (simple === null || whole !== pattern) return expressionTest(pattern.split('/'), EXCLUDE);
  const [, folder = '', star, name = ''] = simple;
  const hasName = star === '*' ? endingTest(name) : namingTest(name);
  return (path) => hasName(path) && isInFolder(folder, path);
}

/** Whether some name in a path, that of the file or of a folder on the way, ends so. */
function endingTest(ending: string): PathTest {
  const folder = `${ending}/`;
  return (path) => path.endsWith(ending) || path.includes(folder);
}

/** Whether some name in a path is that one. */
function namingTest(name: string): PathTest {
  const below = endingTest(`/${name}`);
  return (path) => below(path) || path === name || path.startsWith(`${name}/`);
}

/** Names below `from` that no star stands for: hidden ones and folders of installed packages. */
function hasSkippedName(path: ModulePath, from: number): boolean {
  if (path.startsWith('.', from === 0 ? 0 : from + 1) || path.includes('/.', from)) return true;
  return path.endsWith('.min.js') || (path.includes('_') && PACKAGE_FOLDER.test(path.slice(from)));
}

const PACKAGE_FOLDER = /(?:^|\/)(?:node_modules|bower_components|jspm_packages)\//;

/** How the compiler understands the stars of `include` and of `exclude`, which is not quite the same. */
interface Dialect {
  /** `**`, with the slash before it. */
  readonly anyDepth: string;
  readonly star: string;
  /** What a name with a star in it may not be, and one with a star as its first character. */
  readonly notName: string;
  readonly notStart: string;
  readonly end: string;
}

const NO_PACKAGES = '(?!(?:node_modules|bower_components|jspm_packages)(?:/|$))';
const INCLUDE: Dialect = {
  anyDepth: `(?:/${NO_PACKAGES}[^/.][^/]*)*?`,
  star: '(?:[^./]|(?:\\.(?!min\\.js$))?)*',
  notName: NO_PACKAGES,
  notStart: `${NO_PACKAGES}(?!\\.)`,
  end: '$',
};
const EXCLUDE: Dialect = { anyDepth: '(?:/.+?)?', star: '[^/]*', notName: '', notStart: '', end: '(?:$|/)' };

function expressionTest(segments: readonly string[], dialect: Dialect): PathTest {
  const source = segments.filter((segment) => segment !== '').map((segment) => segmentSource(segment, dialect));
  const expression = new RegExp(`^${source.join('')}${dialect.end}`);
  return (path) => expression.test(`/${path}`);
}

function segmentSource(segment: string, dialect: Dialect): string {
  if (segment === '**') return dialect.anyDepth;
  const body = segment.replace(/[.+^${}()|[\]\\*?]/g, (sign) => {
    if (sign === '*') return dialect.star;
    return sign === '?' ? '[^/]' : `\\${sign}`;
  });
  if (/^[*?]/.test(segment)) return `/${dialect.notStart}${body}`;
  return /[*?]/.test(segment) ? `/${dialect.notName}${body}` : `/${body}`;
}
