import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import type { RegistrationParams } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import { removeFolder } from '#test/support/temporaryFolder.ts';
import { editors } from './editor.ts';
import { CONTRACT, ORDERLY, UNTIDY } from './projects.ts';

const OUTWARD = "import '../adapters/db.ts';\n";

describe('files that change outside the editor', () => {
  const start = editors();

  it('asks the editor to watch sources, configuration and whatever comes and goes', async () => {
    const editor = await start(ORDERLY);
    const { params } = await editor.message((message) => message.method === 'client/registerCapability');
    const [registration] = (params as RegistrationParams).registrations;
    assert.equal(registration?.method, 'workspace/didChangeWatchedFiles');
    assert.deepEqual(registration.registerOptions, {
      watchers: [
        { globPattern: '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,py,pyi}', kind: 2 },
        {
          globPattern:
            '**/{pyproject.toml,setup.cfg,.importlinter,poetry.lock,uv.lock,pdm.lock,Pipfile,Pipfile.lock,*requirements*.txt,*requirements*.in}',
          kind: 2,
        },
        { globPattern: '**/requirements/*.{txt,in}', kind: 2 },
        { globPattern: '**/.gitignore', kind: 2 },
        { globPattern: '**/*', kind: 5 },
      ],
    });
  });

  it('takes in a change, a new file and a deletion', async () => {
    const editor = await start(ORDERLY);
    await editor.changeOnDisk({ 'src/domain/price.ts': OUTWARD });
    await editor.findings('src/domain/price.ts', ['layer-order']);
    await editor.changeOnDisk({ 'src/domain/tax.ts': OUTWARD });
    await editor.findings('src/domain/tax.ts', ['layer-order']);
    await editor.changeOnDisk({ 'src/domain/price.ts': null });
    await editor.findings('src/domain/price.ts', []);
    await editor.changeOnDisk({ 'src/adapters/db.ts': null });
    await editor.findings('src/domain/tax.ts', []);
  });

  it('takes in another branch: many files at once', async () => {
    const editor = await start(ORDERLY);
    const names = Array.from({ length: 300 }, (_, index) => `src/domain/branch/m${index}.ts`);
    const outward = "import '../../adapters/db.ts';\n";
    await editor.changeOnDisk(Object.fromEntries(names.map((name) => [name, outward])));
    await editor.status((status) => status.findings === 300);
    await Promise.all(names.map((name) => editor.findings(name, ['layer-order'])));
    await editor.changeOnDisk(Object.fromEntries(names.map((name) => [name, null])));
    await editor.status((status) => status.findings === 0);
    await Promise.all(names.map((name) => editor.findings(name, [])));
  });

  it('follows a folder that is told by its own name alone', async () => {
    const editor = await start({ ...UNTIDY, 'src/domain/deep/tax.ts': "import '../../adapters/db.ts';\n" });
    await editor.findings('src/domain/deep/tax.ts', ['layer-order']);
    renameSync(path.join(editor.root, 'src/domain/deep'), path.join(editor.root, 'src/domain/flat'));
    await editor.tellOf({ 'src/domain/deep': FileChangeType.Deleted, 'src/domain/flat': FileChangeType.Created });
    await editor.findings('src/domain/deep/tax.ts', []);
    await editor.findings('src/domain/flat/tax.ts', ['layer-order']);
  });

  it('follows a folder that is renamed in the editor', async () => {
    const editor = await start(UNTIDY);
    await editor.findings('src/domain/order.ts', ['layer-order']);
    renameSync(path.join(editor.root, 'src/adapters'), path.join(editor.root, 'src/domain/adapters'));
    await editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: editor.uri('src/adapters'), newUri: editor.uri('src/domain/adapters') }],
    });
    await editor.findings('src/domain/order.ts', []);
  });

  it('follows what is created and deleted in the editor', async () => {
    const editor = await start(ORDERLY);
    await editor.changeOnDisk({});
    renameSync(path.join(editor.root, 'src/lib'), path.join(editor.root, 'src/adapters/lib'));
    await editor.notify('workspace/didDeleteFiles', { files: [{ uri: editor.uri('src/lib') }] });
    await editor.notify('workspace/didCreateFiles', { files: [{ uri: editor.uri('src/adapters/lib') }] });
    await editor.show('src/domain/order.ts', "import { now } from '../adapters/lib/index.ts';\n");
    await editor.findings('src/domain/order.ts', ['layer-order']);
  });

  it('lets the text of an open document count, whatever happens on disk', async () => {
    const editor = await start(ORDERLY);
    await editor.show('src/domain/price.ts', OUTWARD);
    await editor.findings('src/domain/price.ts', ['layer-order']);
    await editor.changeOnDisk({ 'src/domain/price.ts': null, 'src/domain/tax.ts': OUTWARD });
    await editor.findings('src/domain/tax.ts', ['layer-order']);
    await editor.findings('src/domain/price.ts', ['layer-order']);
    await editor.close(editor.uri('src/domain/price.ts'));
    await editor.findings('src/domain/price.ts', []);
  });

  it('follows tsconfig paths as they are edited', async () => {
    const config = (target: string) => `{ "compilerOptions": { "paths": { "#app/*": ["./src/${target}/*"] } } }`;
    const editor = await start({
      ...ORDERLY,
      'tsconfig.json': config('domain'),
      'src/domain/db.ts': 'export {};\n',
      'src/domain/price.ts': "import '#app/db';\n",
    });
    await editor.changeOnDisk({ 'tsconfig.json': config('adapters') });
    await editor.findings('src/domain/price.ts', ['layer-order']);
    await editor.show('tsconfig.json', config('adapters'));
    await editor.edit(editor.uri('tsconfig.json'), config('domain'));
    await editor.findings('src/domain/price.ts', []);
  });

  it('follows what the requirements of a Python project call a package', async () => {
    const domain = { name: 'domain', paths: ['src/domain/**'], packages: { deny: ['python-tariffs'] } };
    const editor = await start({
      'inward.json': JSON.stringify({ layers: [domain] }),
      'requirements.txt': 'tariffs\n',
      'src/domain/a.py': 'import tariffs\n',
    });
    await editor.changeOnDisk({ 'requirements.txt': 'python-tariffs\n' });
    await editor.findings('src/domain/a.py', ['core-package']);
    await editor.changeOnDisk({ 'requirements.txt': null });
    await editor.findings('src/domain/a.py', []);
  });

  it('tells in the output what is wrong with a tsconfig, once', async () => {
    const editor = await start({ ...ORDERLY, 'tsconfig.json': '{ "extends": "./gone.json" }' });
    const isTold = ({ method: name, params }: { method: string; params: unknown }) =>
      name === 'window/logMessage' && JSON.stringify(params).includes('tsconfig.json:1: ');
    await editor.message(isTold);
    await editor.request(method.reindex);
    assert.equal(editor.received.filter(isTold).length, 1);
  });

  it('leaves out what .gitignore names, also when that changes', async () => {
    const editor = await start({ ...UNTIDY, '.gitignore': 'nothing\n' });
    await editor.findings('src/domain/order.ts', ['layer-order']);
    await editor.changeOnDisk({ '.gitignore': 'order.ts\n' });
    await editor.findings('src/domain/order.ts', []);
  });

  it('survives a workspace folder that vanishes and comes back', async () => {
    const editor = await start(UNTIDY);
    await editor.findings('src/domain/order.ts', ['layer-order']);
    removeFolder(editor.root);
    await editor.tellOf({ '': FileChangeType.Deleted, src: FileChangeType.Deleted });
    await editor.findings('src/domain/order.ts', []);
    assert.deepEqual(
      await editor.request(method.layerMapChildren, { parent: null, grouping: 'layer', onlyFindings: false }),
      [],
    );
    await editor.changeOnDisk({ ...UNTIDY, 'inward.json': CONTRACT });
    await editor.tellOf({ src: FileChangeType.Created, 'inward.json': FileChangeType.Created });
    await editor.findings('src/domain/order.ts', ['layer-order']);
  });
});
