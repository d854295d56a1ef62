import type { ArrayLiteralExpression, Expression, Identifier, Node, SourceFile, Symbol } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import { createListAdditions } from '../dependencies/listAdditions.ts';
import type { ListAdditions } from '../dependencies/listAdditions.ts';
import type { Draft } from '../draft.ts';
import { unaliased } from './importedThings.ts';

/** A port that a container is to know, by the class that is its name when the code runs. */
export interface RegisteredPort {
  readonly file: ModulePath;
  readonly symbol: string;
}

/**
 * Has containers hand in the adapter for its port: wherever `providers` of a module that imports the class name it,
 * they name the port as another word for it, and what `exports` the class shows the port, too. Tests have containers of
 * their own, which need the port only where they make what asks for it. Gives the modules.
 */
export function registerPort(
  draft: Draft,
  importers: readonly ModulePath[],
  adapter: Symbol,
  port: RegisteredPort,
): readonly ModulePath[] {
  const lists = createListAdditions(draft);
  const found = importers.filter((path) => {
    const tree = draft.checked.treeOf(path);
    return tree !== undefined && registerIn(draft, lists, tree, adapter, port);
  });
  lists.write();
  return found;
}

function registerIn(
  draft: Draft,
  lists: ListAdditions,
  tree: SourceFile,
  adapter: Symbol,
  port: RegisteredPort,
): boolean {
  let isFound = false;
  const add = (array: ArrayLiteralExpression, index: number, text: (portName: string) => string): void => {
    const list = { elements: array.elements, start: array.getStart(tree) + 1, padding: '', isBare: false };
    const portIn = (): string => draft.importName(tree, { name: port.symbol, to: port.file, typeOnly: false });
    const isThere = new RegExp(String.raw`\b${port.symbol}\b`).test(array.getText(tree));
    if (!isThere) lists.add(tree, list, index + 1, () => text(portIn()));
    isFound = true;
  };
  const visit = (node: Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isArrayLiteralExpression(node.initializer)) {
      const array = node.initializer;
      const key = node.name.getText(tree);
      const { padding } = draft.styleOf(tree);
      array.elements.forEach((element, index) => {
        const named = nameOfAdapter(draft, element, adapter, key);
        if (named === undefined) return;
        const adapterName = named.getText(tree);
        if (key === 'exports') add(array, index, (portName) => portName);
        else add(array, index, (portName) => provided(padding, portName, adapterName));
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return isFound;
}

export function provided(padding: string, port: string, adapter: string): string {
  return `{${padding}provide: ${port}, useExisting: ${adapter}${padding}}`;
}

/** The name of the class in an element of `providers`, by itself or as what something else is provided for. */
function nameOfAdapter(draft: Draft, element: Expression, adapter: Symbol, key: string): Identifier | undefined {
  if (key !== 'providers' && key !== 'exports') return undefined;
  const named = key === 'providers' && ts.isObjectLiteralExpression(element) ? tokenOf(element) : element;
  if (named === undefined || !ts.isIdentifier(named)) return undefined;
  const symbol = draft.checked.checker.getSymbolAtLocation(named);
  return symbol !== undefined && unaliased(draft.checked.checker, symbol) === adapter ? named : undefined;
}

function tokenOf(element: Expression): Expression | undefined {
  if (!ts.isObjectLiteralExpression(element)) return undefined;
  const token = element.properties.find((each) => each.name?.getText() === 'provide');
  return token !== undefined && ts.isPropertyAssignment(token) ? token.initializer : undefined;
}
