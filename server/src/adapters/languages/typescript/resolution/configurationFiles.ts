import type { ModulePath } from '#domain/graph/module.ts';

/** Whether a change of that file can change where imports lead. */
export function isResolutionConfiguration(path: ModulePath): boolean {
  return CONFIGURATION.test(path);
}

/** Besides the well-known names, shared configurations that live in a folder or package of their own. */
const CONFIGURATION = new RegExp(
  [
    '(?:^|/)(?:package|lerna)\\.json$',
    '(?:^|/)pnpm-workspace\\.yaml$',
    '(?:^|/)[jt]sconfig(?:[.-][^/]*)?\\.json$',
    '(?:^|/)(?:ts-?config|typescript-config)s?/(?:[^/]+/)*[^/]+\\.json$',
  ].join('|'),
);
