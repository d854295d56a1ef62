import type { Expression, Spanned } from '../syntax/nodes.ts';

/** A name with what is asked of it: `os.environ` is `os`, `environ`. */
export interface DottedName {
  readonly names: readonly string[];
  /** For each name, the stretch that says it and all before it. */
  readonly spans: readonly Spanned[];
}

/** The names in an expression that consists of nothing else; undefined for any other. */
export function dottedNameOf(expression: Expression): DottedName | undefined {
  const names: string[] = [];
  const spans: Spanned[] = [];
  let at = expression;
  for (; at.kind === 'Attribute'; at = at.value) {
    names.push(at.attribute.name);
    spans.push({ start: at.start, end: at.attribute.end });
  }
  if (at.kind !== 'Name') return undefined;
  names.push(at.name);
  spans.push(at);
  return { names: names.reverse(), spans: spans.reverse() };
}

/** The same as one word. */
export function plainName(expression: Expression): string | undefined {
  return dottedNameOf(expression)?.names.join('.');
}
