import type { NamedFile } from '#application/ports/specifierWriter.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isResolutionConfiguration } from '../resolution/configurationFiles.ts';

/** `shop = "shop.main:run"`, as `[project.scripts]` and its neighbours have it. */
const ENTRY_POINT = /^[^\S\r\n]*([\w.-]+)\s*=\s*["']?([^\W\d][\w.]*):[\w.]+/gmu;

/** The modules that start commands and plug-ins. */
export function filesNamedIn(path: ModulePath, text: string): readonly NamedFile[] {
  if (!isResolutionConfiguration(path)) return [];
  return [...text.matchAll(ENTRY_POINT)].map(([, key = '', module = '']) => ({
    key,
    path: `${module.replaceAll('.', '/')}.py`,
    specifier: module,
  }));
}
