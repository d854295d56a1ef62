import type { ModulePath } from '#domain/graph/module.ts';
import { namesInLock } from './lockNames.ts';
import { namesInPipfileLock, namesInProject } from './projectNames.ts';
import { namesInRequirements } from './requirementNames.ts';

/** Gives the distributions that a text lists, as they are written there. Total: what it cannot read, it leaves out. */
type Reader = (text: string) => readonly string[];

/** The files in which a project lists what it needs. Those that people write come first, as they know how names are spelt. */
const READERS: readonly (readonly [file: RegExp, read: Reader])[] = [
  [/(?:^|\/)(?:pyproject\.toml|Pipfile)$/, namesInProject],
  [/(?:^|\/)(?:[\w.-]*requirements[\w.-]*|requirements\/[\w.-]+)\.(?:txt|in)$/, namesInRequirements],
  [/(?:^|\/)(?:poetry|uv|pdm)\.lock$/, namesInLock],
  [/(?:^|\/)Pipfile\.lock$/, namesInPipfileLock],
];

/** Whether a file lists distributions. */
export function listsDistributions(path: ModulePath): boolean {
  return READERS.some(([file]) => file.test(path));
}

/** What there is to read of such files, in the order in which spellings count. */
export function readersFor(known: Iterable<ModulePath>): readonly (readonly [path: ModulePath, read: Reader])[] {
  const files = [...known].filter(listsDistributions).sort();
  return READERS.flatMap(([file, read]) =>
    files.filter((path) => file.test(path)).map((path) => [path, read] as const),
  );
}
