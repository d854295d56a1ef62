import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { BREACHES } from './libraryBreaches.ts';
import type { Inward } from './support.ts';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsGone,
  findingsOf,
  findingsOnce,
  insertUnsaved,
  inward,
  openEditor,
  rangeOf,
  replaceUnsaved,
  ruleOf,
} from './support.ts';

const LOAN = 'src/library/lending/domain/loan.py';
const DAYS = 'src/library/kernel/days.py';
const FINE = 'src/library/lending/domain/fine.py';

describe('A Python project', () => {
  let api: Inward;

  before(async () => {
    await openEditor(fileAt(LOAN));
    await eventually('the extension to be active', () => extensions.getExtension('inward.inward')?.isActive);
    api = await inward();
  });

  afterEach(async () => {
    await discardEdits();
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('shows what is wrong in every file, opened or not', async () => {
    await eventually('all findings of the library', () => allFindings().length === BREACHES.length);
    assert.deepEqual(allFindings(), BREACHES);
  });

  it('marks the name that is a module, and nothing else', async () => {
    const { document } = await openEditor(fileAt(FINE));
    const [finding] = await findingsOnce(document.uri, 'layer-order');
    assert.equal(finding && document.getText(finding.range), 'price_file');
  });

  it('marks an import that points outward before anything is saved', async () => {
    const { document } = await openEditor(fileAt(LOAN));
    await insertUnsaved(document.uri, 'from library.lending.adapters.screen import desk\n');
    const [finding] = await findingsOnce(document.uri, 'layer-order');
    assert.equal(finding && document.getText(finding.range), 'desk');
    assert.ok(document.isDirty);
  });

  it('mends a finding the moment the import leads elsewhere', async () => {
    const { document } = await openEditor(fileAt(FINE));
    await replaceUnsaved(document.uri, rangeOf(document, '..adapters.storage import price_file'), '. import loan');
    await findingsGone(document.uri, 'layer-order');
  });

  it('marks the first import of a chain that a contract of import-linter forbids, with the rest of it', async () => {
    const { document } = await openEditor(fileAt(DAYS));
    await insertUnsaved(document.uri, 'import library.lending.helpers.notebook\n');
    const [direct] = await findingsOnce(document.uri, 'contract-forbidden');
    assert.equal(direct && document.getText(direct.range), 'library.lending.helpers.notebook');
    await replaceUnsaved(document.uri, rangeOf(document, 'lending.helpers.notebook'), 'composition.open_library');
    const [chained] = await eventually('the chain', () => {
      const found = findingsOf(document.uri).filter((each) => ruleOf(each) === 'contract-forbidden');
      return found.some(({ message }) => message.includes('gets there through others')) && found;
    });
    assert.equal(chained && document.getText(chained.range), 'library.composition.open_library');
    const places = (chained?.relatedInformation ?? []).map(({ location }) => workspace.asRelativePath(location.uri));
    assert.ok(places.includes('src/library/composition/open_library.py'));
    assert.ok(places.includes('pyproject.toml'));
  });

  it('says in the file of the contracts what is wrong with them, where it is said', async () => {
    const { document } = await openEditor(fileAt('pyproject.toml'));
    await replaceUnsaved(document.uri, rangeOf(document, 'library.kernel'), 'library.kernal');
    const [finding] = await findingsOnce(document.uri, 'contract-error');
    assert.equal(finding && document.getText(finding.range), 'library.kernal');
    assert.match(finding?.message ?? '', /Did you mean `library\.kernel`\?/);
  });

  it('says where the file lies', async () => {
    await openEditor(fileAt(LOAN));
    await eventually('the status', () => api.fileStatus.text.startsWith('domain'));
  });

  it('has a layer map that leads down to the finding', async () => {
    await commands.executeCommand('inward.showLayerMap');
    await eventually('the map to be visible', () => api.layerMapView.visible);
    const layers = await api.layerMap.getChildren();
    assert.deepEqual(layers.map(({ label }) => label).slice(0, 6), [
      'composition',
      'screen',
      'storage',
      'application',
      'domain',
      'kernel',
    ]);
    const domain = layers.find(({ label }) => label === 'domain');
    assert.equal(domain?.severity, 'error');
    assert.equal(findingsOf(fileAt(FINE)).length, 1);
  });
});
