import type { Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportBinding, ModuleOutline } from '#domain/graph/outline.ts';
import { nameInPackage } from '#domain/graph/pythonNames.ts';
import type { Meaning } from '#domain/graph/resolveName.ts';
import { meaningOf } from '#domain/graph/resolveName.ts';
import { readOutline } from '../outline/readOutline.ts';
import type { Reading } from '../outline/reading.ts';
import { readingOf } from '../outline/reading.ts';
import { parseModule } from '../syntax/parseModule.ts';

/** The modules of a project while one change of it is worked out: each is read once. */
export interface PythonProject {
  readonly surroundings: Surroundings;
  /** Undefined of what is no module of Python, and of what cannot be read as one. */
  readonly readingOf: (path: ModulePath) => Reading | undefined;
  readonly outlineOf: (path: ModulePath) => ModuleOutline | undefined;
  /** Whether a word stands anywhere in the text of a module. */
  readonly mentions: (path: ModulePath, word: string) => boolean;
  readonly meaningOf: (path: ModulePath, name: string) => Meaning;
  /** What an import leads to, and whether that is the module of that name; undefined of what is not of the project. */
  readonly targetOf: (path: ModulePath, binding: ImportBinding) => BoundTarget | undefined;
}

/** What stands behind an imported name. */
export interface BoundTarget {
  readonly module: ModulePath;
  /** Whether the name stands for the module itself, and not for something in it. */
  readonly isWhole: boolean;
}

export function openProject(surroundings: Surroundings): PythonProject {
  const { graph, project } = surroundings;
  const readings = new Map<ModulePath, Reading | undefined>();
  const outlines = new Map<ModulePath, ModuleOutline | undefined>();
  const textOf = (path: ModulePath): string | undefined => {
    const file = project.files.read(path);
    return file.kind === 'text' ? file.text : undefined;
  };
  const read = (path: ModulePath): Reading | undefined => {
    const text = isPython(path) ? textOf(path) : undefined;
    const parsed = text === undefined ? undefined : parseModule(text);
    if (text === undefined || parsed === undefined || parsed.mistakes.length > 0) return undefined;
    return readingOf(path, text, parsed.module);
  };
  const outline = (path: ModulePath): ModuleOutline | undefined => {
    const text = isPython(path) ? textOf(path) : undefined;
    return text === undefined ? undefined : readOutline(path, text);
  };
  const outlineOf = (path: ModulePath): ModuleOutline | undefined => kept(outlines, path, outline);
  return {
    surroundings,
    readingOf: (path) => kept(readings, path, read),
    outlineOf,
    mentions: (path, word) => textOf(path)?.includes(word) === true,
    meaningOf: (path, name) => meaningOf({ graph, outlineOf }, path, { name }),
    targetOf: (path, { specifier, imported }) => {
      const inside = imported === '*' ? specifier : nameInPackage(specifier, imported);
      const whole = moduleBehind(path, inside);
      if (whole !== undefined) return { module: whole, isWhole: true };
      const module = imported === '*' ? undefined : moduleBehind(path, specifier);
      return module === undefined ? undefined : { module, isWhole: false };
    },
  };

  function moduleBehind(path: ModulePath, specifier: string): ModulePath | undefined {
    const found = graph.module(path)?.dependencies.find(({ site }) => site.specifier === specifier);
    return found?.target.kind === 'module' ? found.target.path : undefined;
  }
}

function kept<Value>(known: Map<ModulePath, Value>, path: ModulePath, make: (path: ModulePath) => Value): Value {
  const before = known.get(path);
  if (before !== undefined || known.has(path)) return before as Value;
  const made = make(path);
  known.set(path, made);
  return made;
}

function isPython(path: ModulePath): boolean {
  return path.endsWith('.py') || path.endsWith('.pyi');
}
