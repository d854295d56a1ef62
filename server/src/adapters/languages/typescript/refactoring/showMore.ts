import type { ExportDeclaration, NamedExports, SourceFile } from 'typescript';
import type { ShownNames } from '#application/ports/refactorer.ts';
import { ts } from '../compiler.ts';
import type { Edits } from './draft/edits.ts';
import { indentAt } from './draft/edits.ts';
import type { ModuleStyle } from './draft/moduleStyle.ts';
import { quoted } from './draft/moduleStyle.ts';

/** Has a module pass names of another one on, where it does that already, else below what it passes on. */
export function showMore(edits: Edits, tree: SourceFile, style: ModuleStyle, { specifier, names }: ShownNames): void {
  const passing = tree.statements.filter(ts.isExportDeclaration).filter(({ moduleSpecifier }) => moduleSpecifier);
  const there = passing.find(
    (each) => !each.isTypeOnly && specifierOf(each) === specifier && listOf(each) !== undefined,
  );
  const list = there && listOf(there);
  const saysTypes = !/\.[cm]?jsx?$/.test(tree.fileName);
  const elements = (isTypeOnly: boolean): readonly string[] =>
    names.map(({ imported, exported, isType }) => {
      const text = imported === exported ? exported : `${imported} as ${exported}`;
      return saysTypes && isType && !isTypeOnly ? `type ${text}` : text;
    });
  const last = list?.elements.at(-1);
  if (list !== undefined && last !== undefined) {
    const isOnOneLine = !/[\r\n]/.test(list.getText(tree));
    const between = isOnOneLine ? ', ' : `,\n${indentAt(tree.text, last.getStart(tree))}`;
    return edits.insert(
      tree,
      last.getEnd(),
      elements(false)
        .map((text) => between + text)
        .join(''),
    );
  }
  const isTypeOnly = saysTypes && names.every(({ isType }) => isType);
  const { padding, semicolon } = style;
  const braces = `{${padding}${elements(isTypeOnly).join(', ')}${padding}}`;
  const text = `export ${isTypeOnly ? 'type ' : ''}${braces} from ${quoted(style, specifier)}${semicolon}`;
  const above = passing.at(-1) ?? tree.statements.at(-1);
  if (above === undefined) edits.insert(tree, tree.text.length, `${text}\n`);
  else edits.insert(tree, above.getEnd(), `\n${text}`);
}

function specifierOf({ moduleSpecifier }: ExportDeclaration): string | undefined {
  return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}

function listOf({ exportClause }: ExportDeclaration): NamedExports | undefined {
  return exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause : undefined;
}
