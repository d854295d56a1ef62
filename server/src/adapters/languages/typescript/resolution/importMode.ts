import type { ImportKind, ModulePath } from '#domain/graph/module.ts';
import { folderOf } from './modulePaths.ts';
import type { PackageJsons } from './packageJson.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';

/** Whether an import is one of ES modules or one of CommonJS: packages may tell them apart by their conditions. */
export type ImportMode = 'import' | 'require';

/** Tells how the static imports of a file are to be taken. */
export type FormatOf = (path: ModulePath, settings: ResolutionSettings) => ImportMode;

export function createFileFormats(packages: PackageJsons): FormatOf {
  return (path, settings) => {
    if (/\.m[jt]s$/.test(path)) return 'import';
    if (/\.c[jt]s$/.test(path)) return 'require';
    if (settings.format !== 'by-file') return settings.format === 'esm' ? 'import' : 'require';
    return packages.scopeOf(folderOf(path))?.isModule === true ? 'import' : 'require';
  };
}

/** How one import of a file of that format is to be taken. */
export function modeOf(kind: ImportKind, format: ImportMode, settings: ResolutionSettings): ImportMode {
  if (kind === 'require' || kind === 'import-equals') return 'require';
  // Only where everything is compiled to CommonJS does `import()` become a `require`.
  if (kind === 'dynamic-import') return settings.format === 'commonjs' ? 'require' : 'import';
  return format;
}
