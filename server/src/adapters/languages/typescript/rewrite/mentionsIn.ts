import type { CallExpression, Expression, NewExpression, Node, SourceFile, StringLiteralLike } from 'typescript';
import type { ImportKind, ImportSite, ModulePath } from '#domain/graph/module.ts';
import { loadCompiler, ts } from '../compiler.ts';
import { createSiteList } from '../lexer/siteList.ts';

/** Without one of these words there is no such call, so nothing has to be parsed. */
const WORDS =
  /\b(?:mock|(?:do|un|dont|set|doUn)[mM]ock|unstable_(?:un)?mockModule|(?:require|import)(?:Actual|Mock)|createMockFromModule|require\s*\.\s*resolve|import\s*\.\s*meta|proxyquire|rewire|td)\b/;

/** What is called on what, and how the path that it is given is resolved. */
const METHODS: Readonly<Record<string, { readonly names: ReadonlySet<string>; readonly kind: ImportKind }>> = {
  jest: {
    names: new Set([
      ...['mock', 'doMock', 'setMock', 'unmock', 'dontMock', 'deepUnmock', 'requireActual', 'requireMock'],
      ...['createMockFromModule', 'genMockFromModule', 'unstable_mockModule', 'unstable_unmockModule'],
    ]),
    kind: 'require',
  },
  vi: {
    names: new Set(['mock', 'doMock', 'unmock', 'doUnmock', 'importActual', 'importMock']),
    kind: 'dynamic-import',
  },
  mock: { names: new Set(['module']), kind: 'dynamic-import' },
  td: { names: new Set(['replace', 'replaceEsm']), kind: 'require' },
  require: { names: new Set(['resolve']), kind: 'require' },
};

const FUNCTIONS = new Set(['proxyquire', 'rewire']);

/**
 * Where a module names others without importing them, so that the names have to follow when those move: mocks of test
 * runners, `require.resolve`, `new URL('./worker.ts', import.meta.url)`. In the order of the text.
 */
export function mentionsIn(path: ModulePath, text: string): readonly ImportSite[] {
  if (!WORDS.test(text)) return [];
  loadCompiler();
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const list = createSiteList(text);
  for (const { literal, kind } of mentionsBelow(tree)) {
    const [start, end] = [literal.getStart(tree) + 1, literal.end - 1];
    // A string that is not closed yet, or goes on in the next line, names nothing.
    if (text[start - 1] === text[end] && !/[\r\n]/.test(text.slice(start, end))) list.add(kind, false, start, end);
  }
  return list.sites;
}

interface Mention {
  readonly literal: StringLiteralLike;
  readonly kind: ImportKind;
}

function mentionsBelow(tree: SourceFile): readonly Mention[] {
  const found: Mention[] = [];
  const visit = (node: Node): void => {
    const mention = mentionAt(node);
    if (mention !== undefined) found.push(mention);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.sort((a, b) => a.literal.pos - b.literal.pos);
}

function mentionAt(node: Node): Mention | undefined {
  const kind = ts.isCallExpression(node) ? kindOfCall(node) : ts.isNewExpression(node) ? kindOfNew(node) : undefined;
  const argument = kind && (node as CallExpression | NewExpression).arguments?.[0];
  return kind && argument && ts.isStringLiteralLike(argument) ? { literal: argument, kind } : undefined;
}

function kindOfCall({ expression }: CallExpression): ImportKind | undefined {
  if (ts.isIdentifier(expression)) return FUNCTIONS.has(expression.text) ? 'require' : undefined;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const name = expression.name.text;
  if (isImportMeta(expression.expression)) return name === 'resolve' ? 'dynamic-import' : undefined;
  const methods = METHODS[rootName(expression.expression) ?? ''];
  return methods?.names.has(name) ? methods.kind : undefined;
}

function kindOfNew({ expression, arguments: given }: NewExpression): ImportKind | undefined {
  const base = given?.[1];
  if (!ts.isIdentifier(expression) || expression.text !== 'URL' || base === undefined) return undefined;
  const isHere = ts.isPropertyAccessExpression(base) && base.name.text === 'url' && isImportMeta(base.expression);
  return isHere ? 'dynamic-import' : undefined;
}

function isImportMeta(expression: Expression): boolean {
  return ts.isMetaProperty(expression) && expression.keywordToken === ts.SyntaxKind.ImportKeyword;
}

/** `jest` of `jest` and of `jest.mock('./a')`, on which the next call may be chained. */
function rootName(expression: Expression): string | undefined {
  if (ts.isIdentifier(expression)) return Object.hasOwn(METHODS, expression.text) ? expression.text : undefined;
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return undefined;
  return rootName(expression.expression.expression);
}
