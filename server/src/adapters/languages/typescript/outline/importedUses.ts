import type { Node } from 'typescript';
import type { ImportedUse } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import type { DottedName } from './dottedName.ts';
import { outOfWrappers, rangeOfNames } from './dottedName.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';

/** A use as it is found, before it is known in which declaration. */
export type FoundUse = Omit<ImportedUse, 'within'>;

/** What is done with a name that an import binds; undefined where it is only passed on or asked for something. */
export function importedUseOf(reading: Reading, used: DottedName): FoundUse | undefined {
  const kind = kindOf(used);
  if (kind === undefined) return undefined;
  return { kind, name: detached(used.names.join('.')), range: rangeOfNames(reading, used, used.nodes.length) };
}

function kindOf({ names, outermost: node }: DottedName): ImportedUse['kind'] | undefined {
  const parent = node.parent;
  if (ts.isThrowStatement(parent)) return 'throw';
  if (ts.isNewExpression(parent) && parent.expression === node) return isThrown(parent) ? 'throw' : 'construct';
  if (ts.isCallExpression(parent) && parent.expression === node) {
    if (ts.isDecorator(parent.parent)) return undefined;
    return isThrown(parent) ? 'throw' : 'call';
  }
  if (ts.isTaggedTemplateExpression(parent) && parent.tag === node) return 'call';
  const isAskedFor =
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return isAskedFor && (isException(names) || isCaught(parent)) ? 'catch' : undefined;
}

function isThrown(expression: Node): boolean {
  return ts.isThrowStatement(outOfWrappers(expression).parent);
}

/** Whatever is asked for in a function of its own, such a name is asked of what was thrown. */
function isException(names: readonly string[]): boolean {
  return /(?:Error|Exception)$/.test(names.at(-1) ?? '');
}

/** Whether a node stands in a catch clause, or in a function that is given to `catch`. */
function isCaught(node: Node): boolean {
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    if (ts.isCatchClause(inner.parent)) return true;
    if (ts.isCallExpression(inner.parent) && ts.isFunctionLike(inner)) {
      const callee = inner.parent.expression;
      if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'catch') return true;
    }
  }
  return false;
}
