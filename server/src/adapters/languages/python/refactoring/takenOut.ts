import type { Reading } from '../outline/reading.ts';
import { forEachChild } from '../syntax/children.ts';
import type { Node, Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import type { ImportedNames } from './importedNames.ts';
import { takeOut } from './takeOut.ts';

/** Takes names out of their import, wherever it stands: a block in which nothing else is done passes from then on. */
export function takenOut(reading: Reading, imported: ImportedNames): readonly Change[] {
  const { statement, aliases } = imported;
  if (aliases.length < statement.names.length) return takeOut(reading, imported);
  const block = blockOf(reading, statement);
  const isShared = /^[ \t]*;/.test(reading.text.slice(statement.end)) || isBehindOther(reading, statement);
  if (isShared || block?.length === 1) return [{ start: statement.start, end: statement.end, text: 'pass' }];
  return block === undefined
    ? takeOut(reading, imported)
    : takeOut(reading, imported).map((change) => toNextLine(reading, change));
}

/** An empty line behind the imports of a function goes with the last of them. */
function toNextLine({ text }: Reading, change: Change): Change {
  const isFirst = /:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)$/.test(text.slice(0, change.start));
  const [empty = ''] = isFirst ? (/^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(text.slice(change.end)) ?? []) : [];
  return { ...change, end: change.end + empty.length };
}

function isBehindOther({ text }: Reading, { start }: Statement): boolean {
  return /\S/.test(
    text
      .slice(0, start)
      .split(/[\r\n]/)
      .at(-1)
      ?.replace('\uFEFF', '') ?? '',
  );
}

/** The statements among which one stands; undefined at the top level. */
function blockOf({ module }: Reading, statement: Statement): readonly Statement[] | undefined {
  const pending: Node[] = [...module.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const field of ['body', 'otherwise', 'finally'] as const) {
      const block: unknown = field in node ? node[field as keyof Node] : undefined;
      if (Array.isArray(block) && block.includes(statement)) return block as readonly Statement[];
    }
    if (node.start <= statement.start && statement.end <= node.end)
      forEachChild(node, (child) => void pending.push(child));
  }
  return undefined;
}
