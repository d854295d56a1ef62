import type { ModulePath } from '#domain/graph/module.ts';

interface Hints {
  /** Last segments that stand in a line as they are. */
  readonly names: Set<string>;
  /** `.log` for a line that ends in `*.log`. */
  readonly extensions: Set<string>;
  /** How the last segment begins and ends around its wildcards. */
  readonly affixes: { readonly prefix: string; readonly suffix: string }[];
  /** For lines whose last segment may be anything: a folder that the path must lead through. */
  readonly folders: string[];
  /** Set by a line that cannot be told apart from others by its text. */
  always: boolean;
}

/**
 * Most lines of a `.gitignore` can be ruled out by the last segment of a path. Answers false only where no line can
 * speak of the path, so that the regular expressions, which cost more than reading the folder, run for few paths only.
 */
export function ignoreHints(text: string): (path: ModulePath) => boolean {
  const hints: Hints = { names: new Set(), extensions: new Set(), affixes: [], folders: [], always: false };
  for (const line of text.toLowerCase().split(/\r?\n/)) addLine(hints, line.trim());
  return (path) => mayMatch(hints, path.toLowerCase());
}

function addLine(hints: Hints, line: string): void {
  if (line === '' || line.startsWith('#')) return;
  // A backslash quotes what follows; such lines are rare.
  if (line.includes('\\')) hints.always = true;
  const pattern = line.replace(/^!/, '').replace(/\/+$/, '');
  const last = lastSegment(pattern);
  const first = last.search(/[*?[]/);
  if (first === -1) {
    hints.names.add(last);
    return;
  }
  const prefix = last.slice(0, first);
  const suffix = last.includes('[') ? '' : (/[^*?]*$/.exec(last)?.[0] ?? '');
  if (prefix === '' && suffix === '') addFolderHint(hints, pattern);
  else if (last === `*${suffix}` && suffix.lastIndexOf('.') === 0) hints.extensions.add(suffix);
  else hints.affixes.push({ prefix, suffix });
}

function addFolderHint(hints: Hints, pattern: string): void {
  const folder = pattern.split('/').find((segment) => segment !== '' && !/[*?[]/.test(segment));
  if (folder === undefined) hints.always = true;
  else hints.folders.push(`${folder}/`);
}

function mayMatch(hints: Hints, path: string): boolean {
  if (hints.always) return true;
  const name = lastSegment(path.endsWith('/') ? path.slice(0, -1) : path);
  if (hints.names.has(name) || hints.extensions.has(name.slice(name.lastIndexOf('.')))) return true;
  for (const { prefix, suffix } of hints.affixes) if (name.startsWith(prefix) && name.endsWith(suffix)) return true;
  for (const folder of hints.folders) if (path.includes(folder)) return true;
  return false;
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
