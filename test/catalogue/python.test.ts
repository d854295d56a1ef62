import assert from 'node:assert/strict';
import { categoriesOf } from '#domain/catalogue/catalogue.ts';
import { lookupIn, namesOf } from '#domain/catalogue/catalogueTable.ts';
import { CATEGORY_NAMES, isCategory } from '#domain/catalogue/category.ts';
import { ambientEffect, ambientNameOf, isEffectName, mayBeAmbientEffect } from '#domain/catalogue/effects.ts';
import { wordsOf } from '#domain/catalogue/effectTable.ts';
import { importedPackage } from '#domain/catalogue/importedPackage.ts';
import { importNamesOf, PYTHON_DISTRIBUTIONS, pythonPackages } from '#domain/catalogue/python/distributions.ts';
import { distributionsIn } from '#domain/catalogue/python/distributionTable.ts';
import { PYTHON_EFFECTS } from '#domain/catalogue/python/effects.ts';
import { isStandardLibrary, PYTHON_STANDARD_LIBRARY } from '#domain/catalogue/python/standardLibrary.ts';
import type { Target } from '#domain/graph/module.ts';
import { STANDARD_LIBRARY_OF_3_11 } from './standardLibraryNames.ts';

describe('the catalogue of Python', () => {
  const groups = [...PYTHON_STANDARD_LIBRARY, ...pythonPackages()];
  const names = groups.flatMap(namesOf);

  it('knows more than a thousand distributions', () => {
    assert.ok(new Set(PYTHON_DISTRIBUTIONS.flatMap(distributionsIn).map(({ name }) => name)).size > 1000);
  });

  it('says of each name one thing', () => {
    const said = new Map<string, string>();
    const contradicted = groups.flatMap((group) =>
      namesOf(group).filter((name) => {
        const before = said.get(name) ?? group[0].join();
        said.set(name, before);
        return before !== group[0].join();
      }),
    );
    assert.deepEqual(contradicted, []);
  });

  it('has each distribution once, spelled as distributions are compared', () => {
    const distributions = PYTHON_DISTRIBUTIONS.flatMap(distributionsIn).map(({ name }) => name);
    assert.deepEqual(
      distributions.filter((name, index) => distributions.indexOf(name) !== index),
      [],
    );
    assert.deepEqual(
      distributions.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)),
      [],
    );
  });

  it('has names that can be imported', () => {
    assert.deepEqual(
      names.filter((name) => !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\*?$/.test(name)),
      [],
    );
  });

  it('has words that are categories', () => {
    const used = new Set<string>(groups.flatMap(([categories]) => categories));
    assert.deepEqual(
      [...used].filter((word) => !isCategory(word)),
      [],
    );
    // Python has no libraries that do nothing but hold the state of a user interface.
    assert.deepEqual(
      CATEGORY_NAMES.filter((category) => !used.has(category)),
      ['state'],
    );
  });

  it('has no module with an entry that says what a shorter one says already', () => {
    const inside = names.filter((name) => name.includes('.') && !STATED.has(name));
    const known = new Map(inside.map((name) => [name, categoriesOf('python', name).join()]));
    const redundant = inside.filter((name) => {
      const without = groups.map(
        (group) =>
          [
            group[0],
            namesOf(group)
              .filter((one) => one !== name)
              .join(' '),
          ] as const,
      );
      return lookupIn(without, '.')(name)?.join() === known.get(name);
    });
    assert.deepEqual(redundant, []);
  });

  it('takes the entry that says most of a name', () => {
    const of = (path: string) => categoriesOf('python', path);
    assert.deepEqual(of('django'), ['framework']);
    assert.deepEqual(of('django.db.models'), ['orm']);
    assert.deepEqual(of('django.http.response'), ['http-server']);
    assert.deepEqual(of('django_extensions'), ['framework']);
    assert.deepEqual(of('djangoish'), []);
    assert.deepEqual(of('google.cloud.pubsub_v1'), ['messaging']);
    assert.deepEqual(of('google.cloud.anything'), ['cloud']);
    assert.deepEqual(of('concurrent'), ['utility']);
    assert.deepEqual(of('concurrent.futures'), ['process']);
    assert.deepEqual(of('urllib.parse'), ['text']);
    assert.deepEqual(of('os.path'), ['utility']);
    assert.deepEqual(of('sqlalchemy.orm'), ['orm']);
    assert.deepEqual(of('yaml'), ['serialization']);
    assert.deepEqual(of('PyYAML'), []);
    assert.deepEqual(of(''), []);
  });

  it('knows by which names distributions are imported', () => {
    assert.deepEqual(importNamesOf('PyYAML'), ['yaml', '_yaml']);
    assert.deepEqual(importNamesOf('Beautifulsoup4'), ['bs4']);
    assert.deepEqual(importNamesOf('opencv_python'), ['cv2']);
    assert.deepEqual(importNamesOf('scikit-learn'), ['sklearn']);
    assert.deepEqual(importNamesOf('PyJWT'), ['jwt']);
    assert.deepEqual(importNamesOf('python-dateutil'), ['dateutil']);
    assert.deepEqual(importNamesOf('attrs'), ['attr', 'attrs']);
    assert.deepEqual(importNamesOf('zope.interface'), ['zope.interface']);
    assert.deepEqual(importNamesOf('typing_extensions'), ['typing_extensions']);
    assert.equal(importNamesOf('nobody-has-that'), undefined);
  });
});

/** Modules that are the names of distributions, too. */
const STATED = new Set(PYTHON_DISTRIBUTIONS.flatMap(distributionsIn).flatMap(({ imports }) => imports));

