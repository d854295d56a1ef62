import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../outline/reading.ts';
import { readingOf } from '../outline/reading.ts';
import { parseModule } from '../syntax/parseModule.ts';

/** Reads modules of a project, each once; those alone that can be read without doubt. */
export function readModules({ files }: ProjectFiles): (path: ModulePath) => Reading | undefined {
  const readings = new Map<ModulePath, Reading | undefined>();
  return (path) => {
    if (readings.has(path)) return readings.get(path);
    const file = files.read(path);
    const read = file.kind === 'text' ? { text: file.text, ...parseModule(file.text) } : undefined;
    const reading = read?.mistakes.length === 0 ? readingOf(path, read.text, read.module) : undefined;
    readings.set(path, reading);
    return reading;
  };
}
