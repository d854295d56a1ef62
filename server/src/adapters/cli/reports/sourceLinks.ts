import { relativeUri } from './relativeUri.ts';

/** What a markdown link to one line of a file leads to. `path` is relative to the root of the checkout; lines count from 1. */
export type LinkToLine = (path: string, line: number) => string;

/**
 * In a comment on a pull request, relative links lead nowhere. So where CI says which commit of which repository is
 * checked, links lead there.
 */
export function sourceLinks(environment: Readonly<Record<string, string | undefined>>): LinkToLine {
  const base = baseOf(environment);
  return (path, line) => `${base}${relativeUri(path)}#L${String(line)}`;
}

function baseOf(environment: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = environment;
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA) {
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/`;
  }
  return CI_PROJECT_URL && CI_COMMIT_SHA ? `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}/` : '';
}
