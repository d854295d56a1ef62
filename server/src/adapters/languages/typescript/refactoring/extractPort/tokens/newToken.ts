import type { Expression, Node, ObjectLiteralExpression, SourceFile } from 'typescript';
import { uncapitalised } from '#application/refactoring/naming/words.ts';
import { ts } from '../../../compiler.ts';
import { createListAdditions } from '../../dependencies/listAdditions.ts';
import type { Draft } from '../../draft.ts';
import { neighboursOf } from '../../draft/typeImportStyle.ts';
import type { RegisteredPort } from '../containers.ts';
import { unaliased } from '../importedThings.ts';
import { madeAs, tokenWritten } from './portToken.ts';
import type { PortToken } from './portToken.ts';
import { tokensNamedIn } from './tokenAskers.ts';

export interface NewToken {
  readonly token: PortToken;
  /** What the file of the port declares for it; empty where the token is elsewhere. */
  readonly declaration: string;
}

/** A token as the project makes its tokens: in its object of them, as a string, or beside the port. */
export function newToken(draft: Draft, asker: SourceFile, port: RegisteredPort, form: 'interface' | 'class'): NewToken {
  const path = draft.checked.pathOf(asker) ?? asker.fileName;
  // A type and a value may share a name, a class and a value may not.
  const ownName = form === 'class' ? allCapitals(port.symbol) : port.symbol;
  const examples = [asker, ...neighboursOf(draft.checked, asker)].flatMap(tokensNamedIn);
  for (const example of examples) {
    if (ts.isStringLiteralLike(example)) return stringToken(draft, examples, example.text, port);
    const known = tokenWritten(draft, path, example);
    if (known?.kind !== 'exported') continue;
    const found = ts.isPropertyAccessExpression(example)
      ? memberToken(draft, known, example.expression, port)
      : constantToken(
          draft,
          port,
          isAllCapitals(known.name) ? allCapitals(port.symbol) : ownName,
          initializerOf(draft, example),
        );
    if (found !== undefined) return found;
  }
  return constantToken(draft, port, ownName) ?? { token: { kind: 'string', text: port.symbol }, declaration: '' };
}

function stringToken(draft: Draft, examples: readonly Node[], example: string, { symbol }: RegisteredPort): NewToken {
  const text = likeName(example, symbol);
  if (examples.some((each) => ts.isStringLiteralLike(each) && each.text === text))
    draft.refuse(`The token \`${text}\` stands for something else already.`);
  return { token: { kind: 'string', text }, declaration: '' };
}

function memberToken(
  draft: Draft,
  known: PortToken & { readonly kind: 'exported' },
  root: Expression,
  port: RegisteredPort,
): NewToken | undefined {
  const object = literalIn(initializerOf(draft, root));
  const last = object?.properties.at(-1);
  if (object === undefined || last === undefined || !ts.isPropertyAssignment(last)) return undefined;
  const key = likeName(last.name.getText(), port.symbol);
  const made = madeAs(last.initializer, key);
  if (made === undefined) return undefined;
  if (object.properties.some(({ name }) => name?.getText() === key))
    draft.refuse(`\`${known.name}.${key}\` stands for something else already.`);
  const tree = object.getSourceFile();
  const lists = createListAdditions(draft);
  const { padding } = draft.styleOf(tree);
  const list = { elements: object.properties, start: object.getStart(tree) + 1, padding, isBare: false };
  lists.add(tree, list, object.properties.length, () => `${key}: ${made}`);
  lists.write();
  return { token: { ...known, behind: `.${key}` }, declaration: '' };
}

/** A constant beside the port, which may be there already. */
function constantToken(
  { checked: { checker, treeOf } }: Draft,
  { symbol, file }: RegisteredPort,
  name: string,
  example?: Expression,
): NewToken | undefined {
  const made = madeAs(example, symbol);
  if (made === undefined) return undefined;
  const tree = treeOf(file);
  const module = tree && checker.getSymbolAtLocation(tree);
  const present = module && checker.tryGetMemberInModuleExports(name, module);
  const isThere = present !== undefined && (present.flags & ts.SymbolFlags.Variable) !== 0;
  const declaration = isThere ? '' : `export const ${name} = ${made}`;
  return { token: { kind: 'exported', name, file, behind: '' }, declaration };
}

function initializerOf({ checked: { checker } }: Draft, name: Node): Expression | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  const declaration = symbol && unaliased(checker, symbol).valueDeclaration;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

/** Through `as const`, `satisfies` and `Object.freeze`. */
function literalIn(node: Expression | undefined): ObjectLiteralExpression | undefined {
  if (node === undefined || ts.isObjectLiteralExpression(node)) return node;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return literalIn(node.expression);
  return ts.isCallExpression(node) && node.expression.getText() === 'Object.freeze'
    ? literalIn(node.arguments[0])
    : undefined;
}

function likeName(example: string, name: string): string {
  if (isAllCapitals(example)) return allCapitals(name);
  return /^[a-z]/.test(example) ? uncapitalised(name) : name;
}

function isAllCapitals(name: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(name) && name.length > 1;
}

function allCapitals(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
}
