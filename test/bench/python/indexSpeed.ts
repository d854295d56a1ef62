/**
 * How fast Python is read: `node --import tsx test/bench/python/indexSpeed.ts FOLDER [ROUNDS]`. Prints medians of reading
 * all files, of finding their imports, of linking them, of parsing them whole, of a first index without a cache, and of
 * CPython's `ast.parse` over the same files where there is a `python3`; and the ratio of the index to reading and parsing.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diskFiles } from '#adapters/files/disk.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { parseModule } from '#adapters/languages/python/syntax/parseModule.ts';
import { runToEnd } from '#application/runToEnd.ts';
import { uncachedWorkspace } from '../uncachedWorkspace.ts';
import { median } from '../statistics.ts';
import { duration, printTable, ratio } from '../table.ts';

const AST = fileURLToPath(new URL('parseByAst.py', import.meta.url));

const [folder = '.', rounds = '5'] = process.argv.slice(2);
const files = diskFiles(folder);
const known = new Set(files.list());
const modules = [...known].filter((path) => pythonLanguage.languageOf(path) !== undefined);

const times = Array.from({ length: Number(rounds) }, round);
const of = (part: Part): number => median(times.map((time) => time[part]));
type Part = 'read' | 'lex' | 'link' | 'parse' | 'index' | 'ast';
const both = of('read') + of('parse');
printTable(
  ['', 'median', '× read and parse'],
  (['read', 'lex', 'link', 'parse', 'index', 'ast'] as const).map((part) => [
    part,
    duration(of(part)),
    ratio(of(part) / both),
  ]),
);
console.log(`${modules.length} modules, ${times[0]?.sites ?? 0} import sites, ${times[0]?.megabytes ?? 0} MB`);

function round() {
  const [read, texts] = timed(() =>
    modules.map((path) => {
      const content = files.read(path);
      return [path, content.kind === 'text' ? content.text : ''] as const;
    }),
  );
  const [lex, facts] = timed(() =>
    texts.map(([path, text]) => [path, pythonLanguage.readFacts(path, text).imports] as const),
  );
  const [link] = timed(() => {
    const resolver = pythonLanguage.resolver({ files, known });
    for (const [path, imports] of facts) resolver.link?.(path, imports);
  });
  const [parse] = timed(() => {
    for (const [, text] of texts) parseModule(text);
  });
  const [index] = timed(() => runToEnd(emptyWorkspace().index()));
  const sites = facts.reduce((sum, [, imports]) => sum + imports.length, 0);
  const megabytes = Math.round(texts.reduce((sum, [, text]) => sum + text.length, 0) / 1e6);
  return { read, lex, link, parse, index, ast: astTime(), sites, megabytes };
}

function emptyWorkspace() {
  return uncachedWorkspace(diskFiles(folder), [pythonLanguage]);
}

/** NaN where there is no Python. What it parses it has read before, so that parsing alone is measured. */
function astTime(): number {
  const { stdout } = spawnSync('python3', [AST], { input: modules.map((path) => `${folder}/${path}\n`).join('') });
  return Number.parseFloat(String(stdout));
}

function timed<Result>(work: () => Result): readonly [number, Result] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}
