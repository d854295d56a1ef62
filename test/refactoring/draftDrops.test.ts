import assert from 'node:assert/strict';
import { changed } from './changedByDraft.ts';

describe('names that a draft drops', () => {
  it('go with their import, and leave one blank line where two would meet', () => {
    assert.equal(dropping("import { Fixed } from './ports';\nrun();\n", 'Fixed'), 'run();\n');
    assert.equal(
      dropping("import { other } from './other';\n\nimport { Fixed } from './ports';\n\nother;\n", 'Fixed'),
      "import { other } from './other';\n\nother;\n",
    );
    assert.equal(
      dropping("import x from './other'; import { Fixed } from './ports'; x;\n", 'Fixed'),
      "import x from './other';  x;\n",
    );
  });

  it('go alone where the import names others', () => {
    assert.equal(
      dropping("import { Fixed, type Orders } from './ports';\n", 'Fixed'),
      "import { type Orders } from './ports';\n",
    );
    assert.equal(
      dropping("import { Fixed, type Orders } from './ports';\n", 'Orders'),
      "import { Fixed } from './ports';\n",
    );
    assert.equal(
      dropping("import {\n  Clock,\n  Fixed, // why\n  Orders,\n} from './ports';\n", 'Clock', 'Fixed'),
      "import {\n  Orders,\n} from './ports';\n",
    );
    assert.equal(dropping("import Main, { Fixed } from './ports';\n", 'Fixed'), "import Main from './ports';\n");
    assert.equal(dropping("import Main, { Fixed } from './ports';\n", 'Main'), "import { Fixed } from './ports';\n");
    assert.equal(dropping("import Main, * as all from './ports';\n", 'all'), "import Main from './ports';\n");
    assert.equal(dropping("import Main, * as all from './ports';\n", 'Main'), "import * as all from './ports';\n");
  });

  it('stay where something still uses them', () => {
    const text = "import { Fixed, Orders } from './ports';\nnew Fixed();\n";
    assert.equal(dropping(text, 'Fixed', 'Orders'), "import { Fixed } from './ports';\nnew Fixed();\n");
    const typed = "import { Fixed } from './ports';\nexport { Fixed };\n";
    assert.equal(dropping(typed, 'Fixed'), typed);
  });

  it('go where what used them is replaced by something else', () => {
    const text = "import { Fixed } from './ports';\nconst a = new Fixed();\n";
    const replacing = (newText: string): string =>
      changed(text, (draft) => {
        const tree = draft.checked.treeOf('src/a.ts');
        assert.ok(tree);
        const start = text.indexOf('new');
        draft.replace(tree, { start, end: start + 'new Fixed()'.length }, newText);
        draft.dropUnused(tree, ['Fixed']);
        draft.importName(tree, { name: 'Orders', to: 'src/ports.ts', typeOnly: true });
      });
    assert.equal(replacing('given'), "import type { Orders } from './ports';\nconst a = given;\n");
    assert.match(replacing('given as Fixed'), /Fixed.*from/);
    assert.equal(replacing('given.Fixed'), "import type { Orders } from './ports';\nconst a = given.Fixed;\n");
  });
});

function dropping(text: string, ...names: string[]): string {
  return changed(text, (draft) => {
    const tree = draft.checked.treeOf('src/a.ts');
    assert.ok(tree);
    draft.dropUnused(tree, names);
  });
}
