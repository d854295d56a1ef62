import type { WrittenName } from '../lexer/importStatement.ts';
import type { WrittenImport } from '../lexer/statements.ts';
import { prefixOf } from '../lexer/strings.ts';
import { nameAfter, spelledAfter } from './relocation.ts';
import type { Rewriting } from './rewriting.ts';

type PlainImport = Extract<WrittenImport, { kind: 'import' }>;

/** Changes `import a.b.c`, and all uses of `a.b.c` where the module is called just that. */
export function rewriteImport(rewriting: Rewriting, statement: PlainImport): void {
  for (const written of statement.names) rewriteName(rewriting, written);
}

function rewriteName(rewriting: Rewriting, written: WrittenName): void {
  const { name, start, end, alias } = written;
  const wanted = spelledAfter(rewriting, rewriting.before.placeOf(rewriting.from, name));
  if (wanted === undefined) return;
  const after = nameAfter(rewriting, name, wanted);
  if (after === undefined) return rewriting.lose(name, start, end);
  if (after === name) return;
  if (alias === undefined && losesPackage(rewriting, name, after)) return rewriting.lose(name, start, end);
  rewriting.edits.replace(start, end, after);
  if (alias !== undefined) return;
  for (const use of [...usesOf(rewriting, name), ...usesInTypes(rewriting, name)]) {
    rewriting.edits.replace(use, use + name.length, after);
  }
}

/** What looks like a type and is more than one name, which is changed as a mention: `"list[a.b.Order]"`. */
const TYPE = /^[\w.[\](),|\s]*[[|][\w.[\](),|\s]*$/u;

/** Where types in quotation marks name it. */
function usesInTypes({ text, written }: Rewriting, name: string): number[] {
  const pattern = patternOf(name);
  return written.strings.flatMap(({ quote, behind }) => {
    const content = text.slice(quote, behind).replaceAll(/^(["']+)|(["']+)$/gu, (marks) => ' '.repeat(marks.length));
    if (prefixOf(text, quote) !== '' || !TYPE.test(content)) return [];
    return [...content.matchAll(pattern)].map(({ index }) => quote + index);
  });
}

function patternOf(name: string): RegExp {
  return new RegExp(String.raw`(?<![\w.])${name.replaceAll('.', String.raw`\.`)}(?!\w)`, 'gu');
}

/** Whether something else of the package is used that nothing would import any more. */
function losesPackage(rewriting: Rewriting, name: string, after: string): boolean {
  const [root = '', second] = name.split('.');
  if (second === undefined || after.startsWith(`${root}.`)) return false;
  const others = rewriting.written.imports.some(
    (each) =>
      each.kind === 'import' && each.names.some((other) => other.name !== name && other.name.split('.')[0] === root),
  );
  if (others) return false;
  const [all, own] = [usesOf(rewriting, root), new Set(usesOf(rewriting, name))];
  return all.some((use) => !own.has(use) && rewriting.text[use + root.length] === '.');
}

/** Where code names it, in expressions of f-strings as well. */
function usesOf({ text, written }: Rewriting, name: string): number[] {
  const pattern = patternOf(name);
  const skipped = [
    ...written.imports.map(({ start, end }) => ({ start, end })),
    ...written.comments,
    ...written.strings
      .filter(({ quote }) => !/[ft]/i.test(prefixOf(text, quote)))
      .map(({ quote, behind }) => ({ start: quote, end: behind })),
  ];
  return [...text.matchAll(pattern)]
    .map(({ index }) => index)
    .filter((use) => !skipped.some(({ start, end }) => start <= use && use < end));
}
