import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { TWO_LAYERS } from './projects.ts';
import { commandLineBundle, runInward } from './runInward.ts';

describe('The output of the command line', () => {
  after(removeFolders);

  it('may be cut off, as `head` does', async () => {
    const child = spawn(process.execPath, [commandLineBundle(), 'graph'], { cwd: manyModules(), stdio: 'pipe' });
    const stderr = text(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    assert.equal(await stderr, '');
    assert.equal(exitCode, 0);
  });

  it('is complete, however slowly it is read', async () => {
    const root = manyModules();
    const child = spawn(process.execPath, [commandLineBundle(), 'check', '--format', 'json'], { cwd: root });
    const pieces: string[] = [];
    child.stdout.setEncoding('utf8');
    for await (const piece of child.stdout) {
      pieces.push(piece as string);
      await new Promise(setImmediate);
    }
    const document = JSON.parse(pieces.join('')) as { findings: unknown[] };
    assert.equal(document.findings.length, 2000);
    assert.ok(pieces.join('').length > 1_000_000);
  });

  it('names no file twice where there are many findings', () => {
    const { stdout } = runInward(manyModules(), ['check']);
    const headings = stdout.split('\n').filter((line) => line.startsWith('src/'));
    assert.equal(headings.length, 2000);
    assert.equal(new Set(headings).size, 2000);
  });
});

describe('inward lsp', () => {
  after(removeFolders);

  it('speaks LSP on standard input and output', async () => {
    const child = spawn(
      process.execPath,
      [commandLineBundle(), 'lsp', '--stdio', `--clientProcessId=${String(process.pid)}`],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: 20_000,
      },
    );
    child.stdin.write(message({ id: 1, method: 'initialize', params: { capabilities: {}, rootUri: null } }));
    assert.match(await until(child.stdout, '"serverInfo"'), /^Content-Length: \d+\r\n\r\n\{.*"name":"inward"/);
    child.stdin.write(message({ id: 2, method: 'shutdown' }));
    child.stdin.write(message({ method: 'exit' }));
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    assert.equal(exitCode, 0);
  });
});

/** What `stream` says, up to and including the piece with `end` in it. */
async function until(stream: NodeJS.ReadableStream, end: string): Promise<string> {
  let said = '';
  while (!said.includes(end)) {
    const [piece] = (await once(stream, 'data')) as [Buffer];
    said += piece.toString();
  }
  return said;
}

/** 2000 modules, each with an import that points outward. */
function manyModules(): string {
  const files: Record<string, string> = { 'inward.json': TWO_LAYERS, 'src/adapters/database.ts': '' };
  for (let index = 0; index < 2000; index++) {
    files[`src/domain/module${String(index)}.ts`] = "import '../adapters/database';\n";
  }
  return folderWith(files);
}

function message(content: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}
