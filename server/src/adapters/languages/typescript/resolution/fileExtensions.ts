import type { ModulePath } from '#domain/graph/module.ts';

/** Tells which file stands for `path`, if any: `path` itself, or one with another suffix where settings say so. */
export type Probe = (path: ModulePath) => ModulePath | undefined;

/**
 * What kinds of files an import may lead to. The compiler looks for all in one go, except with Node 10's rules and
 * in packages: there it searches everywhere for types before it searches for JavaScript.
 */
export type Wanted = 'any' | 'types' | 'javascript';

/** The extensions to try for a written one, in order. Written `.js` means the file that `.js` is compiled from. */
type Substitutions = ReadonlyMap<string, readonly string[]>;

const SCRIPT = ['.ts', '.tsx', '.d.ts'];
const SCRIPT_WITH_JSX = ['.tsx', '.ts', '.d.ts'];

const TYPES: Substitutions = substitutions(
  SCRIPT,
  SCRIPT_WITH_JSX,
  ['.mts', '.d.mts'],
  ['.cts', '.d.cts'],
  ['.d.json.ts'],
);
const JAVASCRIPT: Substitutions = substitutions(['.js', '.jsx'], ['.jsx', '.js'], ['.mjs'], ['.cjs'], ['.json']);
const ANY: Substitutions = new Map(
  [...TYPES].map(([written, types]) => [written, [...types, ...(JAVASCRIPT.get(written) ?? [])]]),
);

const SUBSTITUTIONS: Readonly<Record<Wanted, Substitutions>> = { any: ANY, types: TYPES, javascript: JAVASCRIPT };

/** `base` with its extension understood as the compiler does: `a.js` is `a.ts`, where that is there. */
export function findWithWrittenExtension(base: ModulePath, wanted: Wanted, probe: Probe): ModulePath | undefined {
  const at = startOfExtension(base);
  if (at === base.length) return undefined;
  const written = base.slice(at);
  const tried = SUBSTITUTIONS[wanted].get(written);
  if (tried !== undefined) return findFirst(base.slice(0, at), tried, probe);
  return wanted === 'javascript' ? undefined : probe(`${base.slice(0, at)}.d${written}.ts`);
}

/** `base` with an extension behind it that was not written. */
export function findWithImpliedExtension(base: ModulePath, wanted: Wanted, probe: Probe): ModulePath | undefined {
  return findFirst(base, SUBSTITUTIONS[wanted].get('') ?? [], probe);
}

/** Where the extension of a path starts: its end where it has none. `.d.ts`, `.d.mts` and `.d.cts` count as one. */
export function startOfExtension(path: ModulePath): number {
  const dot = path.lastIndexOf('.');
  if (dot <= path.lastIndexOf('/')) return path.length;
  if (path.startsWith('.d', dot - 2) && /^\.[cm]?ts$/.test(path.slice(dot))) return dot - 2;
  return dot;
}

/** Whether an entry of `paths` names one file for sure, which is then taken as it stands. */
export function namesModuleFile(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json)$/.test(path);
}

/** The same for a field of package.json, where `.js` may mean the `.ts` that it is compiled from. */
export function namesTypeScriptFile(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

function findFirst(stem: ModulePath, extensions: readonly string[], probe: Probe): ModulePath | undefined {
  for (const extension of extensions) {
    const found = probe(stem + extension);
    if (found !== undefined) return found;
  }
  return undefined;
}

function substitutions(
  script: readonly string[],
  jsx: readonly string[],
  esm: readonly string[],
  commonJs: readonly string[],
  json: readonly string[],
): Substitutions {
  return new Map([
    ...['', '.js', '.ts', '.d.ts'].map((written) => [written, script] as const),
    ...['.jsx', '.tsx'].map((written) => [written, jsx] as const),
    ...['.mjs', '.mts', '.d.mts'].map((written) => [written, esm] as const),
    ...['.cjs', '.cts', '.d.cts'].map((written) => [written, commonJs] as const),
    ['.json', json] as const,
  ]);
}
