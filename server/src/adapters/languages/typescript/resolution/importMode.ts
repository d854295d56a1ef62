import type { ImportKind, ModulePath } from '#domain/graph/module.ts';
import type { PackageJson } from './packageJson.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';

/** Whether an import is one of ES modules or one of CommonJS: packages may tell them apart by their conditions. */
export type ImportMode = 'import' | 'require';

/** How the static imports of a file are to be taken, which lies in the package `scope`. */
export function formatOf(path: ModulePath, settings: ResolutionSettings, scope: PackageJson | undefined): ImportMode {
  // The extensions of modules are so few that this one character tells `.mts` and `.cjs` from the others.
  const first = path.charAt(path.length - 3);
  if (first === 'm') return 'import';
  if (first === 'c') return 'require';
  if (settings.format !== 'by-file') return settings.format === 'esm' ? 'import' : 'require';
  return scope?.isModule === true ? 'import' : 'require';
}

/** How one import of a file of that format is to be taken. */
export function modeOf(kind: ImportKind, format: ImportMode, settings: ResolutionSettings): ImportMode {
  if (kind === 'require' || kind === 'import-equals') return 'require';
  // Only where everything is compiled to CommonJS does `import()` become a `require`.
  if (kind === 'dynamic-import') return settings.format === 'commonjs' ? 'require' : 'import';
  return format;
}
