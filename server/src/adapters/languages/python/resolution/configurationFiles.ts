import type { ModulePath } from '#domain/graph/module.ts';

const CONFIGURATION = /(?:^|\/)(?:pyproject\.toml|setup\.cfg|setup\.py|pytest\.ini|mypy\.ini)$/;

/** Whether a change of that file can change where imports lead. */
export function isResolutionConfiguration(path: ModulePath): boolean {
  return CONFIGURATION.test(path);
}
