import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveModules } from '#application/moves/moveModules.ts';
import { edited } from '#test/specs/check.ts';
import { contextOver, edgesOf } from './moveFiles.ts';

const PACKAGES = ['src/shop', 'src/shop/orders', 'src/shop/orders/views', 'src/shop/billing', 'src/other'];

const MODULES = [
  ...PACKAGES.map((folder) => `${folder}/__init__.py`),
  ...['src/shop/main.py', 'src/shop/orders/order.py', 'src/shop/orders/line.py', 'src/shop/orders/views/page.py'],
  ...['src/shop/billing/invoice.py', 'src/shop/plain/helper.py', 'src/other/thing.py', 'tests/test_order.py'],
];

/** The dotted name of a module. */
function dotted(path: string): string {
  return path
    .replace(/^src\//, '')
    .replace(/(?:\/__init__)?\.py$/, '')
    .replaceAll('/', '.');
}

/** Ways to import a module; each leads to it and to nothing else. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => `import ${name}`,
  (name) => `import os, ${name} as m`,
  (name) => `from ${name} import thing, other as o`,
  (name) => `from ${name} import *`,
  (name) => `    from ${name} import (\n  thing,  # why\n)`,
  (name) => `import_module("${name}")`,
  (name) => (name.includes('.') ? `from ${parentOf(name)} import ${lastOf(name)}` : `import ${name}`),
  (name) => (name.includes('.') ? `from ${parentOf(name)} import thing, ${lastOf(name)} as l` : `import ${name}`),
];

const parentOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));
const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The same import, relative where both lie in one package. */
function relative(from: string, text: string): string {
  const packages = dotted(from.replace(/[^/]*$/, '__init__.py')).split('.');
  return text.replace(/from ([\w.]+) import/, (whole, name: string) => {
    const parts = name.split('.');
    if (parts[0] !== packages[0] || !from.startsWith('src/')) return whole;
    let shared = 0;
    while (shared < parts.length && parts[shared] === packages[shared]) shared++;
    return `from ${'.'.repeat(packages.length - shared + 1)}${parts.slice(shared).join('.')} import`;
  });
}

const someImport = fc.record({
  from: fc.constantFrom(...MODULES),
  to: fc.constantFrom(...MODULES.filter((path) => path.startsWith('src/'))),
  form: fc.constantFrom(...FORMS),
  isRelative: fc.boolean(),
});

const someMove = fc.record({
  from: fc.constantFrom(...MODULES.filter((path) => !path.endsWith('__init__.py')), ...PACKAGES, 'src/shop/plain'),
  to: fc.constantFrom('src/shop/moved', 'src/shop/billing/moved', 'src/moved', 'src/other/order', 'src/shop/orders/x'),
});

describe('any move of any Python file or folder', () => {
  it('leaves all imports leading where they led', () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(someImport, { maxLength: 14 }), someMove, (imports, { from, to }) => {
        const files = projectOf(imports);
        const context = contextOver(files);
        const outcome = moveModules(context, [{ from, to: from.endsWith('.py') ? `${to}.py` : to }]);
        if (outcome.kind === 'refused') {
          refused++;
          return;
        }
        made++;
        const after = edited(files, outcome.edit);
        assert.deepEqual(
          modulesIn(edgesOf(contextOver(after).view.graph, new Map())),
          modulesIn(edgesOf(context.view.graph, outcome.edit.moved)),
        );
      }),
      { numRuns: 400 },
    );
    assert.ok(made > 50, `${made} moves were made, ${refused} refused`);
  });
});

/** A folder without `__init__.py` has no file of its own that would be among the moved ones. */
function modulesIn(edges: readonly string[]): readonly string[] {
  return edges.filter((edge) => edge.endsWith('.py'));
}

function projectOf(
  imports: readonly { from: string; to: string; form: (name: string) => string; isRelative: boolean }[],
) {
  const texts = MODULES.map((path) => {
    const lines = imports
      .filter(({ from, to }) => from === path && to !== path)
      .map(({ to, form, isRelative }) => (isRelative ? relative(path, form(dotted(to))) : form(dotted(to))));
    return [path, lines.map((line) => `${line}\n`).join('')] as const;
  });
  return Object.fromEntries(texts);
}
