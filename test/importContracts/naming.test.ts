import assert from 'node:assert/strict';
import { readFacts } from '#adapters/languages/python/readFacts.ts';
import { importedNames } from '#domain/importContracts/importedNames.ts';
import { moduleNames } from '#domain/importContracts/moduleNames.ts';

const namesIn = (root: string, packages: readonly string[], files: readonly string[]) =>
  Object.fromEntries(moduleNames(root, packages, files).paths);

describe('names of Python modules', () => {
  it('begin at the root package, wherever it lies', () => {
    const files = ['shop/__init__.py', 'shop/a.py', 'shop/b/__init__.py', 'shop/b/c.py', 'other.py'];
    const expected = ['shop', 'shop.a', 'shop.b', 'shop.b.c'];
    for (const folder of ['', 'src/', 'services/one/lib/']) {
      const found = namesIn(
        '',
        ['shop'],
        files.map((file) => folder + file),
      );
      assert.deepEqual(Object.keys(found).sort(), expected);
      assert.equal(found['shop.b.c'], `${folder}shop/b/c.py`);
    }
  });

  it('are those of the nearest package of that name', () => {
    const files = ['shop/__init__.py', 'api/shop/__init__.py', 'api/src/shop/__init__.py', 'web/shop/__init__.py'];
    assert.equal(namesIn('', ['shop'], files)['shop'], 'shop/__init__.py');
    assert.equal(namesIn('api', ['shop'], files)['shop'], 'api/shop/__init__.py');
    assert.equal(namesIn('web', ['shop'], files.slice(0, 3))['shop'], 'shop/__init__.py');
    // A package inside of a package of another name is not what is meant.
    assert.deepEqual(namesIn('', ['shop'], ['x/__init__.py', 'x/shop/__init__.py']), {});
  });

  it('leave out folders that are no packages, and files that no import can name', () => {
    const files = ['p/__init__.py', 'p/q/r.py', 'p/.git/x.py', 'p/a.b.py', 'p/.hidden.py', 'p/stub.pyi', 'p/ok-not.py'];
    assert.deepEqual(Object.keys(namesIn('', ['p'], files)), ['p', 'p.ok-not']);
  });

  it('of a portion of a namespace begin with the namespace', () => {
    const files = ['ns/one/__init__.py', 'ns/one/a.py', 'ns/two/__init__.py'];
    assert.deepEqual(Object.keys(namesIn('', ['ns.one'], files)), ['ns.one', 'ns.one.a']);
    assert.deepEqual(Object.keys(namesIn('', ['ns'], files)), ['ns.one', 'ns.one.a', 'ns.two']);
  });

  it('say which root packages are missing', () => {
    const { missing } = moduleNames('', ['p', 'q'], ['p/__init__.py']);
    assert.deepEqual([...missing], ['q']);
  });
});

describe('imports by name', () => {
  const modules = new Set(['p', 'p.a', 'p.b', 'p.b.c', 'p.b.d']);
  const importsOf = (name: string, text: string, options = {}) => {
    const dependencies = readFacts('x.py', text).imports.map((site) => ({
      site,
      target: { kind: 'unresolved' } as const,
    }));
    const naming = {
      ...{ has: (each: string) => modules.has(each), rootPackages: ['p'] },
      ...{ includesExternals: false, excludesTypeChecking: false, ...options },
    };
    const isPackage = [...modules].some((each) => each.startsWith(`${name}.`));
    return [...importedNames({ name, isPackage, dependencies }, naming).keys()];
  };

  it('lead to the module of that name, else to what holds it', () => {
    assert.deepEqual(importsOf('p.a', 'import p.b.c'), ['p.b.c']);
    assert.deepEqual(importsOf('p.a', 'from p.b import c, other'), ['p.b.c', 'p.b']);
    assert.deepEqual(importsOf('p.a', 'from p.b.c import thing'), ['p.b.c']);
    assert.deepEqual(importsOf('p.a', 'from p.b import *'), ['p.b']);
    assert.deepEqual(importsOf('p.a', 'import p.b.c.deep'), ['p.b.c']);
    assert.deepEqual(importsOf('p.a', 'import p.nowhere.deep'), []);
  });

  it('count dots from a module and from a package', () => {
    assert.deepEqual(importsOf('p.b.d', 'from . import c'), ['p.b.c']);
    assert.deepEqual(importsOf('p.b.d', 'from .c import x\nfrom .. import a\nfrom ..a import y'), ['p.b.c', 'p.a']);
    assert.deepEqual(importsOf('p.b', 'from . import c\nfrom .d import x\nfrom .. import a'), [
      'p.b.c',
      'p.b.d',
      'p.a',
    ]);
    assert.deepEqual(importsOf('p', 'from . import a, name'), ['p.a', 'p']);
    assert.deepEqual(importsOf('p.a', 'from .... import x'), []);
  });

  it('lead out of the project to one package, where that is asked for', () => {
    const text = 'import os.path\nfrom django.db import models\nimport django';
    assert.deepEqual(importsOf('p.a', text), []);
    assert.deepEqual(importsOf('p.a', text, { includesExternals: true }), ['os', 'django']);
    const portions = { includesExternals: true, rootPackages: ['ns.blue.beta', 'ns.green'] };
    assert.deepEqual(importsOf('p.a', 'import ns.blue.alpha.one', portions), ['ns.blue.alpha']);
    assert.deepEqual(importsOf('p.a', 'import ns.red.two\nimport ns\nimport ns.blue', portions), ['ns.red']);
  });

  it('for type checkers alone are left out where that is asked for', () => {
    const text = 'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from p import b\nimport p.b.c\n';
    assert.deepEqual(importsOf('p.a', text), ['p.b', 'p.b.c']);
    assert.deepEqual(importsOf('p.a', text, { excludesTypeChecking: true }), ['p.b.c']);
  });

  it('by a call are none, as for import-linter', () => {
    assert.deepEqual(importsOf('p.a', 'import importlib\nimportlib.import_module("p.b")'), []);
  });
});
