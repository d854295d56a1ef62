import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { categoriesOf } from '#domain/catalogue/catalogue.ts';
import { lookupIn, namesOf } from '#domain/catalogue/catalogueTable.ts';
import { CATEGORY_NAMES, DENIED_IN_APPLICATION, DENIED_IN_DOMAIN, isCategory } from '#domain/catalogue/category.ts';
import { JAVASCRIPT_BUILTINS } from '#domain/catalogue/javascript/builtins.ts';
import { NPM_PACKAGES } from '#domain/catalogue/javascript/packages.ts';

const NPM_NAME = /^(?:@[a-z0-9][\w.-]*\/)?[a-zA-Z0-9][\w./-]*\*?$|^@[a-z0-9][\w.-]*\/\*$/;

describe('the catalogue of JavaScript', () => {
  const groups = [...JAVASCRIPT_BUILTINS, ...NPM_PACKAGES];
  const names = groups.flatMap(namesOf);

  it('knows some two thousand packages', () => {
    assert.ok(new Set(NPM_PACKAGES.flatMap(namesOf)).size > 2000);
  });

  it('has each name once', () => {
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('has names that npm would accept', () => {
    assert.deepEqual(
      NPM_PACKAGES.flatMap(namesOf).filter((name) => !NPM_NAME.test(name)),
      [],
    );
  });

  it('uses every category, and no other word', () => {
    const used = new Set<string>(groups.flatMap(([categories]) => categories));
    assert.deepEqual(
      [...used].filter((word) => !isCategory(word)),
      [],
    );
    assert.deepEqual(
      CATEGORY_NAMES.filter((category) => !used.has(category)),
      [],
    );
  });

  it('has no entry that says what a shorter one says already', () => {
    const redundant = NPM_PACKAGES.flatMap(namesOf).filter((name) => {
      const without = NPM_PACKAGES.map(
        (group) =>
          [
            group[0],
            namesOf(group)
              .filter((one) => one !== name)
              .join(' '),
          ] as const,
      );
      const known = lookupIn(without, '/')(name.replace('*', ''));
      return known?.join() === categoriesOf('typescript', name.replace('*', '')).join();
    });
    assert.deepEqual(redundant, []);
  });

  for (const name of builtinModules) {
    it(`knows what ${name} of Node is for`, () => {
      const path = name.startsWith('node:') ? name : `node:${name}`;
      assert.ok(names.includes(path), 'name it in javascript/builtins.ts');
    });
  }

  it('takes the entry that says most of a name', () => {
    const of = (path: string) => categoriesOf('javascript', path);
    assert.deepEqual(of('express'), ['http-server']);
    assert.deepEqual(of('express/lib/router'), ['http-server']);
    assert.deepEqual(of('expressive'), []);
    assert.deepEqual(of('@nestjs/typeorm'), ['orm']);
    assert.deepEqual(of('@nestjs/anything-else'), ['framework']);
    assert.deepEqual(of('@nestjs'), []);
    assert.deepEqual(of('mongodb-client-encryption'), ['database']);
    assert.deepEqual(of('mongodb-memory-server-core'), ['testing']);
    assert.deepEqual(of('rxjs'), ['events']);
    assert.deepEqual(of('rxjs/ajax'), ['http-client']);
    assert.deepEqual(of(''), []);
  });
});

describe('the page of core-package', () => {
  it('has every category in the row of where it is reported', () => {
    const page = readFileSync('docs/rules/core-package.md', 'utf8');
    const rows = [...page.matchAll(/^\| (`.*`) +\| (?:reported|passes)/gm)].map(([, words = '']) => words);
    const [core, domain, nowhere] = rows.map((words) => [...words.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
    assert.deepEqual(core, [...DENIED_IN_APPLICATION]);
    assert.deepEqual(
      domain,
      DENIED_IN_DOMAIN.filter((category) => !DENIED_IN_APPLICATION.includes(category)),
    );
    assert.deepEqual(
      nowhere,
      CATEGORY_NAMES.filter((category) => !DENIED_IN_DOMAIN.includes(category)),
    );
  });
});
