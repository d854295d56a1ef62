import type { ModulePath } from '#domain/graph/module.ts';

/** Parts of a file's name that say how it is built or used, and nothing of what it is. */
const PARTS_WITHOUT_MEANING = new Set(['d', 'test', 'spec', 'stories', 'index']);

/** `order.repository.ts`, `OrderRepository.ts` and `order-repository.ts` are all made of `order` and `repository`. */
export function wordsOfFileName(path: ModulePath): readonly string[] {
  const parts = path.slice(path.lastIndexOf('/') + 1).split('.');
  const named = parts.slice(0, -1).filter((part) => !PARTS_WITHOUT_MEANING.has(part));
  return named
    .flatMap((part) => part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [])
    .map((word) => word.toLowerCase());
}

/** What a module is by its name: the last of several words. */
export function roleWord(path: ModulePath): string | undefined {
  const words = wordsOfFileName(path);
  return words.length > 1 ? words.at(-1) : undefined;
}
