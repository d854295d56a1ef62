import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workspace, WorkspaceEdit } from 'vscode';
import { allFindings, discardEdits, eventually, fileAt, findingsGone, findingsOf, findingsOnce } from '../support.ts';
import { BREACHES } from './breaches.ts';
import { START_LIMIT, watcherIsUp } from './watcherIsUp.ts';

const OUTWARD = "import '../adapters/persistence/orderFile.ts';\n";

describe('Files that change outside the editor', () => {
  before(async function () {
    this.timeout(2 * START_LIMIT);
    await watcherIsUp();
  });

  afterEach(discardEdits);

  it('are read again: created, changed, deleted', async () => {
    const uri = fileAt('src/orders/domain/made.ts');
    writeFileSync(uri.fsPath, OUTWARD);
    await findingsOnce(uri, 'layer-order');
    writeFileSync(uri.fsPath, 'export {};\n');
    await findingsGone(uri, 'layer-order');
    writeFileSync(uri.fsPath, OUTWARD);
    await findingsOnce(uri, 'layer-order');
    rmSync(uri.fsPath);
    await findingsGone(uri, 'layer-order');
  });

  it('are read again while something else is written all the time', async () => {
    const busy = fileAt('src/orders/domain/busy.ts');
    const uri = fileAt('src/orders/domain/between.ts');
    let round = 0;
    const build = setInterval(() => {
      round += 1;
      writeFileSync(busy.fsPath, `export const round = ${String(round)};\n`);
    }, 50);
    try {
      writeFileSync(uri.fsPath, OUTWARD);
      await findingsOnce(uri, 'layer-order');
    } finally {
      clearInterval(build);
      rmSync(busy.fsPath, { force: true });
      rmSync(uri.fsPath, { force: true });
    }
    await findingsGone(uri, 'layer-order');
  });

  it('are read again when git checks out another branch', async () => {
    const root = fileAt('.').fsPath;
    const mended = fileAt('src/orders/domain/loyaltyDiscount.ts');
    const added = fileAt('src/billing/domain/late.ts');
    git(root, 'init', '--quiet', '--initial-branch=main');
    git(root, 'add', '.');
    commit(root, 'the shop');
    git(root, 'checkout', '--quiet', '-b', 'other');
    writeFileSync(mended.fsPath, 'export const loyaltyDiscount = () => 0;\n');
    writeFileSync(added.fsPath, "import '../adapters/web/invoiceRoutes.ts';\n");
    git(root, 'add', '.');
    commit(root, 'something else');
    await findingsOnce(added, 'layer-order');
    git(root, 'checkout', '--quiet', 'main');
    await findingsGone(added, 'layer-order');
    await findingsOnce(mended, 'layer-order');
    git(root, 'checkout', '--quiet', 'other');
    await findingsGone(mended, 'layer-order');
    await findingsOnce(added, 'layer-order');
    git(root, 'checkout', '--quiet', 'main');
    await eventually('the findings of the shop', () => allFindings().join() === BREACHES.join());
  });

  it('move with their folder', async () => {
    const before = fileAt('src/orders/domain/pricing');
    const after = fileAt('src/orders/domain/prices');
    mkdirSync(before.fsPath);
    writeFileSync(path.join(before.fsPath, 'price.ts'), "import '../../adapters/persistence/orderFile.ts';\n");
    await findingsOnce(fileAt('src/orders/domain/pricing/price.ts'), 'layer-order');
    renameSync(before.fsPath, after.fsPath);
    await findingsGone(fileAt('src/orders/domain/pricing/price.ts'), 'layer-order');
    await findingsOnce(fileAt('src/orders/domain/prices/price.ts'), 'layer-order');
    rmSync(after.fsPath, { recursive: true });
    await findingsGone(fileAt('src/orders/domain/prices/price.ts'), 'layer-order');
  });

  it('and files that the editor renames are told apart by where they lie', async () => {
    const inner = fileAt('src/orders/domain/moved.ts');
    const outer = fileAt('src/orders/adapters/persistence/moved.ts');
    writeFileSync(inner.fsPath, "import '#orders/adapters/persistence/orderFile.ts';\n");
    await findingsOnce(inner, 'layer-order');
    const edit = new WorkspaceEdit();
    edit.renameFile(inner, outer);
    assert.ok(await workspace.applyEdit(edit));
    await findingsGone(inner, 'layer-order');
    assert.deepEqual(findingsOf(outer), []);
    await discardEdits();
    rmSync(outer.fsPath);
  });

  it('of the configuration change what specifiers mean', async () => {
    const tsconfig = fileAt('tsconfig.json');
    const before = await workspace.fs.readFile(tsconfig);
    const uri = fileAt('src/orders/domain/byAlias.ts');
    writeFileSync(uri.fsPath, "import '@files/orderFile.ts';\n");
    const changed = JSON.parse(new TextDecoder().decode(before)) as { compilerOptions: object };
    changed.compilerOptions = {
      ...changed.compilerOptions,
      paths: { '@files/*': ['./src/orders/adapters/persistence/*'] },
    };
    writeFileSync(tsconfig.fsPath, JSON.stringify(changed));
    await findingsOnce(uri, 'layer-order');
    writeFileSync(tsconfig.fsPath, before);
    await findingsGone(uri, 'layer-order');
    rmSync(uri.fsPath);
  });
});

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder });
}

function commit(folder: string, message: string): void {
  const author = ['-c', 'user.name=Inward', '-c', 'user.email=inward@example.invalid', '-c', 'commit.gpgsign=false'];
  git(folder, ...author, 'commit', '--quiet', '-m', message);
}
