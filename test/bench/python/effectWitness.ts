/**
 * Holds some effects of Python files against the bytecode that CPython makes of them, use by use:
 * `node --import tsx test/bench/python/effectWitness.ts FOLDER…`. Needs a `python3`. Exits 1 if anything differs.
 *
 * What is none of ours: CPython leaves out code that can never run, has wrong positions within f-strings (3.11), and a
 * member that is only given another value is not loaded (`os.listdir = …`).
 */
import { readTextFile } from '#adapters/files/readTextFile.ts';
import { readOutline } from '#adapters/languages/python/outline/readOutline.ts';
import type { TextRange } from '#domain/text.ts';
import { answersOf, filesBelow } from './askPython.ts';

const MOST_SHOWN = 40;
const WATCHED: ReadonlySet<string> = new Set([
  ...['print', 'open', 'input', 'os.environ', 'os.getenv', 'os.getcwd', 'os.listdir', 'os.remove'],
  ...['time.time', 'time.sleep', 'random.random', 'random.choice'],
]);

const files = process.argv.slice(2).flatMap((folder) => filesBelow(folder, /\.py$/));
const byBytecode = answersOf('effectsByBytecode.py', files) as readonly (readonly string[] | null)[];
let [compared, uses, different] = [0, 0, 0];
files.forEach((file, index) => {
  const expected = byBytecode[index];
  const content = readTextFile(file);
  if (expected === undefined || expected === null || content.kind !== 'text') return;
  compared++;
  uses += expected.length;
  const found = readOutline(file, content.text)
    // Under another name, it is not what the bytecode is searched for.
    .effects.filter(({ name, range }) => WATCHED.has(name) && written(content.text, range) === name)
    .map(({ name, range: { start } }) => `${name} ${start.line}:${start.character}`);
  const missing = expected.filter((use) => !found.includes(use));
  const surplus = found.filter((use) => !expected.includes(use));
  if (missing.length + surplus.length === 0) return;
  if (++different > MOST_SHOWN) return;
  console.log(file);
  for (const use of missing.slice(0, 3)) console.log(`  missing ${use}`);
  for (const use of surplus.slice(0, 3)) console.log(`  surplus ${use}`);
});
console.log(`${compared} files with ${uses} uses; ${different} differ`);
process.exitCode = different === 0 && compared > 0 ? 0 : 1;

function written(text: string, { start, end }: TextRange): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[start.line] ?? '';
  return line.slice(start.character, end.character);
}
