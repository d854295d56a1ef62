import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { FileStatus } from '#protocol/status.ts';
import { startLanguageClient, uriOf } from '#test/support/languageClient.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporaryFolder.ts';
import { editors, serverCommand } from './editor.ts';
import { CONTRACT, UNTIDY } from './projects.ts';

describe('the life of the server', () => {
  const start = editors();

  it('introduces itself', async () => {
    const { introduction } = await start(UNTIDY);
    assert.equal(introduction.serverInfo?.name, 'inward');
    assert.match(introduction.serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
    assert.deepEqual(introduction.capabilities.textDocumentSync, { openClose: true, change: 2 });
  });

  it('shows how the first index gets on', async () => {
    const editor = await start(UNTIDY);
    await editor.message(({ method: name }) => name === 'window/workDoneProgress/create');
    const silent = await start(UNTIDY, { capabilities: {} });
    await silent.findings('src/domain/order.ts', ['layer-order']);
    assert.ok(!silent.received.some(({ method: name }) => name === 'window/workDoneProgress/create'));
    assert.ok(!silent.received.some(({ method: name }) => name === 'client/registerCapability'));
  });

  it('understands an editor that knows a single root only', async () => {
    const root = temporaryFolder(UNTIDY);
    const [program, ...args] = serverCommand();
    const server = spawn(program, args, { env: { ...process.env, INWARD_CACHE_DIR: path.join(root, '.cache') } });
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const published = new Promise((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: uriOf(root), capabilities: {} });
    await connection.sendNotification('initialized', {});
    assert.equal(((await published) as { uri: string }).uri, uriOf(root, 'src/domain/order.ts'));
    // The editor crashes: its end of the pipe is gone.
    const exited = once(server, 'exit');
    server.stdin.end();
    assert.deepEqual(await exited, [1, null]);
    connection.dispose();
    removeFolder(root);
  });

  it('ends with shutdown and exit, also in the middle of an index', async () => {
    const root = largeProject(2000);
    const client = await startLanguageClient({
      command: serverCommand(),
      folders: [uriOf(root)],
      environment: cacheIn(root),
    });
    assert.equal(await client.stop(), 0);
    removeFolder(root);
  });

  it('ends when the process of the editor does', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    const [program, ...args] = serverCommand();
    const server = spawn(program, args);
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    await connection.sendRequest('initialize', { processId: editor.pid, rootUri: null, capabilities: {} });
    const exited = once(server, 'exit');
    editor.kill();
    assert.deepEqual(await exited, [1, null]);
    connection.dispose();
  });

  it('answers while it indexes 10,000 modules', async () => {
    const root = largeProject(10_000);
    const client = await startLanguageClient({
      command: serverCommand(),
      folders: [uriOf(root)],
      environment: cacheIn(root),
    });
    let answers = 0;
    while (client.received.every(({ params }) => (params as { hasContract?: boolean } | null)?.hasContract !== true)) {
      const status = await client.request<FileStatus>(method.fileStatus, { uri: uriOf(root, 'src/domain/p0/m0.ts') });
      if (status.text === 'not analysed' && status.indexing) answers++;
    }
    // An index of that size takes hundreds of slices, and a question never waits for more than a few of them.
    assert.ok(answers > 20, `only ${answers} answers came during the index`);
    await client.open(uriOf(root, 'src/domain/p0/m0.ts'), "import '../../adapters/p0/m0.ts';\n");
    await client.diagnostics(uriOf(root, 'src/domain/p0/m0.ts'), ({ diagnostics }) => diagnostics.length === 1);
    assert.equal(await client.stop(), 0);
    removeFolder(root);
  });

  it('takes in what is typed during the first index', async () => {
    const root = largeProject(2000);
    const client = await startLanguageClient({
      command: serverCommand(),
      folders: [uriOf(root)],
      environment: cacheIn(root),
    });
    const [module, contract] = [uriOf(root, 'src/domain/p0/m0.ts'), uriOf(root, 'inward.json')];
    // Neither was saved: only the editor knows the file that is imported.
    await client.open(uriOf(root, 'src/adapters/p0/fresh.ts'), '');
    await client.open(module, '');
    const version = await client.edit(module, "import '../../adapters/p0/fresh.ts';\n");
    await client.open(contract, CONTRACT.replace('"rules": {', '"rules": { "layer-order": "warning",'));
    await client.diagnostics(
      module,
      (published) => published.version === version && published.diagnostics[0]?.severity === 2,
    );
    assert.equal(await client.stop(), 0);
    removeFolder(root);
  });

  it('keeps a cache outside the workspace, and none where the workspace is not trusted', async () => {
    const trusted = await start(UNTIDY);
    await trusted.findings('src/domain/order.ts', ['layer-order']);
    assert.ok(readdirSync(path.join(trusted.root, '.cache')).some((name) => name.endsWith('.facts')));
    const restricted = await start(UNTIDY, { initializationOptions: { trusted: false } });
    await restricted.findings('src/domain/order.ts', ['layer-order']);
    assert.equal(await restricted.stop(), 0);
    assert.equal(existsSync(path.join(restricted.root, '.cache')), false);
  });
});

function cacheIn(root: string): NodeJS.ProcessEnv {
  return { INWARD_CACHE_DIR: path.join(root, '.cache') };
}

/** `count` modules in equal parts of three layers, without a finding. */
function largeProject(count: number): string {
  const root = temporaryFolder({ 'inward.json': CONTRACT });
  for (let index = 0; index < count; index++) {
    const layer = ['domain', 'application', 'adapters'][index % 3] ?? 'domain';
    const folder = path.join(root, 'src', layer, `p${Math.floor(index / 300)}`);
    mkdirSync(folder, { recursive: true });
    const name = Math.floor(index / 3) % 100;
    const imports = name === 0 ? '' : `import { m${name - 1} } from './m${name - 1}.ts';\n`;
    writeFileSync(path.join(folder, `m${name}.ts`), `${imports}export const m${name} = 0;\n`);
  }
  return root;
}