describe('the standard library of Python', () => {
  it('is known whole', () => {
    assert.deepEqual(
      STANDARD_LIBRARY_OF_3_11.filter((name) => !isStandardLibrary(name, 11)),
      [],
    );
    const inner = PYTHON_STANDARD_LIBRARY.flatMap(namesOf).filter((name) => !name.includes('.'));
    const ofTests = /^(?:_test|test$|xxsubtype|__main__|__hello__|__phello__|xxlimited|_typeshed)/;
    assert.deepEqual(
      inner.filter(
        (name) => isStandardLibrary(name, 11) && !STANDARD_LIBRARY_OF_3_11.includes(name) && !ofTests.test(name),
      ),
      [],
    );
  });

  it('is another one in other versions', () => {
    const versionsOf = (name: string) => [8, 9, 10, 11, 12, 13, 14].filter((minor) => isStandardLibrary(name, minor));
    assert.deepEqual(versionsOf('tomllib'), [11, 12, 13, 14]);
    assert.deepEqual(versionsOf('zoneinfo'), [9, 10, 11, 12, 13, 14]);
    assert.deepEqual(versionsOf('distutils.core'), [8, 9, 10, 11]);
    assert.deepEqual(versionsOf('cgi'), [8, 9, 10, 11, 12]);
    assert.deepEqual(versionsOf('compression.zstd'), [14]);
    assert.deepEqual(versionsOf('string.templatelib'), [14]);
    assert.deepEqual(versionsOf('urllib2'), []);
    assert.ok(isStandardLibrary('urllib2'));
    assert.ok(!isStandardLibrary('sqlalchemy'));
  });
});

describe('the package behind an import of Python', () => {
  const site = { kind: 'import', typeOnly: false, line: 0, character: 0, endCharacter: 1 } as const;
  const behind = (specifier: string, target: Target) =>
    importedPackage('python', { site: { ...site, specifier }, target });

  it('is named with the module that is imported of it', () => {
    const django = behind('django.db', { kind: 'package', name: 'django' });
    assert.deepEqual([django?.name, django?.path, django?.categories], ['django', 'django.db', ['orm']]);
    const named = behind('google.cloud:pubsub', { kind: 'package', name: 'google' });
    assert.deepEqual([named?.path, named?.categories], ['google.cloud.pubsub', ['messaging']]);
    const distribution = behind('yaml', { kind: 'package', name: 'yaml' });
    assert.deepEqual(distribution?.path, 'yaml');
  });

  it('counts without being installed where it is known', () => {
    assert.equal(behind('fastapi.routing', { kind: 'unresolved' })?.name, 'fastapi');
    assert.equal(behind('nobody.has.that', { kind: 'unresolved' }), undefined);
    assert.equal(behind('.fastapi', { kind: 'unresolved' }), undefined);
  });
});

describe('the effects of Python', () => {
  const of = (name: string, done?: 'called') => ambientEffect('python', name.split('.'), done)?.category;

  it('are told by the whole name', () => {
    assert.equal(of('open'), 'filesystem');
    assert.equal(of('builtins.open'), 'filesystem');
    assert.equal(of('print'), 'logging');
    assert.equal(of('datetime.datetime.now'), 'clock');
    assert.equal(of('datetime.datetime'), undefined);
    assert.equal(of('datetime.datetime.fromisoformat'), undefined);
    assert.equal(of('time.time'), 'clock');
    assert.equal(of('time.sleep'), 'timer');
    assert.equal(of('time.struct_time'), undefined);
    assert.equal(of('time.localtime'), undefined);
    assert.equal(of('time.localtime', 'called'), 'clock');
    assert.equal(of('random.choice'), 'randomness');
    assert.equal(of('random.Random'), undefined);
    assert.equal(of('random.Random', 'called'), 'randomness');
    assert.equal(of('uuid.uuid4'), 'randomness');
    assert.equal(of('uuid.UUID'), undefined);
    assert.equal(of('os.environ.get'), 'environment');
    assert.equal(of('os.path.join'), undefined);
    assert.equal(of('os.path.exists'), 'filesystem');
    assert.equal(of('asyncio.sleep'), 'timer');
    assert.equal(of('asyncio.gather'), undefined);
    assert.equal(of('subprocess.run'), 'process');
    assert.equal(of('logging.getLogger'), 'logging');
    assert.equal(of('requests.get'), 'network');
    assert.equal(of('sys.argv'), 'environment');
    assert.equal(of('sys.exit'), 'process');
  });

  it('know what an import binds', () => {
    assert.deepEqual(ambientNameOf('python', 'datetime', 'datetime'), ['datetime', 'datetime']);
    assert.deepEqual(ambientNameOf('python', 'os', '*'), ['os']);
    assert.deepEqual(ambientNameOf('python', 'os.path', '*'), ['os', 'path']);
    assert.deepEqual(ambientNameOf('python', 'django.utils', 'timezone'), ['django', 'utils', 'timezone']);
    assert.equal(ambientNameOf('python', '.random', 'choice'), undefined);
    assert.equal(ambientNameOf('python', 'shop.orders', 'Order'), undefined);
  });

  it('need an import unless they are builtins', () => {
    assert.ok(mayBeAmbientEffect('python', 'open'));
    assert.ok(mayBeAmbientEffect('python', 'builtins'));
    assert.ok(!mayBeAmbientEffect('python', 'random'));
    assert.ok(!mayBeAmbientEffect('python', 'fetch'));
    assert.ok(!mayBeAmbientEffect('typescript', 'open'));
  });

  it('can be named in a contract', () => {
    for (const name of ['os.environ', 'os', 'random', 'datetime.datetime', 'open', 'fetch'])
      assert.ok(isEffectName(name));
    assert.ok(!isEffectName('datetime.fromisoformat'));
  });

  it('are named once', () => {
    const names = PYTHON_EFFECTS.flatMap(([, group]) => wordsOf(group));
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
