import type { NamedFile } from '#application/ports/specifierWriter.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isResolutionConfiguration } from '../resolution/configurationFiles.ts';

/** `[tool.setuptools]`, and `[mypy-shop.orders]`, which names a module itself. */
const SECTION = /^\s*\[+\s*(?:mypy-)?(.*?)\]+\s*(?:#.*)?$/u;

/** `shop = "shop.main:run"`. */
const ENTRY = /^\s*["']?([\w.-]+)["']?\s*=(?!=)(.*)$/u;

/** A module or something of it, `shop.main:run`, or a file: `shop/main.py`. */
const NAMED = /(?<![\w./-])(?:([\w-]+(?:\/[\w.-]+)*\.pyi?)(?![\w/])|([^\W\d]\w*(?:\.[^\W\d]\w*)*)(:[^\W\d])?)/gu;

/** The modules that configurations name: what starts commands and plug-ins, what is packed, checked or left out. */
export function filesNamedIn(path: ModulePath, text: string): readonly NamedFile[] {
  if (!isResolutionConfiguration(path)) return [];
  const named: NamedFile[] = [];
  let key = '';
  for (const line of text.split(/\r?\n/u)) {
    const section = SECTION.exec(line)?.[1];
    const [, entry, value = line] = ENTRY.exec(line) ?? [];
    key = section ?? entry ?? key;
    named.push(...namedIn(key, section ?? value.replace(/(?:^|\s)#.*$/u, '')));
  }
  return named;
}

function namedIn(key: string, value: string): readonly NamedFile[] {
  return [...value.matchAll(NAMED)].flatMap(([, file, name = '', attribute]): readonly NamedFile[] => {
    if (file !== undefined) return [{ key, path: file, specifier: undefined }];
    if (!name.includes('.') && attribute === undefined) return [];
    return [{ key, path: `${name.replaceAll('.', '/')}.py`, specifier: name }];
  });
}
