import type { WantedName } from '../draft/draft.ts';

/** A name that comes with Python, or with a library. */
export function ofPython(specifier: string, name: string): WantedName {
  return { name, from: { specifier } };
}
