import type { ModulePath } from '#domain/graph/module.ts';
import { stringsOrUndefined } from './configurationText.ts';
import { folderOf, isInFolder, joinPath } from './modulePaths.ts';
import { pathOption } from './resolutionSettings.ts';
import type { ConfigChain, ConfigValue } from './tsconfigChain.ts';
import { configFolderOf, pathOfConfigValue } from './tsconfigChain.ts';

/** Whether a tsconfig names a file itself. Files that are only imported by such are not asked for here. */
export type ConfigScope = (path: ModulePath) => boolean;

export function scopeOfConfig(chain: ConfigChain): ConfigScope {
  const files = new Set(pathsOf(chain, chain.files));
  const includes = includedBy(chain);
  const excludes = excludedBy(chain);
  const extension = readsJavaScript(chain) ? /\.[cm]?[jt]sx?$/ : /\.[cm]?tsx?$/;
  return (path) => files.has(path) || (extension.test(path) && includes(path) && !excludes(path));
}

/** Whether a tsconfig governs no file itself but only refers to others that do. */
export function isSolution(chain: ConfigChain): boolean {
  return chain.references !== undefined && stringsOrUndefined(chain.files?.value)?.length === 0 && !chain.include;
}

function readsJavaScript(chain: ConfigChain): boolean {
  const option = chain.compilerOptions.get('allowJs') ?? chain.compilerOptions.get('checkJs');
  return option === undefined ? chain.file.endsWith('jsconfig.json') : option.value === true;
}

function includedBy(chain: ConfigChain): ConfigScope {
  if (chain.include === undefined) {
    const folder = configFolderOf(chain);
    return chain.files === undefined ? matcherOf([joinPath(folder, '**/*')], INCLUDE) : () => false;
  }
  return matcherOf(pathsOf(chain, chain.include), INCLUDE);
}

function excludedBy(chain: ConfigChain): ConfigScope {
  if (chain.exclude !== undefined) return matcherOf(pathsOf(chain, chain.exclude), EXCLUDE);
  const outputs = [pathOption(chain, 'outDir'), pathOption(chain, 'declarationDir')].filter(
    (path) => path !== undefined,
  );
  return (path) => outputs.some((folder) => isInFolder(folder, path));
}

function pathsOf(chain: ConfigChain, list: ConfigValue | undefined): readonly ModulePath[] {
  if (list === undefined) return [];
  const relativeTo = folderOf(list.source.file);
  return (stringsOrUndefined(list.value) ?? [])
    .map((value) => pathOfConfigValue(value, relativeTo, configFolderOf(chain)))
    .filter((path) => path !== undefined);
}

/** How the compiler understands the stars of `include` and of `exclude`, which is not quite the same. */
interface Dialect {
  /** `**`, with the slash before it. */
  readonly anyDepth: string;
  readonly star: string;
  /** What a star or question mark at the start of a name may not stand for. */
  readonly nameStart: string;
  readonly end: string;
}

const PACKAGE_FOLDERS = '(?!(?:node_modules|bower_components|jspm_packages)(?:/|$))';
const INCLUDE: Dialect = {
  anyDepth: `(?:/${PACKAGE_FOLDERS}[^/.][^/]*)*?`,
  star: '(?:[^./]|(?:\\.(?!min\\.js$))?)*',
  nameStart: `${PACKAGE_FOLDERS}(?!\\.)`,
  end: '$',
};
const EXCLUDE: Dialect = { anyDepth: '(?:/.+?)?', star: '[^/]*', nameStart: '', end: '(?:$|/)' };

function matcherOf(patterns: readonly string[], dialect: Dialect): ConfigScope {
  const sources = patterns.map((pattern) => patternSource(pattern, dialect)).filter((source) => source !== undefined);
  if (sources.length === 0) return () => false;
  const expression = new RegExp(`^(?:${sources.join('|')})${dialect.end}`);
  return (path) => expression.test(`/${path}`);
}

function patternSource(pattern: string, dialect: Dialect): string | undefined {
  const segments = pattern.split('/');
  const last = segments.at(-1) ?? '';
  if (dialect === INCLUDE && last === '**') return undefined;
  // A name without star or dot is a folder, and stands for all that is in it.
  if (!/[*?.]/.test(last)) segments.push('**', '*');
  return segments
    .filter((segment) => segment !== '')
    .map((segment) => segmentSource(segment, dialect))
    .join('');
}

function segmentSource(segment: string, dialect: Dialect): string {
  if (segment === '**') return dialect.anyDepth;
  const startsWild = /^[*?]/.test(segment);
  const hasWild = /[*?]/.test(segment);
  const body = segment.replace(/[.+^${}()|[\]\\*?]/g, (sign) => {
    if (sign === '*') return dialect.star;
    return sign === '?' ? '[^/]' : `\\${sign}`;
  });
  return `/${startsWild ? dialect.nameStart : hasWild && dialect === INCLUDE ? PACKAGE_FOLDERS : ''}${body}`;
}
