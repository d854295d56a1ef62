/**
 * Holds the syntax trees of Python files against CPython's own parser, node by node with their positions:
 * `node --import tsx test/bench/python/treeWitness.ts FOLDER…`. Needs a `python3`. Exits 1 if anything differs.
 *
 * Two differences are none of ours: CPython counts a semicolon behind the last statement of a block as part of the
 * block, and writes names in another Unicode form than the text.
 */
import { readTextFile } from '#adapters/files/readTextFile.ts';
import { forEachChild } from '#adapters/languages/python/syntax/children.ts';
import type { Node } from '#adapters/languages/python/syntax/nodes.ts';
import { parseModule } from '#adapters/languages/python/syntax/parseModule.ts';
import { positionsIn } from '#adapters/languages/textRanges.ts';
import { answersOf, filesBelow } from './askPython.ts';

const MOST_SHOWN = 40;
const FILES_AT_ONCE = 200;
const WITHOUT_POSITION: ReadonlySet<string> = new Set(['ComprehensionClause', 'WithItem', 'MatchCase']);

const files = process.argv.slice(2).flatMap((folder) => filesBelow(folder, /\.pyi?$/));
let [compared, nodes, refused, different, problematic, milliseconds, characters] = [0, 0, 0, 0, 0, 0, 0];
for (let first = 0; first < files.length; first += FILES_AT_ONCE) {
  const some = files.slice(first, first + FILES_AT_ONCE);
  const byAst = answersOf('treesByAst.py', some) as readonly (readonly string[] | null)[];
  some.forEach((file, index) => compare(file, byAst[index] ?? null));
}
console.log(
  `${compared} files with ${nodes} nodes; ${different} differ, ${problematic} are said not to be readable; ` +
    `${refused} are not read by this python3; ${Math.round(characters / milliseconds / 1000)} million characters a second`,
);
process.exitCode = different + problematic === 0 && compared > 0 ? 0 : 1;

function compare(file: string, expected: readonly string[] | null): void {
  const content = readTextFile(file);
  if (expected === null || content.kind !== 'text') {
    refused++;
    return;
  }
  const { text } = content;
  const start = performance.now();
  const { module, mistakes } = parseModule(text);
  const problems = mistakes.length;
  milliseconds += performance.now() - start;
  characters += text.length;
  compared++;
  nodes += expected.length;
  if (problems > 0) problematic++;
  const found = nodesOf(text, module);
  const missing = without(expected, found);
  const surplus = without(found, expected);
  if (problems + missing.length + surplus.length === 0) return;
  if (missing.length + surplus.length > 0) different++;
  if (different + problematic > MOST_SHOWN) return;
  console.log(`${file}${problems === 0 ? '' : ` has ${problems} problems`}`);
  for (const node of missing.slice(0, 3)) console.log(`  missing ${node}`);
  for (const node of surplus.slice(0, 3)) console.log(`  surplus ${node}`);
}

function nodesOf(text: string, module: Node): string[] {
  const positions = positionsIn(text);
  const place = (offset: number): string => {
    const { start } = positions.stretch(offset, offset);
    return `${start.line}:${start.character}`;
  };
  const found: string[] = [];
  const visit = (node: Node, inFormat: boolean): void => {
    const span = inFormat ? '' : `${place(node.start)}-${place(node.end)}`;
    if (node.kind === 'Parameter') found.push(`Parameter ${inFormat ? '' : place(node.name.start)} ${node.name.name}`);
    else if (WITHOUT_POSITION.has(node.kind)) found.push(node.kind);
    else if (node.kind !== 'Module' && node.kind !== 'Identifier')
      found.push(`${kindOf(node)} ${span} ${wordsOf(node)}`);
    forEachChild(node, (child) => visit(child, inFormat || node.kind === 'String'));
  };
  visit(module, false);
  return found;
}

function kindOf(node: Node): string {
  if (node.kind === 'Pattern') return `Pattern ${node.form}`;
  if (node.kind === 'ImportAlias') return 'alias';
  return node.kind === 'Keyword' ? 'keyword' : node.kind;
}

function wordsOf(node: Node): string {
  switch (node.kind) {
    case 'Name':
      return node.name;
    case 'Attribute':
      return node.attribute.name;
    case 'FunctionDef':
    case 'ClassDef':
      return node.name.name;
    case 'Pattern':
    case 'Keyword':
      return node.name?.name ?? '';
    case 'ImportAlias':
      return `${node.name.name} ${node.as?.name ?? ''}`;
    case 'ImportFrom':
      return `${node.level} ${node.module?.name ?? ''}`;
    case 'Global':
    case 'Nonlocal':
      return node.names.map(({ name }) => name).join(',');
    default:
      return '';
  }
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}
