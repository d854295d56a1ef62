import { readImportedString } from '../lexer/importCall.ts';
import type { WrittenString } from '../lexer/statements.ts';
import { prefixOf } from '../lexer/strings.ts';
import { nameAfter, spelledAfter, spelledPlace } from './relocation.ts';
import type { Rewriting } from './rewriting.ts';

const DOTTED = /^[^\W\d]\w*(?:\.[^\W\d]\w*)+(?=$|:)/u;

/** Changes `import_module("a.b")`, and names such as that in `mock.patch("a.b.C.method")`. */
export function rewriteString(rewriting: Rewriting, { quote, behind }: WrittenString): void {
  const { text } = rewriting;
  const imported = readImportedString(text, quote, behind);
  if (imported !== undefined) return rewriteImported(rewriting, text.slice(imported.start, imported.end), imported);
  if (!/^[ru]?$/i.test(prefixOf(text, quote)) || text.charCodeAt(quote) === text.charCodeAt(quote + 1)) return;
  const name = DOTTED.exec(text.slice(quote + 1, behind - 1))?.[0];
  if (name !== undefined) rewriteMention(rewriting, name, quote + 1);
}

function rewriteImported(
  rewriting: Rewriting,
  written: string,
  { start, end, specifier }: { readonly start: number; readonly end: number; readonly specifier: string },
): void {
  const place = rewriting.before.placeOf(rewriting.from, specifier);
  const wanted = spelledAfter(rewriting, place);
  if (wanted === undefined) return;
  const after = nameAfter(rewriting, specifier, wanted);
  if (after === specifier) return;
  // What was relative to a package that the call names is absolute from now on, whatever package that is.
  if (after === undefined) rewriting.lose(written, start, end);
  else rewriting.edits.replace(start, end, after);
}

/** The longest beginning that names a module; what follows names something in it. */
function rewriteMention(rewriting: Rewriting, name: string, start: number): void {
  const parts = name.split('.');
  for (let length = parts.length; length > 1; length--) {
    const module = parts.slice(0, length).join('.');
    const place = rewriting.before.placeOf(rewriting.from, module);
    const [before, wanted] = [spelledPlace(place), spelledAfter(rewriting, place)];
    if (before === undefined || wanted === undefined) continue;
    const after = before === wanted ? module : nameAfter(rewriting, module, wanted);
    if (after !== undefined && after !== module) rewriting.mentions.replace(start, start + module.length, after);
    return;
  }
}
