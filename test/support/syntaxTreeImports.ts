import ts from 'typescript';
import type { ImportKind, ImportSite } from '#domain/graph/module.ts';

/** What the compiler's own syntax tree says of a file's imports: the witness that the lexer is held against. */
export interface SyntaxTreeImports {
  readonly sites: readonly ImportSite[];
  /** Whether the compiler finds the text faultless. Where it does not, its tree is a guess as well. */
  readonly isFaultless: boolean;
}

const JAVASCRIPT = /\.[cm]?jsx?$/;

export function syntaxTreeImports(path: string, text: string): SyntaxTreeImports {
  // Types in comments mean something in JavaScript alone, although the compiler can read them everywhere.
  const jsDocParsingMode = JAVASCRIPT.test(path) ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode };
  const file = ts.createSourceFile(path, text, options) as ts.SourceFile & { readonly parseDiagnostics: unknown[] };
  const found: Found[] = [...referencesOf(file), ...importsOf(file)].sort((a, b) => a.start - b.start);
  const lines = lineStartsOf(text);
  return { sites: found.map((site) => positioned(site, lines)), isFaultless: file.parseDiagnostics.length === 0 };
}

interface Found {
  readonly kind: ImportKind;
  readonly typeOnly: boolean;
  readonly specifier: string;
  readonly start: number;
  readonly end: number;
}

/** Goes through the tree with a list of its own: expressions of thousands of terms are deeper than the call stack. */
function* importsOf(file: ts.SourceFile): Generator<Found> {
  const pending: { node: ts.Node; inJsdoc: boolean }[] = [{ node: file, inJsdoc: false }];
  const seen = new Set<ts.Node>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, inJsdoc } = next;
    const found = importOf(node, inJsdoc, file);
    if (found !== undefined) yield found;
    ts.forEachChild(node, (child) => void pending.push({ node: child, inJsdoc }));
    const jsdoc = (node as { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
    // A comment can hang on a statement and on what the statement declares.
    for (const comment of jsdoc) {
      if (!seen.has(comment)) pending.push({ node: comment, inJsdoc: true });
      seen.add(comment);
    }
  }
}

function importOf(node: ts.Node, inJsdoc: boolean, file: ts.SourceFile): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    const kind = node.importClause === undefined ? 'side-effect' : 'import';
    return siteOf(kind, isTypeOnlyImport(node.importClause), node.moduleSpecifier, file);
  }
  if (ts.isExportDeclaration(node)) return siteOf('export', isTypeOnlyExport(node), node.moduleSpecifier, file);
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return siteOf('import-equals', node.isTypeOnly, node.moduleReference.expression, file);
  }
  if (ts.isJSDocImportTag(node)) return siteOf('jsdoc', true, node.moduleSpecifier, file);
  if (ts.isImportTypeNode(node)) {
    const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return siteOf(inJsdoc ? 'jsdoc' : 'import-type', true, argument, file);
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return callOf(node, file);
  return undefined;
}

function callOf(node: ts.CallExpression | ts.NewExpression, file: ts.SourceFile): Found | undefined {
  const { expression, arguments: parameters } = node;
  const isImport =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isMetaProperty(expression) &&
      expression.name.text !== 'meta' &&
      expression.keywordToken === ts.SyntaxKind.ImportKeyword);
  if (isImport) return siteOf('dynamic-import', false, parameters?.[0], file);
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
  return isRequire ? siteOf('require', false, parameters?.[0], file) : undefined;
}

function siteOf(
  kind: ImportKind,
  typeOnly: boolean,
  literal: ts.Node | undefined,
  file: ts.SourceFile,
): Found | undefined {
  if (literal === undefined || !ts.isStringLiteralLike(literal)) return undefined;
  const start = literal.getStart(file) + 1;
  const isUnterminated = (literal as { readonly isUnterminated?: boolean }).isUnterminated === true;
  return { kind, typeOnly, specifier: literal.text, start, end: literal.end - (isUnterminated ? 0 : 1) };
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (clause.name !== undefined || clause.namedBindings === undefined) return false;
  return ts.isNamedImports(clause.namedBindings) && areAllTypes(clause.namedBindings.elements);
}

function isTypeOnlyExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  return exportClause !== undefined && ts.isNamedExports(exportClause) && areAllTypes(exportClause.elements);
}

function areAllTypes(names: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return names.length > 0 && names.every((name) => name.isTypeOnly);
}

function referencesOf(file: ts.SourceFile): Found[] {
  return [...file.referencedFiles, ...file.typeReferenceDirectives].map(({ fileName, pos, end }) => {
    return { kind: 'reference', typeOnly: true, specifier: fileName, start: pos, end };
  });
}

/** Lines as the language server protocol has them; the compiler's own end at U+2028 as well. */
function lineStartsOf(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

function positioned({ kind, typeOnly, specifier, start, end }: Found, lineStarts: readonly number[]): ImportSite {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= start) low = middle;
    else high = middle;
  }
  const lineStart = lineStarts[low] ?? 0;
  return { specifier, kind, typeOnly, line: low, character: start - lineStart, endCharacter: end - lineStart };
}
