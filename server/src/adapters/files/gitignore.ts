import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import type { ModulePath } from '#domain/graph/module.ts';
import { ignoreHints } from './ignoreHints.ts';
import { forwardSlashes } from './links.ts';

/**
 * The `.gitignore` files that speak of one folder, the nearest first. As in git, the nearest that says anything of a
 * path decides, and a path below an ignored folder is never asked about because nobody enters that folder.
 */
export interface IgnoreRules {
  /** True where the path is to be left out. A folder's path ends in a slash. */
  readonly ignores: (path: ModulePath) => boolean;
}

/** Rules written in `folder`, which is relative to the workspace root; empty for the root itself. */
export function rulesWrittenIn(
  folder: ModulePath,
  text: string,
  outer: IgnoreRules | undefined,
): IgnoreRules | undefined {
  const strip = folder === '' ? 0 : folder.length + 1;
  return rulesOf(text, outer, (file) => (strip === 0 ? file : file.slice(strip)));
}

/**
 * The rules that the rest of a git checkout has for the folder `prefix` inside it, which ends in a slash. Undefined
 * where there are none, and where they ignore that folder as a whole: whoever opens such a folder wants to see it.
 */
export function rulesAbove(prefix: string): IgnoreRules | undefined {
  const root = path.resolve(prefix);
  const checkout = checkoutAround(root);
  if (checkout === undefined) return undefined;
  let rules: IgnoreRules | undefined;
  for (const { folder, file } of ignoreFilesAbove(root, checkout)) {
    const text = textOf(file);
    if (text === undefined) continue;
    const below = forwardSlashes(path.relative(folder, root));
    if (below !== '' && matcherOf(text).ignores(`${below}/`)) return undefined;
    rules = rulesOf(text, rules, (name) => (below === '' ? name : `${below}/${name}`));
  }
  return rules;
}

function rulesOf(
  text: string,
  outer: IgnoreRules | undefined,
  relative: (file: ModulePath) => string,
): IgnoreRules | undefined {
  if (!SAYS_SOMETHING.test(text)) return outer;
  const matcher = matcherOf(text);
  const mayMatch = ignoreHints(text);
  return {
    ignores: (file) => {
      const name = relative(file);
      if (mayMatch(name)) {
        const { ignored, unignored } = matcher.test(name);
        if (ignored || unignored) return ignored;
      }
      return outer?.ignores(file) ?? false;
    },
  };
}

function matcherOf(text: string): Ignore {
  return ignore({ ignorecase: FOLDS_CASE }).add(text);
}

/** At least one line that is neither empty nor a comment. */
const SAYS_SOMETHING = /^[^#\s]/m;

/** As git sets `core.ignorecase` on systems whose disks do not tell `Build` from `build`. */
const FOLDS_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** The nearest folder at or above `folder` that is a git checkout. */
function checkoutAround(folder: string): string | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, '.git'))) return current;
    if (current === path.dirname(current)) return undefined;
  }
}

/** Outermost first, without the root's own `.gitignore`, which the listing meets by itself. */
function ignoreFilesAbove(root: string, checkout: string): { folder: string; file: string }[] {
  const files: { folder: string; file: string }[] = [];
  for (let folder = root; folder !== checkout;) {
    folder = path.dirname(folder);
    files.unshift({ folder, file: path.join(folder, '.gitignore') });
  }
  return [{ folder: checkout, file: path.join(checkout, '.git', 'info', 'exclude') }, ...files];
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Most folders have no such file, and one that cannot be read is git's own concern.
    return undefined;
  }
}
