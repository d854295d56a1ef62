import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRandom } from '../workspace/random.ts';
import { moduleText } from '../workspace/moduleText.ts';
import { percentile } from '../statistics.ts';
import { duration, printTable } from '../table.ts';
import type { LspMessage, LspProcess } from './lspProcess.ts';
import { becomeReady, startLsp } from './lspProcess.ts';

const ECHO = fileURLToPath(new URL('echoServer.mjs', import.meta.url));

/** How long the files are that are typed in. */
const LENGTHS = [200, 2_000, 8_000];

/** What comes and goes: something that leaves the file readable, and something that nobody has finished yet. */
const TYPED = [
  { name: 'an empty line', text: '\n' },
  { name: 'half a call', text: 'call(\n' },
];
type Typed = (typeof TYPED)[number];

/** A file of the workspace that is typed in. */
interface TypedFile {
  readonly name: string;
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  /** The line behind which something is typed, and which is then gone again. */
  readonly line: number;
}

/**
 * Types into files of a workspace and prints how long the findings take, from the change to what is published.
 *
 * Each file has a forbidden import in its last line and is typed in halfway, so that the whole of it has to be read and
 * every keystroke moves a finding.
 */
export async function compareKeystrokes(server: string, root: string, edits: number): Promise<void> {
  const files = LENGTHS.flatMap((lines) => [writeTypeScript(root, lines), writePython(root, lines)]);
  const inward = await startLsp([server, '--stdio'], root, {});
  const echo = await startLsp([ECHO], root, {});
  await becomeReady(inward);
  echo.notify('initialized', {});
  const rows: string[][] = [];
  for (const file of files) {
    await open(inward, file);
    await open(echo, file);
    for (const typed of TYPED) {
      const times = await typeInTurns(file, typed, inward, echo, edits);
      rows.push(rowOf(`${file.name}, ${typed.name}`, times.inward, times.echo));
    }
  }
  await inward.stop();
  await echo.stop();
  console.log(`Keystrokes: didChange → publishDiagnostics over stdio, ${edits} edits each, beside an echo server`);
  printTable(['', 'p50', 'p99', 'echo p50', 'echo p99', 'p50 above echo', 'p99 above echo'], rows);
}

function writeTypeScript(root: string, lines: number): TypedFile {
  const before = moduleText(createRandom(lines), `typed${lines}`, [], lines - 5);
  const text = `${before}export const forbidden = () => import('../adapters/db/table0');\n`;
  return writeTypedFile(root, `typed${lines}.ts`, 'typescript', text);
}

/** What a module of the domain declares is read anew at every keystroke, too. */
function writePython(root: string, lines: number): TypedFile {
  const adapter = path.join(root, 'src/context0/adapters/db/typed_table.py');
  writeFileSync(adapter, 'ROWS = 3\n');
  const classes = Array.from({ length: Math.floor(lines / 8) }, (_, each) =>
    [
      '@dataclass(frozen=True)',
      `class Part${each}:`,
      '    name: str',
      '    amount: int = 0',
      '',
      '    def more(self, by: int) -> int:',
      `        return self.amount + by if self.name else ${each}`,
      '',
    ].join('\n'),
  );
  const last = 'from ..adapters.db import typed_table\n';
  const text = ['from dataclasses import dataclass', '', ...classes, last].join('\n');
  return writeTypedFile(root, `typed_${lines}.py`, 'python', text);
}

function writeTypedFile(root: string, name: string, languageId: string, text: string): TypedFile {
  const file = path.join(root, 'src/context0/domain', name);
  writeFileSync(file, text);
  const written = text.split('\n').length;
  return {
    ...{ name: `${written} lines of ${languageId}`, languageId },
    ...{ uri: pathToFileURL(file).href, text, line: Math.floor(written / 2) },
  };
}

async function open(lsp: LspProcess, { uri, text, languageId }: TypedFile): Promise<void> {
  const published = lsp.next(isPublished(uri, 1));
  lsp.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await published;
}

/** Both servers get every edit, one right after the other. */
async function typeInTurns(file: TypedFile, typed: Typed, inward: LspProcess, echo: LspProcess, edits: number) {
  const times = { inward: [] as number[], echo: [] as number[] };
  for (let edit = 0; edit < edits; edit++) {
    times.inward.push(await type(inward, file, typed, edit));
    times.echo.push(await type(echo, file, typed, edit));
  }
  return times;
}

/** Of all texts: a version only has to be later than the one before. */
let latestVersion = 1;

/** In turns, a line comes and goes. */
async function type(lsp: LspProcess, { uri, line }: TypedFile, typed: Typed, edit: number): Promise<number> {
  const version = ++latestVersion;
  const isInsertion = edit % 2 === 0;
  const start = { line, character: 0 };
  const range = { start, end: isInsertion ? start : { line: line + 1, character: 0 } };
  const published = lsp.next(isPublished(uri, version));
  const started = performance.now();
  lsp.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text: isInsertion ? typed.text : '' }],
  });
  await published;
  return performance.now() - started;
}

function isPublished(uri: string, version: number) {
  return ({ method, params }: LspMessage): boolean => {
    if (method !== 'textDocument/publishDiagnostics') return false;
    const published = params as { readonly uri: string; readonly version?: number };
    return published.uri === uri && published.version === version;
  };
}

function rowOf(name: string, inward: readonly number[], echo: readonly number[]): string[] {
  const [p50, p99] = [percentile(inward, 50), percentile(inward, 99)];
  const [echo50, echo99] = [percentile(echo, 50), percentile(echo, 99)];
  return [name, ...[p50, p99, echo50, echo99, p50 - echo50, p99 - echo99].map(duration)];
}
