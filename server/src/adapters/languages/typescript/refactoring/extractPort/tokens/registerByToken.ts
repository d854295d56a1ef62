import type { SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../../compiler.ts';
import type { Draft } from '../../draft.ts';
import { indentAt } from '../../draft/edits.ts';
import { isWrittenHere } from '../../draft/typeImportStyle.ts';
import type { RegisteredPort } from '../containers.ts';
import { tokenWritten, writeToken } from './portToken.ts';
import type { PortToken } from './portToken.ts';
import type { Registration } from './registrations.ts';
import { isNamed, registrationsIn } from './registrations.ts';
import type { TokenContainer } from './tokenAskers.ts';

/** A port that a container is to know by a token. */
export interface TokenPort extends RegisteredPort {
  readonly container: TokenContainer;
  readonly token: PortToken;
}

/** The token by which a container gives the adapter already, where `asker` may name it. */
export function knownToken(
  draft: Draft,
  importers: readonly ModulePath[],
  asker: ModulePath,
  adapter: Symbol,
): PortToken | undefined {
  for (const path of importers) {
    const tree = draft.checked.treeOf(path);
    if (tree === undefined || isTest(draft, path)) continue;
    const all = registrationsIn(draft.checked, tree);
    for (const { token, made, isConditional } of all) {
      if (!isNamed(draft.checked, made, adapter) || isNamed(draft.checked, token, adapter)) continue;
      const others = all.filter((other) => other.token.getText() === token.getText());
      if (!isConditional && others.length === 1) return tokenWritten(draft, asker, token);
    }
  }
  return undefined;
}

/** Says the token wherever a container is told of the class itself. Gives the modules. */
export function registerByToken(
  draft: Draft,
  importers: readonly ModulePath[],
  adapter: Symbol,
  port: TokenPort,
): readonly ModulePath[] {
  return importers.filter((path) => {
    const tree = draft.checked.treeOf(path);
    const all = tree === undefined ? [] : registrationsIn(draft.checked, tree);
    const found = all.filter(({ token }) => isNamed(draft.checked, token, adapter));
    if (tree === undefined || found.length === 0) return false;
    if (found.some(({ isConditional }) => isConditional))
      draft.refuse(`\`${adapter.name}\` is handed in under conditions by ${path}, which a token would not know.`);
    for (const one of found) add(draft, tree, one, port, { name: one.token.getText(), isBound: true });
    return true;
  });
}

/** Says the token where the project tells containers of other things. Tells whether there is such a place. */
export function registerWithOthers(draft: Draft, adapter: RegisteredPort, port: TokenPort): boolean {
  const { program, pathOf } = draft.checked;
  const { graph, mayImport, placementOf } = draft.surroundings;
  const places = program.getSourceFiles().flatMap((tree) => {
    const path = pathOf(tree);
    if (path === undefined || !isWrittenHere(tree) || !graph.has(path) || isTest(draft, path)) return [];
    if (!mayImport(path, adapter.file) || !mayImport(path, port.file)) return [];
    const last = lastOfFirst(registrationsIn(draft.checked, tree));
    return last === undefined ? [] : [{ tree, last, isRoot: placementOf(path)?.layer?.role === 'composition' }];
  });
  const place = places.find(({ isRoot }) => isRoot) ?? places[0];
  if (place === undefined) return false;
  const { tree, last } = place;
  const name = draft.importName(tree, { name: adapter.symbol, to: adapter.file, typeOnly: false });
  add(draft, tree, last, port, { name, isBound: false });
  return true;
}

/** The last one of those that stand together first, as what is asked for may be made right behind them. */
function lastOfFirst(all: readonly Registration[]): Registration | undefined {
  const end = all.findIndex(({ statement }, index) => {
    const next = all[index + 1]?.statement;
    return next === undefined || (next !== statement && next.pos !== statement.end);
  });
  return all[end];
}

/** What the container gives, and whether it knows it by its class. */
interface Given {
  readonly name: string;
  readonly isBound: boolean;
}

function add(
  draft: Draft,
  tree: SourceFile,
  { statement, receiver }: Registration,
  port: TokenPort,
  { name, isBound }: Given,
): void {
  const { padding, semicolon } = draft.styleOf(tree);
  const type = draft.importName(tree, { name: port.symbol, to: port.file, typeOnly: true });
  const token = writeToken(draft, tree, port.token);
  const bind = receiver === 'bind' ? receiver : `${receiver}.bind`;
  const text =
    port.container === 'tsyringe'
      ? `${receiver}.register<${type}>(${token}, {${padding}useToken: ${name}${padding}})`
      : `${bind}<${type}>(${token}).${isBound ? 'toService' : 'to'}(${name})`;
  const indent = indentAt(tree.text, statement.getStart(tree));
  if (ts.isExpressionStatement(statement))
    return draft.insert(tree, statement.getEnd(), `\n${indent}${text}${semicolon}`);
  // Two statements need braces around them.
  const line = `\n${indent}${draft.styleOf(tree).indent}`;
  draft.insert(tree, statement.getStart(tree), `{${line}`);
  draft.insert(tree, statement.getEnd(), `${semicolon}${line}${text}${semicolon}\n${indent}}`);
}

function isTest({ surroundings }: Draft, path: ModulePath): boolean {
  return surroundings.placementOf(path)?.layer?.role === 'test';
}
