import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { listsDistributions } from '#adapters/languages/python/resolution/distributions/listingFiles.ts';
import type { Files } from '#application/ports/files.ts';
import { importedPackage } from '#domain/catalogue/importedPackage.ts';
import type { Project } from './linked.ts';

const MODULE = 'shop/a.py';

/** The distributions that what a text imports comes from, where they are known. */
function distributionsOf(files: Files, text: string): readonly (string | undefined)[] {
  const resolver = pythonLanguage.resolver({ files, known: new Set(files.list()) });
  const { imports } = pythonLanguage.readFacts(MODULE, text);
  const dependencies = resolver.link?.(MODULE, imports) ?? [];
  return dependencies.map((dependency) => importedPackage('python', dependency)?.distribution);
}

function inProject(project: Project, text: string): readonly (string | undefined)[] {
  return distributionsOf(memoryFiles({ 'shop/__init__.py': '', [MODULE]: text, ...project }), text);
}

const POETRY_LOCK =
  '# made by a tool\n\n[[package]]\nname = "pyyaml"\nversion = "6.0"\n\n[package.extras]\nname = ["x"]\n';

const LISTED: readonly (readonly [file: string, text: string])[] = [
  ['requirements.txt', '# all\r\n-r other.txt\r\nPyYAML[fast] >= 6 ; python_version > "3"  # why\r\n./local\r\n'],
  ['requirements/base.in', 'PyYAML\n'],
  ['dev-requirements.txt', '-e git+https://example.org/x.git#egg=PyYAML\n'],
  ['requirements-dev.txt', 'PyYAML==6.0 \\\n    --hash=sha256:00\n'],
  ['pyproject.toml', '[project]\nname = "shop"\ndependencies = [\n  "PyYAML>=6", # why\n]\n'],
  ['pyproject.toml', '[project.optional-dependencies]\nall = ["PyYAML @ https://example.org/p.whl"]\n'],
  ['pyproject.toml', '[dependency-groups]\ntest = [{ include-group = "x" }, "PyYAML"]\n'],
  ['pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.12"\nPyYAML = { version = "^6" }\n'],
  ['pyproject.toml', '[tool.poetry.group.dev.dependencies]\nPyYAML = "^6"\n'],
  ['pyproject.toml', '[tool.uv]\ndev-dependencies = ["PyYAML"]\n'],
  ['services/web/pyproject.toml', '[tool.pdm.dev-dependencies]\ntest = ["PyYAML"]\n'],
  ['Pipfile', '[packages]\nPyYAML = "*"\n'],
];

const LOCKS: readonly (readonly [file: string, text: string])[] = [
  ['poetry.lock', POETRY_LOCK],
  ['uv.lock', POETRY_LOCK.replaceAll('\n', '\r\n')],
  ['pdm.lock', POETRY_LOCK],
  ['Pipfile.lock', '{ "_meta": { "yaml": {} }, "default": { "pyyaml": { "version": "==6" } }, "develop": {} }'],
];

describe('the distribution that an import of Python comes from', () => {
  for (const [file, text] of LISTED) {
    it(`is listed in ${file}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(inProject({ [file]: text }, 'import yaml'), ['PyYAML']);
    });
  }
  for (const [file, text] of LOCKS) {
    it(`is listed in ${file}`, () => assert.deepEqual(inProject({ [file]: text }, 'import yaml'), ['pyyaml']));
  }

  it('is written as people write it, whatever a lock says', () => {
    assert.deepEqual(inProject({ 'poetry.lock': POETRY_LOCK, 'requirements.txt': 'PyYaml\n' }, 'import yaml'), [
      'PyYaml',
    ]);
  });

  it('is told by the lock alone in a namespace that many share', () => {
    const project = { 'requirements.txt': 'google-cloud-storage\ngoogle_cloud_bigquery\nzope.interface\nPillow\n' };
    assert.deepEqual(inProject(project, 'from google.cloud import storage, bigquery'), [
      ...['google-cloud-storage', 'google_cloud_bigquery'],
    ]);
    assert.deepEqual(inProject(project, 'import google.cloud.storage.client, zope.interface.verify, PIL.Image'), [
      ...['google-cloud-storage', 'zope.interface', 'Pillow'],
    ]);
    assert.deepEqual(inProject(project, 'import google.cloud.nobody_knows_it'), [undefined]);
  });

  it('is the one of several that the project lists, and none where it lists neither', () => {
    const [one, other] = ['psycopg2-binary', 'psycopg2'] as const;
    assert.deepEqual(inProject({ 'requirements.txt': one }, 'import psycopg2.extras'), [one]);
    assert.deepEqual(inProject({ 'requirements.txt': other }, 'import psycopg2.extras'), [other]);
  });

  it('is found by the usual ways to call one', () => {
    const project = { 'requirements.txt': 'python-tariffs\npyledger\nshipping-python\n' };
    assert.deepEqual(inProject(project, 'import tariffs, ledger, shipping'), [
      ...['python-tariffs', 'pyledger', 'shipping-python'],
    ]);
  });

  it('is not another whose name says the module of one', () => {
    const project = { 'requirements.txt': 'Flask\nflask-testing\nfastapi-utils\n' };
    assert.deepEqual(inProject(project, 'import flask.testing, flask_testing, fastapi.utils'), [
      ...['Flask', 'flask-testing', 'fastapi'],
    ]);
  });

  it('is what the catalogue says where no file lists it', () => {
    assert.deepEqual(inProject({}, 'import attr, bs4, nobody_knows_it, os.path'), [
      'attrs',
      'beautifulsoup4',
      undefined,
      undefined,
    ]);
  });

  for (const [file, text] of [
    ['pyproject.toml', '[project\ndependencies = ['],
    ['pyproject.toml', '[project]\ndependencies = { a = 1 }\n[dependency-groups]\ntest = 3\n'],
    ['Pipfile.lock', '{ "default": '],
    ['Pipfile.lock', '[1]'],
    ['poetry.lock', '[[package]]\nname = \n<<<<<<< HEAD\n'],
    ['requirements.txt', '\0\uFFFD=\n=\n[[[\n'],
  ] as const) {
    it(`is what else is known where ${file} is broken: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(inProject({ [file]: text }, 'import yaml'), ['pyyaml']);
    });
  }

  it('is looked for in no file where nothing of others is imported', () => {
    const text = 'import os, json\nfrom . import b\n';
    const files = memoryFiles({ 'shop/__init__.py': '', 'shop/b.py': '', [MODULE]: text, 'poetry.lock': POETRY_LOCK });
    const read: string[] = [];
    const noted: Files = { ...files, read: (path) => (read.push(path), files.read(path)) };
    distributionsOf(noted, text);
    assert.deepEqual(read.filter(listsDistributions), []);
    distributionsOf(noted, 'import yaml');
    assert.deepEqual(read.filter(listsDistributions), ['poetry.lock']);
  });
});
