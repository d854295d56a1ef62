import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryFiles } from '#adapters/files/memory.ts';
import { readSpecs } from '#test/specs/readSpec.ts';
import type { Examples } from './examples.ts';
import { examplesIn } from './examples.ts';

const FOLDER = path.join(import.meta.dirname, 'written');

/** Small projects in the vocabularies that the others do not have, each a page; no weight is fitted on them. */
export function writtenExamples(): Examples {
  return new Map(
    readdirSync(FOLDER).map((page) => {
      const [project] = readSpecs(readFileSync(path.join(FOLDER, page), 'utf8'));
      const name = path.basename(page, '.md');
      return [name, examplesIn(name, memoryFiles(project?.files ?? {}))];
    }),
  );
}
