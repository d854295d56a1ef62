import type { ModulePath } from '#domain/graph/module.ts';
import type { Draft } from '../draft.ts';
import type { ModuleStyle } from '../draft/moduleStyle.ts';
import { quoted } from '../draft/moduleStyle.ts';
import type { TypeImportStyle } from '../draft/typeImportStyle.ts';

/** An import in a file that is not there yet. */
export interface NewImport {
  readonly to: ModulePath | { readonly package: string };
  /** `default` and `*` as in the language. */
  readonly imported: string;
  readonly local: string;
  /** Whether it is needed when the code runs. */
  readonly isValue?: boolean;
}

/** The text of a file that imports things, most of them as types, and declares others, ended by a line break. */
export function newFileText(
  draft: Draft,
  file: ModulePath,
  style: ModuleStyle,
  types: TypeImportStyle,
  imports: readonly NewImport[],
  declarations: readonly string[],
): string {
  const lines = importLines(draft, file, style, types, imports);
  const blocks = [...(lines.length === 0 ? [] : [lines.join('\n')]), ...declarations];
  return `${blocks.join('\n\n')}\n`.replaceAll('\n', style.lineEnd);
}

function importLines(
  draft: Draft,
  file: ModulePath,
  style: ModuleStyle,
  types: TypeImportStyle,
  imports: readonly NewImport[],
): readonly string[] {
  const values = imports.filter(({ isValue }) => isValue === true);
  if (values.length > 0 && types !== 'plain') {
    const others = imports.filter((one) => !values.includes(one));
    const valueLines = importLines(draft, file, style, 'plain', values);
    return [...valueLines, ...importLines(draft, file, style, types, others)];
  }
  const groups = new Map<string, NewImport[]>();
  for (const one of imports) {
    const specifier = typeof one.to === 'string' ? draft.importSpecifier(file, one.to) : one.to.package;
    groups.set(specifier, [...(groups.get(specifier) ?? []), one]);
  }
  const keyword = types === 'declaration' ? 'import type' : 'import';
  const isOutside = (one: NewImport | undefined): number => (typeof one?.to === 'string' ? 1 : 0);
  const sorted = [...groups].sort(
    ([one, [first]], [other, [second]]) => isOutside(first) - isOutside(second) || one.localeCompare(other, 'en'),
  );
  return sorted.flatMap(([specifier, group]) => {
    const end = ` from ${quoted(style, specifier)}${style.semicolon}`;
    const alone = group.filter(({ imported }) => imported === '*' || imported === 'default');
    const named = group.filter((one) => !alone.includes(one));
    const clause = ({ imported, local }: NewImport): string => (imported === '*' ? `* as ${local}` : local);
    const aloneWord = types === 'plain' ? 'import' : 'import type';
    const lines = alone.map((one) => `${aloneWord} ${clause(one)}${end}`);
    if (named.length === 0) return lines;
    return [...lines, `${keyword} ${inBraces(style, types, named)}${end}`];
  });
}

function inBraces({ padding }: ModuleStyle, types: TypeImportStyle, named: readonly NewImport[]): string {
  const word = types === 'inline' ? 'type ' : '';
  const elements = named
    .map(({ imported, local }) => word + (imported === local ? local : `${imported} as ${local}`))
    .sort((one, other) => one.localeCompare(other, 'en'));
  return `{${padding}${elements.join(', ')}${padding}}`;
}
