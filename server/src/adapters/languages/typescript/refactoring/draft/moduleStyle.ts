import type { Node, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import { lineEndOf } from './edits.ts';

/** How a module is written, so that what is added to it looks the same. */
export interface ModuleStyle {
  readonly lineEnd: string;
  readonly quote: "'" | '"';
  /** What ends a statement: `;` or nothing. */
  readonly semicolon: ';' | '';
  /** One step of indentation. */
  readonly indent: string;
  /** What stands inside braces: a space or nothing. */
  readonly padding: ' ' | '';
  /** Whether the last of several lines in a list ends with a comma. */
  readonly trailingComma: boolean;
  /** How long lines may become. */
  readonly lineWidth: number;
}

const USUAL_WIDTH = 80;

/** What `tree` does not tell is taken from `others`, which are its neighbours, the nearest first. */
export function moduleStyle(tree: SourceFile, others: readonly SourceFile[] = []): ModuleStyle {
  const all = [tree, ...others];
  return {
    lineEnd: lineEndOf(all.find(({ text }) => /[\r\n]/.test(text))?.text ?? ''),
    quote: first(all, quoteIn) ?? "'",
    semicolon: first(all, semicolonIn) ?? ';',
    indent: first(all, indentIn) ?? '  ',
    padding: first(all, paddingIn) ?? ' ',
    trailingComma: first(all, trailingCommaIn) ?? true,
    lineWidth: Math.max(USUAL_WIDTH, ...all.slice(0, 1).map(longestCode)),
  };
}

/** `text` as a string literal. */
export function quoted({ quote }: ModuleStyle, text: string): string {
  return quote + text + quote;
}

function first<Value>(trees: readonly SourceFile[], read: (tree: SourceFile) => Value | undefined): Value | undefined {
  for (const tree of trees) {
    const value = read(tree);
    if (value !== undefined) return value;
  }
  return undefined;
}

function quoteIn(tree: SourceFile): "'" | '"' | undefined {
  const quotes = literalsIn(tree).map((literal) => tree.text[literal.getStart(tree)]);
  const single = quotes.filter((quote) => quote === "'").length;
  const double = quotes.filter((quote) => quote === '"').length;
  return single === double ? undefined : single > double ? "'" : '"';
}

/** Those of imports where there are any, as others may hold a quote themselves. */
function literalsIn(tree: SourceFile): readonly Node[] {
  const ofImports = tree.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier !== undefined
      ? [statement.moduleSpecifier]
      : [],
  );
  if (ofImports.length > 0) return ofImports;
  const literals: Node[] = [];
  const visit = (node: Node): void => {
    if (ts.isStringLiteral(node) && !ts.isJsxAttribute(node.parent)) literals.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return literals;
}

function semicolonIn(tree: SourceFile): ';' | '' | undefined {
  const ends = tree.statements.filter(mayEndInSemicolon).map((statement) => tree.text[statement.getEnd() - 1] === ';');
  if (ends.length === 0) return undefined;
  return ends.filter(Boolean).length * 2 >= ends.length ? ';' : '';
}

function mayEndInSemicolon(statement: Node): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isVariableStatement(statement) ||
    ts.isExpressionStatement(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isExportDeclaration(statement)
  );
}

/** Comments are left out: their stars stand one space further in. */
function indentIn({ text }: SourceFile): string | undefined {
  const indents = [...text.matchAll(/^([ \t]+)[^\s*]/gm)].map(([, indent = '']) => indent);
  if (indents.length === 0) return undefined;
  if (indents.some((indent) => indent.startsWith('\t'))) return '\t';
  return ' '.repeat(Math.max(2, Math.min(...indents.map(({ length }) => length))));
}

function paddingIn(tree: SourceFile): ' ' | '' | undefined {
  for (const statement of tree.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    return /^\{\S/.test(bindings.getText(tree)) ? '' : ' ';
  }
  return undefined;
}

function trailingCommaIn({ text }: SourceFile): boolean | undefined {
  const commas = [...text.matchAll(/[^\s;{}([,](,?)[ \t]*\r?\n[ \t]*[\])]/g)].map(([, comma]) => comma === ',');
  if (commas.length === 0) return undefined;
  return commas.filter(Boolean).length * 2 >= commas.length;
}

function longestCode({ text }: SourceFile): number {
  let longest = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (!/^\s*(?:\/\/|\/?\*|import\b)|['"`]/.test(line)) longest = Math.max(longest, line.length);
  }
  // What is longer than this was not laid out by anybody.
  return Math.min(longest, 120);
}
