import { noCache } from '#adapters/cache/noCache.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import type { Files } from '#application/ports/files.ts';
import type { Language } from '#application/ports/language.ts';
import type { Workspace } from '#application/workspace.ts';
import { createWorkspace } from '#application/workspace.ts';
import { rules } from '#domain/rules/registry.ts';

/** A workspace that knows nothing of an earlier run, not indexed yet. */
export function uncachedWorkspace(files: Files, languages: readonly Language[]): Workspace {
  return createWorkspace({
    files,
    languages,
    contracts: contractReader(rules.map(({ meta }) => meta)),
    importContracts: importLinter,
    cache: noCache,
    outlineCache: noCache,
    today: () => '2026-01-15',
    log: (line) => {
      console.warn(line);
    },
  });
}
