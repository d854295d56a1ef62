import type { PythonProject } from './project.ts';

/** Older versions of Python know it by `typing` alone, so the other is named by those who do so already. */
export function homeOfCallable({ surroundings }: PythonProject): string {
  const modern = 'collections.abc';
  const isUsed = [...surroundings.graph.modules()].some(({ dependencies }) =>
    dependencies.some(({ site }) => site.specifier === modern),
  );
  return isUsed ? modern : 'typing';
}
