import assert from 'node:assert/strict';
import { createDraft } from '#adapters/languages/typescript/refactoring/draft.ts';
import type { WantedImport } from '#adapters/languages/typescript/refactoring/draft/importPlan.ts';
import { changed } from './changedByDraft.ts';
import { programOver } from './programOver.ts';

/** What `text` is once it imports `wanted`, and the names by which it knows them. */
function importing(text: string, wanted: readonly WantedImport[], file?: string, options?: object): readonly string[] {
  const names: string[] = [];
  const after = changed(
    text,
    (draft) => {
      const tree = draft.checked.treeOf(file ?? 'src/a.ts');
      assert.ok(tree);
      for (const each of wanted) names.push(draft.importName(tree, each));
    },
    file,
    options,
  );
  return [after, ...names];
}

const orders: WantedImport = { name: 'Orders', to: 'src/ports.ts', typeOnly: true };
const fixed: WantedImport = { name: 'Fixed', to: 'src/ports.ts', typeOnly: false };
const express: WantedImport = { name: 'Router', to: { package: 'express' }, typeOnly: false };

describe('names that a draft imports', () => {
  it('are imported at the top of a module without imports', () => {
    assert.deepEqual(importing('const a = 1;\n', [orders]), [
      "import type { Orders } from './ports';\n\nconst a = 1;\n",
      'Orders',
    ]);
    assert.deepEqual(importing('', [fixed]), ["import { Fixed } from './ports';\n", 'Fixed']);
    assert.equal(
      importing('\n// What it does.\nconst a = 1;\n', [fixed])[0],
      "import { Fixed } from './ports';\n\n// What it does.\nconst a = 1;\n",
    );
  });

  it('come below a shebang, a licence and directives, and above the comment of a declaration', () => {
    assert.equal(
      importing('#!/usr/bin/env node\nrun();\n', [fixed])[0],
      "#!/usr/bin/env node\nimport { Fixed } from './ports';\n\nrun();\n",
    );
    assert.equal(
      importing('/* Licence. */\n\n/** Doc. */\nconst a = 1;\n', [fixed])[0],
      "/* Licence. */\n\nimport { Fixed } from './ports';\n\n/** Doc. */\nconst a = 1;\n",
    );
    assert.equal(
      importing('/** Doc. */\nconst a = 1;\n', [fixed])[0],
      "import { Fixed } from './ports';\n\n/** Doc. */\nconst a = 1;\n",
    );
    assert.equal(
      importing("'use strict';\n\nconst a = 1;\n", [fixed])[0],
      "'use strict';\n\nimport { Fixed } from './ports';\n\nconst a = 1;\n",
    );
    assert.equal(
      importing('// @ts-check\nconst a = 1;\n', [fixed])[0],
      "// @ts-check\nimport { Fixed } from './ports';\n\nconst a = 1;\n",
    );
  });

  it('keep a byte order mark and Windows line ends', () => {
    assert.equal(
      importing('\uFEFFconst a = 1;\r\n', [orders])[0],
      "\uFEFFimport type { Orders } from './ports';\r\n\r\nconst a = 1;\r\n",
    );
    assert.equal(
      importing("\uFEFFimport { other } from './other';\r\nother;\r\n", [orders])[0],
      "\uFEFFimport { other } from './other';\r\nimport type { Orders } from './ports';\r\nother;\r\n",
    );
    assert.equal(
      importing("import {\r\n\tother,\r\n} from './other';\r\nother;\r\n", [
        { ...fixed, name: 'more', to: 'src/other.ts' },
      ])[0],
      "import {\r\n\tother,\r\n\tmore,\r\n} from './other';\r\nother;\r\n".replace(
        'other,\r\n\tmore',
        'other,\r\n\tmore',
      ),
    );
  });

  it('are written with the quotes, semicolons and spaces of the module', () => {
    assert.equal(
      importing('import {other} from "./other"\nother\n', [fixed])[0],
      'import {other} from "./other"\nimport {Fixed} from "./ports"\nother\n',
    );
  });

  it('join an import of the module that is there', () => {
    assert.equal(
      importing("import type { Clock } from './ports';\n", [orders])[0],
      "import type { Clock, Orders } from './ports';\n",
    );
    assert.equal(
      importing("import { other } from './other';\n", [{ ...fixed, name: 'more', to: 'src/other.ts' }])[0],
      "import { other, more } from './other';\n",
    );
    assert.equal(
      importing("import x from './other';\n", [{ ...fixed, name: 'more', to: 'src/other.ts' }])[0],
      "import x, { more } from './other';\n",
    );
    assert.equal(
      importing("import a, { b, d } from 'express';\n", [{ ...express, name: 'c' }])[0],
      "import a, { b, c, d } from 'express';\n",
    );
  });

  it('stand apart where the names of an import cannot be listed', () => {
    assert.equal(importing("import './ports';\n", [fixed])[0], "import './ports';\nimport { Fixed } from './ports';\n");
    assert.equal(
      importing("import type Main from './ports';\n", [orders])[0],
      "import type Main from './ports';\nimport type { Orders } from './ports';\n",
    );
  });

  it('say that they are types as the module says it', () => {
    assert.equal(
      importing("import { Fixed, type Clock } from './ports';\n", [orders])[0],
      "import { Fixed, type Clock, type Orders } from './ports';\n",
    );
    assert.equal(
      importing("import { Clock } from './ports';\n", [orders])[0],
      "import { Clock, Orders } from './ports';\n",
    );
    assert.equal(
      importing("import { Clock } from './ports';\n", [orders], undefined, { verbatimModuleSyntax: true })[0],
      "import { Clock } from './ports';\nimport type { Orders } from './ports';\n",
    );
    assert.equal(
      importing("import { Fixed } from './ports';\n", [orders])[0],
      "import { Fixed } from './ports';\nimport type { Orders } from './ports';\n",
    );
  });

  it('are those that are imported already, by whatever way', () => {
    const unchanged = (text: string, wanted: WantedImport, name: string): void =>
      assert.deepEqual(importing(text, [wanted]), [text, name]);
    unchanged("import { Fixed as F } from './ports';\n", fixed, 'F');
    unchanged("import { Fixed } from './barrel';\n", fixed, 'Fixed');
    unchanged("import * as ports from './ports';\n", orders, 'ports.Orders');
    unchanged("import { Fixed } from './ports';\n", { ...fixed, typeOnly: true }, 'Fixed');
    unchanged(
      "import M from './ports';\n",
      { name: 'Main', to: 'src/ports.ts', typeOnly: false, isDefault: true },
      'M',
    );
    unchanged("import { Router as R } from 'express';\n", express, 'R');
    unchanged('export const own = 1;\n', { name: 'own', to: 'src/a.ts', typeOnly: false }, 'own');
  });

  it('become values where they were imported as types', () => {
    assert.deepEqual(importing("import type { Fixed } from './ports';\n", [fixed]), [
      "import { Fixed } from './ports';\n",
      'Fixed',
    ]);
    assert.equal(
      importing("import type { Clock, Fixed } from './ports';\n", [fixed])[0],
      "import type { Clock } from './ports';\nimport { Fixed } from './ports';\n",
    );
    assert.equal(
      importing("import { type Fixed, type Clock } from './ports';\n", [fixed])[0],
      "import { type Clock, Fixed } from './ports';\n",
    );
  });

  it('get another name where theirs means something else', () => {
    assert.deepEqual(importing('class Fixed {}\nnew Fixed();\n', [fixed]), [
      "import { Fixed as Fixed2 } from './ports';\n\nclass Fixed {}\nnew Fixed();\n",
      'Fixed2',
    ]);
    assert.deepEqual(importing('new Map();\n', [{ name: 'Map', to: 'src/maps/own.ts', typeOnly: false }]), [
      "import { Map as MapsMap } from './maps/own';\n\nnew Map();\n",
      'MapsMap',
    ]);
    assert.equal(importing('x.Fixed({ Fixed: 1 });\n', [fixed])[1], 'Fixed');
  });

  it('lie among imports of their kind, in their order where they have one', () => {
    assert.equal(
      importing(
        "import { a } from 'a';\nimport { z } from 'z';\n\nimport { other } from './other'; // why\n\nother;\n",
        [express, fixed],
      )[0],
      "import { a } from 'a';\nimport { Router } from 'express';\nimport { z } from 'z';\n\nimport { other } from './other'; // why\nimport { Fixed } from './ports';\n\nother;\n",
    );
    assert.equal(
      importing("import { other } from './other';\nother;\n", [express])[0],
      "import { Router } from 'express';\nimport { other } from './other';\nother;\n",
    );
    assert.equal(
      importing("import './z';\nimport './b';\nimport './y';\n", [fixed])[0],
      "import './z';\nimport './b';\nimport './y';\nimport { Fixed } from './ports';\n",
    );
  });

  it('are broken into lines where one line would be too long', () => {
    const long = "import { oneRatherLongName, otherRatherLongName, yetAnotherRatherLong } from 'express';\n";
    assert.equal(
      importing(long, [express])[0],
      "import {\n  oneRatherLongName,\n  otherRatherLongName,\n  Router,\n  yetAnotherRatherLong,\n} from 'express';\n",
    );
  });

  it('are required where a module does so', () => {
    assert.equal(
      importing("const { other } = require('./other');\nmodule.exports = other;\n", [fixed], 'src/a.js')[0],
      "const { other } = require('./other');\nconst { Fixed } = require('./ports');\nmodule.exports = other;\n",
    );
    assert.equal(
      importing(
        "'use strict'\nconst { other } = require('./other')\n",
        [{ ...fixed, name: 'more', to: 'src/other.ts' }],
        'src/a.js',
      )[0],
      "'use strict'\nconst { other, more } = require('./other')\n",
    );
    assert.deepEqual(importing("const ports = require('./ports');\n", [fixed], 'src/a.js').slice(1), ['ports.Fixed']);
    assert.equal(importing('export const a = 1;\n', [orders], 'src/a.js')[1], "import('./ports').Orders");
  });

  it('are parts of a whole where only `import x = require()` compiles', () => {
    const options = { module: 'commonjs', moduleResolution: 'node10', verbatimModuleSyntax: true };
    assert.deepEqual(importing("import o = require('./other');\no.more;\n", [orders], undefined, options), [
      "import o = require('./other');\nimport ports = require('./ports');\no.more;\n",
      'ports.Orders',
    ]);
    assert.deepEqual(importing("import o = require('./ports');\n", [orders]).slice(1), ['o.Orders']);
  });

  it('refuse where no import can lead there', () => {
    const { checked, surroundings } = programOver({ 'src/a.ts': '' }, 'src/a.ts');
    const draft = createDraft(checked, { ...surroundings, specifierBetween: () => undefined });
    const tree = checked.treeOf('src/a.ts');
    assert.ok(tree);
    draft.importName(tree, fixed);
    const plan = draft.finish();
    assert.equal(plan.kind, 'refused');
    assert.match(plan.reason, /No import in src\/a\.ts can lead to src\/ports\.ts/);
  });
});
