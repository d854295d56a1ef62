import type { Expression, Node, SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import type { EffectCategory } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import { ts } from '../../compiler.ts';
import { positionsIn } from '../../../textRanges.ts';
import { readOutline } from '../../outline/readOutline.ts';
import type { EffectSource } from './effectSources.ts';
import { sourceOfEffect } from './effectSources.ts';

/** One use of an effect, as far as something else could stand there. */
export interface EffectExpression {
  /** As findings call it: `Date.now`. */
  readonly name: string;
  readonly range: TextRange;
  readonly category: EffectCategory;
  readonly source: EffectSource;
  /** The package that its name is imported from, where it is. */
  readonly specifier: string | undefined;
  /** All that would be replaced: `new Date()`, `console`, `process.env.HOME`. Undefined where it is no such expression. */
  readonly node: Expression | undefined;
}

/** The effects of a module that something could be handed in for, where findings see them and in their order. */
export function effectExpressionsIn(module: ModulePath, tree: SourceFile): readonly EffectExpression[] {
  const { effects } = readOutline(module, tree.text);
  const sought = effects.flatMap(({ name, category, range, specifier }) => {
    const source = sourceOfEffect(name);
    return source === undefined ? [] : [{ name, category, range, source, specifier }];
  });
  const nodes = nodesAt(tree, new Map(sought.map(({ range }) => [keyOf(range), range])));
  return sought.map((effect) => {
    const node = nodes.get(keyOf(effect.range));
    return { ...effect, node: node && replacedAt(node, effect.source) };
  });
}

/** The effect that a finding at `range` is about. */
export function effectAt(effects: readonly EffectExpression[], range: TextRange): EffectExpression | undefined {
  return effects.find((effect) => compareRanges(effect.range, range) === 0);
}

/** The outermost expressions that stand at exactly these ranges; of `new Date()` the name is where the range ends. */
function nodesAt(tree: SourceFile, ranges: ReadonlyMap<string, TextRange>): ReadonlyMap<string, Expression> {
  const positions = positionsIn(tree.text);
  const found = new Map<string, Expression>();
  const visit = (node: Node): void => {
    if (ts.isExpression(node) || ts.isNewExpression(node)) {
      const end = ts.isNewExpression(node) ? node.expression.end : node.end;
      const key = keyOf(positions.range(node.getStart(tree), end));
      if (ranges.has(key) && !found.has(key)) found.set(key, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function replacedAt(node: Expression, source: EffectSource): Expression | undefined {
  if (ts.isNewExpression(node)) return node;
  const { parent } = node;
  if (source === 'log') return isAskedOfMember(node) ? node : undefined;
  if (source === 'setting') return settingOf(node);
  if (!ts.isCallExpression(parent) || parent.expression !== node) return undefined;
  return source === 'request' ? node : parent;
}

/** `console.info(…)`, and not `console` as a value, of which nobody knows what is asked. */
function isAskedOfMember(node: Node): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  return ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
}

/** `process.env.HOME` or `process.env['HOME']`, where it is read. */
function settingOf(node: Expression): Expression | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return isWritten(parent) ? undefined : parent;
  const isNamed =
    ts.isElementAccessExpression(parent) &&
    parent.expression === node &&
    ts.isStringLiteralLike(parent.argumentExpression);
  return isNamed && !isWritten(parent) ? parent : undefined;
}

function isWritten(node: Expression): boolean {
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

function keyOf({ start, end }: TextRange): string {
  return [start.line, start.character, end.line, end.character].join(' ');
}
