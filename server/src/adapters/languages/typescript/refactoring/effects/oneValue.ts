import type { Node } from 'typescript';
import { ts } from '../../compiler.ts';
import type { EffectSource } from './effectSources.ts';

/**
 * Why one value cannot stand for what is asked for at `uses`, which all lie in `whole`; undefined where it can. A time
 * is the same for all that is done in one go, while chance gives something else each time.
 */
export function reasonAgainstOneValue(source: EffectSource, whole: Node, uses: readonly Node[]): string | undefined {
  if (source === 'setting') return undefined;
  if (source === 'identifier' || source === 'chance') return reasonAgainstOneChance(whole, uses);
  if (uses.some((use) => waysUp(use, whole).some(isRepeatedUntil))) {
    return 'It is asked for again and again in a loop that waits for the time to pass, so one value would not do.';
  }
  if (uses.some((use) => waysUp(use, whole).some(runsLater))) {
    return 'It is asked for in a function that runs later, when the time is another.';
  }
  if (uses.length < 2) return undefined;
  if (uses.some(isMeasured)) return 'It measures how long something takes, so one value would not do.';
  return isAwaitBetween(whole, uses)
    ? 'It is asked for more than once, with waiting in between, so one value might not do.'
    : undefined;
}

function reasonAgainstOneChance(whole: Node, uses: readonly Node[]): string | undefined {
  if (uses.length > 1) return 'It gives something else each time, and it is asked for more than once here.';
  const isRepeated = uses.some((use) => waysUp(use, whole).some((node) => isLoop(node) || ts.isFunctionLike(node)));
  return isRepeated
    ? 'It gives something else each time, and a loop or a function in it may ask more than once.'
    : undefined;
}

/** What lies around `node`, from the inside out, up to but without `whole`. */
function waysUp(node: Node, whole: Node): readonly Node[] {
  const found: Node[] = [];
  for (let up = node.parent; up !== whole && !ts.isSourceFile(up); up = up.parent) found.push(up);
  return found;
}

function isLoop(node: Node): boolean {
  return ts.isIterationStatement(node, false);
}

function isRepeatedUntil(node: Node): boolean {
  return isLoop(node) && !ts.isForOfStatement(node) && !ts.isForInStatement(node);
}

/** A callback of an array runs at once. Of any other nobody knows. */
function runsLater(node: Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const { parent } = node;
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return true;
  return !RUN_AT_ONCE.has(parent.expression.name.text);
}

const RUN_AT_ONCE: ReadonlySet<string> = new Set(
  'map filter forEach find findIndex findLast some every reduce reduceRight flatMap sort toSorted from'.split(' '),
);

/** `Date.now() - startedAt`, `start = Date.now()` */
function isMeasured(use: Node): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === use) return isMeasured(parent);
  if (ts.isCallExpression(parent) && parent.expression === use) return isMeasured(parent);
  if (ts.isParenthesizedExpression(parent)) return isMeasured(parent);
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.MinusToken;
  return ts.isVariableDeclaration(parent) && /start|begin|begun|before|^t[01]$/i.test(parent.name.getText());
}

function isAwaitBetween(whole: Node, uses: readonly Node[]): boolean {
  const [start, end] = [Math.min(...uses.map(({ end }) => end)), Math.max(...uses.map(({ pos }) => pos))];
  const visit = (node: Node): boolean =>
    (ts.isAwaitExpression(node) && node.end > start && node.pos < end) || ts.forEachChild(node, visit) === true;
  return visit(whole);
}
