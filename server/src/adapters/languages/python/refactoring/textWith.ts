import type { Reading } from '../outline/reading.ts';
import type { Expression } from '../syntax/nodes.ts';

/** A type on one line, with other names where `names` has them. */
export function textWith(
  { text }: Reading,
  { start, end }: Expression,
  names: ReadonlyMap<Expression, string>,
): string {
  let result = '';
  let done = start;
  for (const [node, name] of [...names].sort(([one], [other]) => one.start - other.start)) {
    result += text.slice(done, node.start) + name;
    done = node.end;
  }
  return (result + text.slice(done, end))
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(/,? ([\])])/g, '$1')
    .replaceAll(/([[(]) /g, '$1');
}
