import type { BindingElement, Identifier, Node, ParameterDeclaration, VariableDeclaration } from 'typescript';
import { ts } from '../compiler.ts';
import type { Reading } from './reading.ts';

/** Where a parameter or a variable gets its name. */
export type VariableNode = ParameterDeclaration | VariableDeclaration | BindingElement;

/** The parameters and variables of a module. */
export interface Variables {
  /** What a name means where it stands; undefined where it is neither a parameter nor a variable. */
  readonly declarationOf: (name: Identifier) => VariableNode | undefined;
}

export function variablesOf({ file }: Reading): Variables {
  const scopes = new Map<Node, Map<string, VariableNode>>();
  const names = new Set<string>();
  const pending: Node[] = [file];
  const visit = (child: Node): void => void pending.push(child);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    ts.forEachChild(node, visit);
    if (!isVariable(node) || !ts.isIdentifier(node.name)) continue;
    const scope = scopeOf(node);
    const known = scopes.get(scope) ?? new Map<string, VariableNode>();
    scopes.set(scope, known.set(node.name.text, node));
    names.add(node.name.text);
  }
  return {
    declarationOf: (name) => {
      if (!names.has(name.text)) return undefined;
      for (let node: Node = name; !ts.isSourceFile(node); node = node.parent) {
        const found = scopes.get(node)?.get(name.text);
        if (found !== undefined) return found;
      }
      return scopes.get(file)?.get(name.text);
    },
  };
}

function isVariable(node: Node): node is VariableNode {
  return ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
}

/** The part of the text in which the name means that: a function, a block, a loop, or the module. */
function scopeOf(variable: VariableNode): Node {
  const root = rootOf(variable);
  if (ts.isParameter(root)) return root.parent;
  const isBlockScoped = (root.parent.flags & ts.NodeFlags.BlockScoped) !== 0 || ts.isCatchClause(root.parent);
  let node: Node = root.parent;
  while (!ts.isSourceFile(node) && !ts.isFunctionLike(node) && !(isBlockScoped && isBlock(node))) node = node.parent;
  return node;
}

/** The parameter or variable whose pattern a name stands in. */
function rootOf(variable: VariableNode): ParameterDeclaration | VariableDeclaration {
  let node = variable;
  while (ts.isBindingElement(node)) node = node.parent.parent;
  return node;
}

function isBlock(node: Node): boolean {
  return (
    ts.isBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isCatchClause(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node)
  );
}
