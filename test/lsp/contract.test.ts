import assert from 'node:assert/strict';
import { method } from '#protocol/messages.ts';
import type { CreatedContract, PresetChoice } from '#protocol/contracts.ts';
import type { FileStatus } from '#protocol/status.ts';
import { editors } from './editor.ts';
import { below, CONTRACT, ORDERLY, UNTIDY, without } from './projects.ts';

describe('the contract', () => {
  const start = editors();

  it('is evaluated as it is typed', async () => {
    const editor = await start(UNTIDY);
    await editor.findings('src/domain/order.ts', ['layer-order']);
    await editor.show('inward.json');
    await editor.edit(editor.uri('inward.json'), CONTRACT.replace('"rules": {', '"rules": { "layer-order": "off",'));
    await editor.findings('src/domain/order.ts', []);
    await editor.edit(editor.uri('inward.json'), CONTRACT.replace('"rules": {', '"rules": { "layer-order": "hint",'));
    const [diagnostic] = await editor.findings('src/domain/order.ts', ['layer-order']);
    assert.equal(diagnostic?.severity, 4);
  });

  it('shows what is wrong with it at the very place, while the last good one stays in force', async () => {
    const editor = await start(UNTIDY);
    await editor.show('inward.json');
    const version = await editor.edit(editor.uri('inward.json'), CONTRACT.replace('"layers": [', '"layers": [['));
    const broken = await editor.diagnostics(editor.uri('inward.json'), (published) => published.version === version);
    assert.ok(broken.diagnostics.length > 0);
    assert.ok(broken.diagnostics.every(({ code }) => code === 'contract-error'));
    await editor.findings('src/domain/order.ts', ['layer-order']);
    const { text, detail } = await editor.request<FileStatus>(method.fileStatus, {
      uri: editor.uri('src/domain/order.ts'),
    });
    assert.equal(text, 'domain');
    assert.match(detail, /inward\.json/);
    await editor.edit(editor.uri('inward.json'), CONTRACT);
    await editor.findings('inward.json', []);
  });

  it('points at the word that is wrong', async () => {
    const editor = await start({ ...ORDERLY, 'inward.json': CONTRACT.replace('"role": "domain"', '"role": "domane"') });
    const [diagnostic] = await editor.findings('inward.json', ['contract-error']);
    const line = CONTRACT.split('\n')[6] ?? '';
    assert.equal(diagnostic?.range.start.line, 6);
    assert.equal(diagnostic.range.start.character, line.indexOf('"domain"', line.indexOf('"role"')));
    assert.ok(JSON.stringify(diagnostic.message).includes('domane'));
  });

  it('comes and goes with its file', async () => {
    const editor = await start({ ...UNTIDY, 'inward.json': CONTRACT });
    await editor.findings('src/domain/order.ts', ['layer-order']);
    await editor.changeOnDisk({ 'inward.json': null });
    await editor.status((status) => status.inferred);
    await editor.changeOnDisk({ 'inward.json': '{ "preset": "none", "layers": [] }' });
    await editor.status((status) => !status.inferred);
    await editor.findings('src/domain/order.ts', []);
  });

  it('is the nearest one above a module', async () => {
    const nested = CONTRACT.replace('"rules": {', '"rules": { "layer-order": "warning",');
    const editor = await start({ ...UNTIDY, ...below('packages/shop', { ...UNTIDY, 'inward.json': nested }) });
    const [outer] = await editor.findings('src/domain/order.ts', ['layer-order']);
    const [inner] = await editor.findings('packages/shop/src/domain/order.ts', ['layer-order']);
    assert.equal(outer?.severity, 1);
    assert.equal(inner?.severity, 2);
  });

  it('can be inferred, and the status says so', async () => {
    const editor = await start(without('inward.json', UNTIDY));
    await editor.findings('src/domain/order.ts', ['layer-order']);
    const status = await editor.status((told) => told.hasContract && !told.indexing);
    assert.equal(status.inferred, true);
    const file = await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri('src/domain/order.ts') });
    assert.equal(file.inferred, true);
    assert.match(file.detail, /inferred/);
  });

  it('is absent where no folder has the name of a layer', async () => {
    const editor = await start({ 'src/a.ts': "import './b.ts';\n", 'src/b.ts': '' });
    const status = await editor.status((told) => !told.indexing);
    assert.deepEqual(status, { indexing: false, hasContract: false, inferred: false, findings: 0 });
    const file = await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri('src/a.ts') });
    assert.equal(file.text, 'not analysed');
  });

  it('is written from a preset or from what was inferred, and nothing is put on disk', async () => {
    const editor = await start(without('inward.json', UNTIDY));
    const presets = await editor.request<PresetChoice[]>(method.presets);
    assert.ok(presets.some(({ name, description }) => name === 'hexagonal' && description.length > 0));
    const inferred = await editor.request<CreatedContract>(method.createContract, { folder: null, preset: null });
    assert.equal(inferred.uri, editor.uri('inward.json'));
    assert.match(inferred.text, /"domain"/);
    const hexagonal = await editor.request<CreatedContract>(method.createContract, {
      folder: editor.uri(''),
      preset: 'hexagonal',
    });
    assert.match(hexagonal.text, /hexagonal/);
    await assert.rejects(
      editor.request(method.createContract, { folder: null, preset: 'cubist' }),
      /no preset "cubist"/,
    );
    await editor.changeOnDisk({ 'inward.json': inferred.text });
    await editor.status((status) => !status.inferred);
    await editor.findings('src/domain/order.ts', ['layer-order']);
    assert.equal(editor.published(editor.uri('inward.json')), undefined);
  });
});
