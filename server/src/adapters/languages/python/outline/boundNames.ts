import { forEachChild } from '../syntax/children.ts';
import type { Import, ImportFrom, Node, Pattern, Statement } from '../syntax/nodes.ts';

/** What the statements of one scope bind, wherever in them they do it. */
export interface BoundNames {
  readonly names: Set<string>;
  /** Those that a `global` statement gives to the module, and a `nonlocal` one to a function around. */
  readonly elsewhere: Set<string>;
  readonly imports: (Import | ImportFrom)[];
}

export function namesBoundBy(statements: readonly Statement[]): BoundNames {
  const bound: BoundNames = { names: new Set(), elsewhere: new Set(), imports: [] };
  for (const statement of statements) addStatement(bound, statement);
  for (const name of bound.elsewhere) bound.names.delete(name);
  return bound;
}

/** The names that a target binds: `a` and `b` of `a, (b, c.d)`. */
export function addTarget(names: Set<string>, target: Node): void {
  if (target.kind === 'Name') names.add(target.name);
  else if (target.kind === 'Tuple' || target.kind === 'List') target.elements.forEach((one) => addTarget(names, one));
  else if (target.kind === 'Starred') addTarget(names, target.value);
}

function addStatement(bound: BoundNames, node: Node): void {
  const { names } = bound;
  switch (node.kind) {
    case 'FunctionDef':
    case 'ClassDef':
      names.add(node.name.name);
      return;
    case 'TypeAlias':
      names.add(node.name.name);
      return;
    case 'Lambda':
      return;
    case 'Import':
    case 'ImportFrom':
      bound.imports.push(node);
      for (const { name, as } of node.names) names.add(as?.name ?? name.name.split('.')[0] ?? '');
      return;
    case 'Global':
    case 'Nonlocal':
      for (const { name } of node.names) bound.elsewhere.add(name);
      return;
    case 'Assign':
      for (const target of node.targets) addTarget(names, target);
      break;
    case 'AugAssign':
    case 'AnnAssign':
    case 'NamedExpr':
    case 'For':
      addTarget(names, node.target);
      break;
    case 'WithItem':
      if (node.target !== undefined) addTarget(names, node.target);
      break;
    case 'ExceptHandler':
      if (node.name !== undefined) names.add(node.name.name);
      break;
    case 'Pattern':
      addPattern(names, node);
      break;
  }
  forEachChild(node, (child) => addStatement(bound, child));
}

function addPattern(names: Set<string>, pattern: Pattern): void {
  if (pattern.name !== undefined) names.add(pattern.name.name);
}
