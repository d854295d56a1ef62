import assert from 'node:assert/strict';
import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { TextRange } from '#domain/text.ts';
import { readingsOf } from './contractsFrom.ts';

const INI = ['[importlinter]', 'root_package = shop', ''];

const TOML = ['[tool.importlinter]', 'root_package = "shop"', ''];

/** What a range covers. */
function covered(text: string, { start, end }: TextRange): string {
  const lines = text.replace('\uFEFF', '').split(/\r\n|\r|\n/);
  assert.equal(start.line, end.line);
  return lines[start.line]?.slice(start.character, end.character) ?? '';
}

function problemsIn(name: string, text: string): readonly string[] {
  const said = ({ severity, range, message }: ConfigurationProblem) =>
    `${severity} ${covered(text, range)}: ${message}`;
  return readingsOf({ [name]: text }).flatMap(({ problems }) => problems.map(said));
}

const ini = (...lines: readonly string[]): string => [...INI, ...lines, ''].join('\n');
const toml = (...lines: readonly string[]): string =>
  [...TOML, '[[tool.importlinter.contracts]]', ...lines, ''].join('\n');

describe('reading contracts of import-linter', () => {
  it('fills in keys of INI files as configparser does, and takes what [DEFAULT] says for every section', () => {
    const text = [
      ...[
        '[DEFAULT]',
        'app = shop',
        'type = forbidden',
        'colour = red',
        '[importlinter]',
        'root_package = %(app)s',
        '',
      ],
      ...['[importlinter:contract:c]', 'name = 100%% %(App)s', 'both =', '  %(app)s.a', '  %(app)s.b'],
      ...['source_modules = %(both)s', 'forbidden_modules = %(app)s.c', ''],
    ].join('\n');
    const [reading] = readingsOf({ 'setup.cfg': text });
    const [contract] = reading?.contracts?.contracts ?? [];
    assert.ok(contract?.kind === 'forbidden');
    assert.equal(contract.name, '100% shop');
    assert.deepEqual(
      [...contract.sources, ...contract.forbidden].map(({ value }) => value.text),
      ['shop.a', 'shop.b', 'shop.c'],
    );
    assert.deepEqual(problemsIn('setup.cfg', text), ['warning both: "both" means nothing to import-linter here.']);
  });

  it('says where a key cannot be filled in, but only in sections that are about imports', () => {
    const elsewhere = ['[flake8]', 'format = %(path)s', ''];
    const inContract = (line: string) => [...elsewhere, ini('[importlinter:contract:c]', line)].join('\n');
    assert.deepEqual(problemsIn('setup.cfg', inContract('name = 5 % more')), [
      'error 5 % more: A "%" stands before another one, or before a key: "%%", "%(key)s".',
    ]);
    assert.deepEqual(problemsIn('setup.cfg', inContract('name = %(nothing)s')), [
      'error %(nothing)s: There is no key "nothing" here or in [DEFAULT] for "%(nothing)s" to stand for.',
    ]);
    assert.deepEqual(problemsIn('setup.cfg', inContract('name = %(name)s')), [
      'error %(name)s: The values that stand in one another here have no end.',
    ]);
  });

  it('finds each name where it is written, in both formats', () => {
    for (const [name, text] of [
      [
        '.importlinter',
        ini('[importlinter:contract:c]', 'name = C', 'type = layers', 'layers =', '  shop.a | (shop.b)'),
      ],
      ['pyproject.toml', toml('name = "C"', 'type = "layers"', 'layers = [', `  'shop.a | (shop.b)', # why`, ']')],
    ] as const) {
      const [reading] = readingsOf({ [name]: text });
      const [contract] = reading?.contracts?.contracts ?? [];
      assert.ok(contract?.kind === 'layers');
      const members = contract.layers.flatMap((line) => line.members);
      assert.deepEqual(
        members.map(({ range, optional }) => [covered(text, range), optional]),
        [
          ['shop.a', false],
          ['shop.b', true],
        ],
      );
      assert.equal(covered(text, contract.declaredAt), 'C');
      assert.equal(covered(text, contract.layersDeclaredAt), 'layers');
    }
  });

  it('reads Windows line ends, a byte order mark and characters outside the basic plane', () => {
    const text = `\uFEFF${ini('[importlinter:contract:c]', 'name = 😀 C', 'type = independence', 'modules =', '  shop.a', '  # 😀', '', '  shop.b')}`;
    for (const each of [text, text.replaceAll('\n', '\r\n')]) {
      const [reading] = readingsOf({ '.importlinter': each });
      assert.deepEqual(reading?.problems, []);
      const [contract] = reading.contracts?.contracts ?? [];
      assert.ok(contract?.kind === 'independence');
      assert.equal(contract.name, '😀 C');
      assert.deepEqual(
        contract.modules.map(({ range }) => covered(each, range)),
        ['shop.a', 'shop.b'],
      );
    }
    const inToml = toml('name = "😀"; type = "x"').replace(';', '\n');
    assert.deepEqual(problemsIn('pyproject.toml', inToml)[0]?.slice(0, 9), 'error x: ');
  });

  it('looks where import-linter looks, in its order', () => {
    const of = (root: string) => ini().replace('shop', root);
    const all = {
      'setup.cfg': of('one'),
      '.importlinter': of('two'),
      'pyproject.toml': toml().replace('shop', 'three'),
    };
    const rootIn = (files: Readonly<Record<string, string>>) =>
      readingsOf(files).map(({ contracts }) => contracts?.rootPackages[0]?.value);
    assert.deepEqual(rootIn(all), ['one']);
    assert.deepEqual(rootIn({ ...all, 'setup.cfg': '[flake8]\nmax = 1\n' }), ['two']);
    assert.deepEqual(rootIn({ ...all, 'setup.cfg': 'nonsense', '.importlinter': '' }), ['three']);
    assert.deepEqual(rootIn({ 'pyproject.toml': '[tool.black]\nline-length = "importlinter"\n' }), []);
    assert.deepEqual(rootIn({ 'a/setup.cfg': of('one'), 'b/.importlinter': of('two') }), ['one', 'two']);
  });

  it('says why a .importlinter counts for nothing, and of setup.cfg only what is of import-linter', () => {
    assert.deepEqual(problemsIn('.importlinter', 'root_package = shop\n'), [
      'error root_package = shop: This line stands in no section. Put [importlinter] above it.',
    ]);
    assert.deepEqual(problemsIn('.importlinter', '[importlinter\nroot_package = shop\n'), [
      'error [importlinter: This line stands in no section. Put [importlinter] above it.',
    ]);
    const misnamed = '# of imports\n[import-linter]\nroot_package = shop\n';
    assert.deepEqual(problemsIn('.importlinter', misnamed), [
      'error [import-linter]: There is no section [importlinter] here, so that nothing of this file counts.',
    ]);
    const besides = readingsOf({ '.importlinter': misnamed, 'pyproject.toml': toml('name = "C"') });
    assert.deepEqual(
      besides.map(({ file }) => file),
      ['pyproject.toml'],
    );
    assert.deepEqual(readingsOf({ '.importlinter': '# nothing yet\n', 'setup.cfg': 'nonsense\n' }), []);
  });

  it('takes one value for a list, a flag in whatever spelling, and the ids of both formats', () => {
    const text = ini(
      ...['[importlinter:contract:some:id]', 'name: C', 'TYPE = forbidden', 'source_modules = shop.a'],
      ...['forbidden_modules=shop.b', 'as_packages = FALSE', 'allow_indirect_imports = True', 'ignore_imports ='],
    );
    const [contract] = readingsOf({ 'setup.cfg': text })[0]?.contracts?.contracts ?? [];
    assert.ok(contract?.kind === 'forbidden');
    assert.deepEqual([contract.id, contract.name], ['id', 'C']);
    assert.deepEqual([contract.asPackages, contract.allowsIndirect, contract.ignored], [false, true, []]);
    const inToml = toml('id = "x"', 'name = "C"', 'type = "independence"', 'modules = "shop.a"');
    const [other] = readingsOf({ 'pyproject.toml': inToml })[0]?.contracts?.contracts ?? [];
    assert.ok(other?.kind === 'independence');
    assert.deepEqual([other.id, other.modules.map(({ value }) => value.text)], ['x', ['shop.a']]);
  });

  it('reads tables within a line and dotted keys', () => {
    const text = `[tool]\nimportlinter.root_packages = ["a", "b"]\nimportlinter.contracts = [{ name = "C", type = "independence", modules = ["a", "b"] }]\n`;
    const [reading] = readingsOf({ 'pyproject.toml': text });
    assert.deepEqual(reading?.problems, []);
    assert.deepEqual(
      reading.contracts?.rootPackages.map(({ value }) => value),
      ['a', 'b'],
    );
    assert.equal(reading.contracts.contracts[0]?.name, 'C');
  });

  it('says what is wrong where it is wrong', () => {
    const contract = (...lines: readonly string[]) => ini('[importlinter:contract:c]', 'name = C', ...lines);
    const cases: readonly (readonly [text: string, problem: string])[] = [
      [
        contract('type = layer', 'layers = shop.a'),
        'error layer: There is no contract type "layer". Did you mean "layers"?',
      ],
      [contract('type = layers'), 'error [importlinter:contract:c]: The key "layers" is missing here.'],
      [contract('layers = shop.a'), 'error [importlinter:contract:c]: The contract has no "type".'],
      [
        ini('[importlinter:contract:c]', 'type = layers', 'layers = a'),
        'error [importlinter:contract:c]: The contract has no "name".',
      ],
      [
        contract('type = layers', 'layers =', '  shop.a | shop.b : shop.c'),
        'error shop.a | shop.b : shop.c: Layers on one line',
      ],
      [contract('type = independence', 'modules = shop.a*'), 'error shop.a*: A wildcard stands for a whole part'],
      [contract('type = independence', 'modules = shop.**.*'), 'error shop.**.*: "**" stands for one or more parts'],
      [
        contract('type = independence', 'modules = shop.*', 'ignore_imports = shop.a'),
        'error shop.a: An import is written',
      ],
      [
        contract('type = independence', 'modules = shop.*', 'ignore_imports = a -> b..c'),
        'error b..c: There is an empty part',
      ],
      [
        contract('type = independence', 'module = shop.*'),
        'warning module: "module" means nothing to import-linter here. Did you mean "modules"?',
      ],
      [contract('type = acyclic_siblings', 'ancestors = shop', 'depth = -1'), 'error -1: "-1" is no whole number'],
      [contract('type = layers', 'layers = a', 'exhaustive = yes'), 'error yes: "yes" is neither true nor false.'],
      [contract('type = layers', 'layers = a', 'exhaustive = true'), 'error true: Only a contract with containers'],
      [
        contract('type = layers', 'layers = a', 'unmatched_ignore_imports_alerting = no'),
        'error no: "no" is none of error, warn, none.',
      ],
      ['[importlinter]\n', 'error [importlinter]: Which package is this about?'],
      ['[importlinter]\nroot_package = shop\nnonsense\n', 'error nonsense: This line is neither a section nor a key'],
      [
        '[importlinter]\nroot_package = a\nroot_package = b\n',
        'error root_package: The key "root_package" is there already.',
      ],
      [
        ini('contract_types = mine: shop.Mine', '[importlinter:contract:c]', 'name = C', 'type = mine'),
        'warning mine: This contract is not evaluated',
      ],
    ];
    for (const [text, problem] of cases) {
      const found = problemsIn('.importlinter', text);
      assert.ok(
        found.some((each) => each.startsWith(problem)),
        `${problem}\n${found.join('\n')}`,
      );
    }
  });

  it('says where a TOML text breaks off, and makes nothing of it', () => {
    const text = '[tool.importlinter]\nroot_package = "shop\n';
    const [reading] = readingsOf({ 'pyproject.toml': text });
    assert.equal(reading?.contracts, undefined);
    assert.equal(reading?.problems.length, 1);
    assert.equal(reading.problems[0]?.range.start.line, 1);
    assert.match(reading.problems[0].message, /^This is no valid TOML: /);
  });

  it('leaves nothing out where one contract cannot be read', () => {
    const good = (id: string) => [
      `[importlinter:contract:${id}]`,
      `name = ${id}`,
      'type = independence',
      'modules = shop.*',
    ];
    const [reading] = readingsOf({
      'setup.cfg': ini(...good('a'), '[importlinter:contract:b]', 'name = b', ...good('c')),
    });
    assert.deepEqual(
      reading?.contracts?.contracts.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.deepEqual(
      reading.contracts.unchecked.map(({ id }) => id),
      ['b'],
    );
  });
});
