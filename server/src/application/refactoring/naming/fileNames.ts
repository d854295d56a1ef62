import type { ModulePath } from '#domain/graph/module.ts';
import type { NameStyle } from './words.ts';
import { commonest, inStyle, styleOf, wordsOf } from './words.ts';

/** How a file is called after what it declares: `user.repository.port.ts` after `UserRepositoryPort`. */
export interface FileNaming {
  readonly style: NameStyle;
  /** How many of the last words stand behind a dot of their own: of `user.repository`, one. */
  readonly behindDot: number;
  /** Whether the `I` in front of an interface is a part of the file name. */
  readonly prefixed: boolean;
  /** What stands behind: `.port`, `-interface`. */
  readonly tail: string;
}

/** A file and the one thing that it is there for. */
export interface NamedFile {
  readonly path: ModulePath;
  readonly symbol: string;
}

/** The name without folder and ending: of `src/a/order.port.ts`, `order.port`. */
export function baseNameOf(path: ModulePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:[cm]?[jt]sx?|pyi?)$/, '');
}

/** What the words of a symbol are without what only says that it is an interface. */
export function coreWordsOf(symbol: string): readonly string[] {
  const words = wordsOf(symbol.replace(/^I(?=[A-Z][a-z])/, ''));
  const last = words.at(-1);
  return words.length > 1 && (last === 'port' || last === 'interface') ? words.slice(0, -1) : words;
}

/** How most of the files are named; undefined where none is named after what it declares. */
export function namingOf(files: readonly NamedFile[]): FileNaming | undefined {
  const namings = files.flatMap((file) => namingOfFile(file) ?? []);
  const shape = commonest(
    namings,
    ({ behindDot, prefixed, tail }) => `${String(behindDot)} ${String(prefixed)} ${tail}`,
  );
  if (shape === undefined) return undefined;
  const style = commonestStyle(files.map(({ path }) => path));
  return { ...shape, style: style ?? usualStyle(endingOf(files[0]?.path ?? '')) };
}

/** How the words of most file names are put together, as far as it shows. */
export function commonestStyle(paths: readonly ModulePath[]): NameStyle | undefined {
  return commonest(paths.flatMap((path) => styleOf(baseNameOf(path).split('.')[0] ?? '') ?? []));
}

/** How the words of file names are put together where nobody shows it. */
export function usualStyle(ending: string): NameStyle {
  return ending === '.py' ? 'snake' : 'kebab';
}

export function fileNameFor(symbol: string, { style, behindDot, prefixed, tail }: FileNaming): string {
  const core = coreWordsOf(symbol);
  const split = Math.max(1, core.length - behindDot);
  const [front, back] = [core.slice(0, split), core.slice(split)];
  const head = inStyle(prefixed ? ['i', ...front] : front, style);
  return [head, ...back].join('.') + tail;
}

function endingOf(path: ModulePath): string {
  return path.slice(path.lastIndexOf('.'));
}

function namingOfFile({ path, symbol }: NamedFile): Omit<FileNaming, 'style'> | undefined {
  const core = coreWordsOf(symbol);
  const parts = baseNameOf(path).split('.').map(wordsOfPart);
  const words = parts.flat();
  const prefixed = words[0] === 'i' && core[0] !== 'i';
  const from = prefixed ? 1 : 0;
  if (!core.every((word, index) => words[from + index] === word)) return undefined;
  return {
    prefixed,
    behindDot: wordsBehindDot(parts, from + core.length),
    tail: tailOf(path, words.slice(from + core.length)),
  };
}

/** Of `IOrder`, where the `I` is no word of its own to `wordsOf`, two words. */
function wordsOfPart(part: string): readonly string[] {
  return wordsOf(part.replace(/^I(?=[A-Z][a-z])/, 'I-'));
}

function wordsBehindDot(parts: readonly (readonly string[])[], length: number): number {
  const first = parts[0]?.length ?? 0;
  return Math.max(0, length - first);
}

/** The words behind the symbol with what stands before them. */
function tailOf(path: ModulePath, extra: readonly string[]): string {
  if (extra.length === 0) return '';
  const base = baseNameOf(path);
  const letters = extra.join('').length;
  for (let start = base.length - letters; start > 0; start--) {
    const tail = base.slice(start);
    if (tail.replace(/[^\p{L}\p{N}]/gu, '').length >= letters) {
      return /[.\-_]/.test(base[start - 1] ?? '') ? base.slice(start - 1) : tail;
    }
  }
  return '';
}
