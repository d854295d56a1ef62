/**
 * How fast Python is read: `node --import tsx test/bench/python/indexSpeed.ts FOLDER [ROUNDS]`. Prints medians of reading
 * all files, of finding their imports, of linking them, and the ratios of these to reading.
 */
import { diskFiles } from '#adapters/files/disk.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';

const [folder = '.', rounds = '5'] = process.argv.slice(2);
const files = diskFiles(folder);
const known = new Set(files.list());
const modules = [...known].filter((path) => pythonLanguage.languageOf(path) !== undefined);

const times = Array.from({ length: Number(rounds) }, round);
const median = (pick: (time: (typeof times)[number]) => number): number =>
  times.map(pick).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const read = median((time) => time.read);
for (const part of ['read', 'lex', 'link'] as const) {
  const milliseconds = median((time) => time[part]);
  console.log(
    `${part.padEnd(5)} ${milliseconds.toFixed(0).padStart(6)} ms  ${(milliseconds / read).toFixed(2)} × read`,
  );
}
console.log(`${modules.length} modules, ${times[0]?.sites ?? 0} import sites, ${times[0]?.megabytes ?? 0} MB`);

function round() {
  const start = performance.now();
  const texts = modules.map((path) => {
    const content = files.read(path);
    return [path, content.kind === 'text' ? content.text : ''] as const;
  });
  const isRead = performance.now();
  const facts = texts.map(([path, text]) => [path, pythonLanguage.readFacts(path, text).imports] as const);
  const isLexed = performance.now();
  const resolver = pythonLanguage.resolver({ files, known });
  for (const [path, imports] of facts) resolver.link?.(path, imports);
  const isLinked = performance.now();
  const sites = facts.reduce((sum, [, imports]) => sum + imports.length, 0);
  const megabytes = Math.round(texts.reduce((sum, [, text]) => sum + text.length, 0) / 1e6);
  return { read: isRead - start, lex: isLexed - isRead, link: isLinked - isLexed, sites, megabytes };
}
