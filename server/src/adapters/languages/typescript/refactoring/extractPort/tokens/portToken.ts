import type { Expression, Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../../compiler.ts';
import type { Draft } from '../../draft.ts';
import { quoted } from '../../draft/moduleStyle.ts';
import { unaliased } from '../importedThings.ts';

/** The word by which a container is asked for a port. */
export type PortToken =
  | { readonly kind: 'string'; readonly text: string }
  /** Something that `file` exports, or what `behind` says of it: `TYPES`, `.Orders`. */
  | { readonly kind: 'exported'; readonly name: string; readonly file: ModulePath; readonly behind: string };

export function writeToken(draft: Draft, tree: SourceFile, token: PortToken): string {
  if (token.kind === 'string') return quoted(draft.styleOf(tree), token.text);
  return draft.importName(tree, { name: token.name, to: token.file, typeOnly: false }) + token.behind;
}

/** A token that is there, where `asker` may name it, too. */
export function tokenWritten(draft: Draft, asker: ModulePath, token: Node): PortToken | undefined {
  if (ts.isStringLiteralLike(token)) return { kind: 'string', text: token.text };
  const root = ts.isPropertyAccessExpression(token) ? token.expression : token;
  if (!ts.isIdentifier(root)) return undefined;
  const { checker, pathOf } = draft.checked;
  const local = checker.getSymbolAtLocation(root);
  const symbol = local && unaliased(checker, local);
  const declaration = symbol?.valueDeclaration;
  const tree = declaration?.getSourceFile();
  const file = tree && pathOf(tree);
  const module = tree && checker.getSymbolAtLocation(tree);
  if (file === undefined || module === undefined || file.includes('node_modules/')) return undefined;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  if (file !== asker && !draft.surroundings.mayImport(asker, file)) return undefined;
  const shown = checker.getExportsOfModule(module).find((each) => unaliased(checker, each) === symbol);
  if (shown === undefined || shown.name === 'default') return undefined;
  return { kind: 'exported', name: shown.name, file, behind: token.getText().slice(root.getText().length) };
}

/** How a token is made: `Symbol.for('Orders')`, `Symbol('Orders')`, `'Orders'`. */
export function madeAs(example: Expression | undefined, text: string): string | undefined {
  if (example === undefined) return `Symbol('${text}')`;
  if (ts.isStringLiteralLike(example)) return withQuotes(example, text);
  if (!ts.isCallExpression(example) || !/^Symbol(?:\.for)?$/.test(example.expression.getText())) return undefined;
  const [named] = example.arguments;
  const isNamed = named !== undefined && ts.isStringLiteralLike(named);
  return `${example.expression.getText()}(${isNamed ? withQuotes(named, text) : ''})`;
}

function withQuotes(example: Expression, text: string): string {
  const quote = example.getText().charAt(0);
  return quote + text + quote;
}
