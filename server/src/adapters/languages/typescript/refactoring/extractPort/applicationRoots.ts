import type { Node, ObjectLiteralExpression, ObjectLiteralElementLike, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import { createListAdditions } from '../dependencies/listAdditions.ts';
import type { Draft } from '../draft.ts';
import { indentAt } from '../draft/edits.ts';
import type { RegisteredPort } from './containers.ts';
import { provided } from './containers.ts';

/**
 * Has the port handed in where an Angular application begins, for a class that says of itself that it is there for the
 * whole of it. Tells whether such a place was found.
 */
export function registerAtRoot(draft: Draft, adapter: RegisteredPort, port: RegisteredPort): boolean {
  const { program, pathOf } = draft.checked;
  for (const tree of program.getSourceFiles()) {
    const path = pathOf(tree);
    if (path === undefined || !draft.surroundings.graph.has(path) || !/bootstrap|ApplicationConfig/.test(tree.text))
      continue;
    const root = rootIn(tree);
    if (root === undefined || !draft.surroundings.mayImport(path, adapter.file)) continue;
    const name = (wanted: RegisteredPort): string =>
      draft.importName(tree, { name: wanted.symbol, to: wanted.file, typeOnly: false });
    provideIn(draft, tree, root, () => provided(draft.styleOf(tree).padding, name(port), name(adapter)));
    return true;
  }
  return false;
}

/** The object that says what an application begins with: of the module that is bootstrapped, or the configuration. */
function rootIn(tree: SourceFile): ObjectLiteralExpression | undefined {
  const find = (node: Node): ObjectLiteralExpression | undefined => {
    if (ts.isObjectLiteralExpression(node) && isRoot(node)) return node;
    return ts.forEachChild(node, find);
  };
  return find(tree);
}

function isRoot(node: ObjectLiteralExpression): boolean {
  if (memberOf(node, 'bootstrap') !== undefined) return true;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return /\bApplicationConfig\b/.test(parent.type?.getText() ?? '');
  return ts.isCallExpression(parent) && parent.expression.getText() === 'bootstrapApplication';
}

function memberOf(node: ObjectLiteralExpression, name: string): ObjectLiteralElementLike | undefined {
  return node.properties.find((each) => each.name?.getText() === name);
}

function provideIn(draft: Draft, tree: SourceFile, root: ObjectLiteralExpression, text: () => string): void {
  const known = memberOf(root, 'providers');
  const array = known !== undefined && ts.isPropertyAssignment(known) ? known.initializer : undefined;
  const lists = createListAdditions(draft);
  if (array !== undefined && ts.isArrayLiteralExpression(array)) {
    const list = { elements: array.elements, start: array.getStart(tree) + 1, padding: '', isBare: false };
    lists.add(tree, list, array.elements.length, text);
    return lists.write();
  }
  // A module says last what it begins with.
  const behind = memberOf(root, 'bootstrap');
  const start = behind?.getStart(tree, true) ?? root.getStart(tree) + 1;
  const isOnLines = behind !== undefined && /[\r\n]/.test(root.getText(tree));
  const gap = isOnLines ? `,\n${indentAt(tree.text, start)}` : ', ';
  draft.insert(tree, start, `providers: [${text()}]${behind === undefined && root.properties.length === 0 ? '' : gap}`);
}
