import assert from 'node:assert/strict';

import { readInwardJson } from '#adapters/contracts/readInwardJson.ts';
import type { ContractReading } from '#application/ports.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { rules } from '#domain/rules/registry.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

const wordy: RuleMeta = {
  id: 'wordy',
  summary: 'A rule with options of every type.',
  reads: 'imports',
  severity: 'warning',
  options: {
    max: { description: 'a number', type: 'integer', minimum: 1, default: 7 },
    strict: { description: 'a flag', type: 'boolean', default: false },
    names: { description: 'a list', type: 'array', items: { type: 'string' }, default: [] },
    mode: { description: 'a word', enum: ['fast', 'slow'], default: 'fast' },
  },
};
const metas = [...rules.map(({ meta }) => meta), wordy];

function read(text: string): ContractReading {
  return readInwardJson('inward.json', '', text, { metas, infer: () => undefined });
}

function contractOf(text: string): Contract {
  const { contract, problems } = read(text);
  assert.deepEqual(problems, []);
  assert.ok(contract);
  return contract;
}

/** Each problem as the text it underlines, with its message. */
function problemsOf(text: string): (readonly [string, string])[] {
  const lines = text.replace('\uFEFF', '').split('\n');
  return read(text).problems.map(({ range: { start, end }, message }) => {
    const underlined = lines.slice(start.line, end.line + 1);
    underlined.push((underlined.pop() ?? '').slice(0, end.character));
    underlined[0] = (underlined[0] ?? '').slice(start.character);
    return [underlined.join('\n'), message];
  });
}

const DOMAIN = '{ "name": "domain", "paths": ["src/domain"] }';
const WEB = '{ "name": "web", "paths": ["src/web"] }';

describe('reading inward.json', () => {
  it('reads every key', () => {
    const contract = contractOf(`\uFEFF// the shop
    {
      "$schema": "https://example.test/inward.schema.json",
      "preset": "none",
      "include": ["src/**"],
      "exclude": ["**/*.generated.ts"],
      "typeImports": "allow",
      "layers": [
        { "name": "composition", "role": "composition", "paths": ["src/main.ts"] },
        [
          { "name": "web", "role": "adapter", "paths": ["src/*/web"], "mayImport": ["domain"] },
          { "name": "db", "role": "adapter", "paths": ["src/*/db"], "optional": true },
        ],
        { "name": "application", "paths": ["src/*/application"], "closed": true },
        { "name": "domain", "role": "domain", "paths": ["src/*/domain"],
          "packages": { "allow": ["decimal.js"], "deny": ["@category/orm"] }, "effects": { "allow": [] } },
      ],
      "contexts": { "paths": ["src/{context}/**"], "kernel": ["src/kernel"], "public": ["**/index.ts"] },
      "rules": { "layer-order": "warning", "cycle": "off", "wordy": ["hint", { "max": 3, "strict": true, "names": ["a"], "mode": "slow" }] },
      /* the past */
      "ignore": [{ "rule": "layer-order", "from": "src/legacy", "reason": "until the rewrite", "until": "2027-03-31" }],
    }`);
    assert.equal(contract.preset, 'none');
    assert.equal(contract.typeImports, 'allow');
    assert.deepEqual(contract.origin, { kind: 'file', file: 'inward.json' });
    assert.deepEqual(
      contract.layers.map(({ name, role, rank, closed, optional, mayImport }) => [
        name,
        role,
        rank,
        closed,
        optional,
        mayImport,
      ]),
      [
        ['composition', 'composition', 0, false, false, undefined],
        ['web', 'adapter', 1, false, false, ['domain']],
        ['db', 'adapter', 1, false, true, undefined],
        ['application', undefined, 2, true, false, undefined],
        ['domain', 'domain', 3, false, false, undefined],
      ],
    );
    assert.deepEqual(contract.layers[4]?.packages, { allow: ['decimal.js'], deny: ['@category/orm'] });
    assert.deepEqual(contract.layers[4].effects, { allow: [], deny: [] });
    assert.deepEqual(
      contract.contexts?.paths.map(({ text }) => text),
      ['src/{context}/**'],
    );
    assert.deepEqual(
      contract.contexts.kernel.map(({ text }) => text),
      ['src/kernel'],
    );
    assert.deepEqual(
      contract.contexts.public.map(({ text }) => text),
      ['**/index.ts'],
    );
    assert.deepEqual(contract.rules.get('layer-order'), { severity: 'warning', options: {} });
    assert.deepEqual(contract.rules.get('wordy'), {
      severity: 'hint',
      options: { max: 3, strict: true, names: ['a'], mode: 'slow' },
    });
    const [ignore] = contract.ignores;
    assert.equal(ignore?.from?.text, 'src/legacy');
    assert.deepEqual([ignore.to, ignore.reason, ignore.until], [undefined, 'until the rewrite', '2027-03-31']);
  });

  it('points at the name of a layer and at each of its patterns', () => {
    const layer = contractOf(`{ "preset": "none", "layers": [${DOMAIN}] }`).layers[0];
    assert.deepEqual(layer?.declaredAt, { start: { line: 0, character: 41 }, end: { line: 0, character: 49 } });
    assert.deepEqual(layer.paths[0]?.declaredAt?.start, { line: 0, character: 61 });
  });

  it('counts lines whatever ends them', () => {
    const [problem] = read('{\r\n  "preset": "none",\r\n  "rulez": {} }').problems;
    assert.deepEqual(problem?.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 9 } });
  });

  it('knows tests and shared code by name beside the layers that are said', () => {
    const { layers } = contractOf(`{ "layers": [${WEB}, ${DOMAIN}] }`);
    assert.deepEqual(
      layers.map(({ name, role, rank, fallback }) => [name, role, rank, fallback]),
      [
        ['tests', 'test', 0, undefined],
        ['web', undefined, 1, undefined],
        ['domain', undefined, 2, undefined],
        ['shared', 'shared', 3, true],
      ],
    );
  });

  it('adds what is known by name to a layer of tests that is said', () => {
    const { layers } = contractOf(`{ "layers": [{ "name": "specs", "role": "test", "paths": ["e2e"] }, ${DOMAIN}] }`);
    assert.deepEqual(
      layers.map(({ name, rank }) => [name, rank]),
      [
        ['specs', 0],
        ['domain', 1],
        ['shared', 2],
      ],
    );
    assert.ok(layers[0]?.paths.some(({ text }) => text.includes('__tests__')));
  });

  it('leaves shared code alone where a layer has that role', () => {
    const { layers } = contractOf(`{ "layers": [${DOMAIN}, { "name": "kit", "role": "shared", "paths": ["kit"] }] }`);
    assert.deepEqual(
      layers.map(({ name }) => name),
      ['tests', 'domain', 'kit'],
    );
  });

  it('fills the role of a layer from its name only where a preset says what names mean', () => {
    const layers = '"layers": [{ "name": "use-cases", "paths": ["src/use-cases"] }]';
    assert.equal(contractOf(`{ "preset": "clean", ${layers} }`).layers[1]?.role, 'application');
    assert.equal(contractOf(`{ ${layers} }`).layers[1]?.role, undefined);
  });

  it('makes an ignore of each pattern that braces across folders stand for', () => {
    const { ignores } = contractOf(
      '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "src/{a/b,c}/**", "to": "src/{d,e}/**", "reason": "r" }] }',
    );
    assert.equal(ignores.length, 2);
  });
});

/** what is tried, the contract, and for each problem the text that is underlined and what the message says */
const wrong: readonly (readonly [string, string, ...(readonly [string, RegExp])[]])[] = [
  ['an empty file', '', ['', /empty/]],
  ['nothing but a comment', '// soon\n', ['', /empty/]],
  ['a list', '[]', ['[]', /The contract must be an object/]],
  ['a text', '"clean"', ['"clean"', /must be an object/]],
  ['an unknown key', '{ "preset": "none", "layer": [] }', ['"layer"', /not a key of the contract.*"layers"/]],
  ['a key said twice', '{ "preset": "none", "preset": "none" }', ['"preset"', /said twice/]],
  ['an unknown preset', `{ "preset": "claen", "layers": [${WEB}] }`, ['"claen"', /not a preset. Did you mean "clean"/]],
  ['a preset far from all others', `{ "preset": "onion", "layers": [${WEB}] }`, ['"onion"', /There are: "clean"/]],
  ['a preset that is no text', `{ "preset": 1, "layers": [${WEB}] }`, ['1', /must be a word/]],
  ['a preset without folders', '{ "preset": "clean" }', ['"clean"', /No folders/]],
  ['no layers and no folders', '{}', ['', /No folders/]],
  ['include as a text', '{ "preset": "none", "include": "src" }', ['"src"', /must be a list/]],
  ['a pattern that is a number', '{ "preset": "none", "include": ["a", 7] }', ['7', /path pattern in double quotes/]],
  ['a negated pattern', '{ "preset": "none", "include": ["!a"] }', ['"!a"', /exclude/]],
  ['an unknown way', '{ "preset": "none", "typeImports": "ignore" }', ['"ignore"', /There are: "count", "allow"/]],
  ['no layer', '{ "layers": [] }', ['[]', /nothing to check/]],
  ['layers as an object', '{ "layers": {} }', ['{}', /must be a list/]],
  ['a layer that is a text', `{ "layers": ["domain", ${WEB}] }`, ['"domain"', /A layer must be an object/]],
  ['no name', `{ "layers": [{ "paths": ["a"] }, ${WEB}] }`, ['{', /needs a "name"/]],
  ['no paths', `{ "layers": [{ "name": "a" }, ${WEB}] }`, ['{', /needs a "paths"/]],
  ['empty paths', `{ "layers": [{ "name": "a", "paths": [] }, ${WEB}] }`, ['[]', /"a" names no path/]],
  ['an empty name', `{ "layers": [{ "name": " ", "paths": ["a"] }, ${WEB}] }`, ['" "', /not empty/]],
  [
    'an unknown key of a layer',
    `{ "layers": [{ "name": "a", "paths": ["a"], "rank": 1 }] }`,
    ['"rank"', /not a key of a layer/],
  ],
  ['an unknown role', `{ "layers": [{ "name": "a", "paths": ["a"], "role": "adaptor" }] }`, ['"adaptor"', /"adapter"/]],
  [
    'two layers of one name',
    `{ "layers": [${DOMAIN}, ${WEB}, { "name": "web", "paths": ["b"] }] }`,
    ['"web"', /another layer named "web"/],
  ],
  [
    'an unknown layer',
    `{ "layers": [{ "name": "a", "paths": ["a"], "mayImport": ["domian"] }, ${DOMAIN}] }`,
    ['"domian"', /Did you mean "domain"/],
  ],
  [
    'mayImport as a text',
    `{ "layers": [{ "name": "a", "paths": ["a"], "mayImport": "domain" }] }`,
    ['"domain"', /"mayImport" must be a list/],
  ],
  ['closed as a text', `{ "layers": [{ "name": "a", "paths": ["a"], "closed": "yes" }] }`, ['"yes"', /true or false/]],
  ['optional as a number', `{ "layers": [{ "name": "a", "paths": ["a"], "optional": 1 }] }`, ['1', /true or false/]],
  [
    'packages as a list',
    `{ "layers": [{ "name": "a", "paths": ["a"], "packages": [] }] }`,
    ['[]', /must be an object/],
  ],
  [
    'an unknown key of packages',
    `{ "layers": [{ "name": "a", "paths": ["a"], "packages": { "alow": [] } }] }`,
    ['"alow"', /"allow"/],
  ],
  [
    'effects that are numbers',
    `{ "layers": [{ "name": "a", "paths": ["a"], "effects": { "deny": [1] } }] }`,
    ['1', /text/],
  ],
  ['no sibling', `{ "layers": [[], ${WEB}] }`, ['[]', /sibling/]],
  ['siblings in siblings', `{ "layers": [[[${DOMAIN}]], ${WEB}] }`, [`[${DOMAIN}]`, /must be an object/]],
  ['contexts as a list', `{ "layers": [${WEB}], "contexts": [] }`, ['[]', /must be an object/]],
  [
    'contexts without a capture',
    `{ "layers": [${WEB}], "contexts": { "paths": ["src/*"] } }`,
    ['"src/*"', /\{context\}/],
  ],
  [
    'an unknown capture',
    `{ "layers": [${WEB}], "contexts": { "paths": ["src/{module}"] } }`,
    ['"src/{module}"', /"\{context\}"/],
  ],
  ['rules as a list', '{ "preset": "none", "rules": [] }', ['[]', /must be an object/]],
  ['an unknown rule', '{ "preset": "none", "rules": { "layer-oder": "off" } }', ['"layer-oder"', /"layer-order"/]],
  ['an unknown severity', '{ "preset": "none", "rules": { "cycle": "warn" } }', ['"warn"', /not a severity/]],
  ['a severity that is a number', '{ "preset": "none", "rules": { "cycle": 2 } }', ['2', /severity must be a word/]],
  ['an empty setting', '{ "preset": "none", "rules": { "cycle": [] } }', ['[]', /list of a severity and the options/]],
  ['a setting too long', '{ "preset": "none", "rules": { "cycle": ["off", {}, {}] } }', ['["off", {}, {}]', /list of/]],
  ['options as a text', '{ "preset": "none", "rules": { "cycle": ["off", "all"] } }', ['"all"', /must be an object/]],
  [
    'an unknown option',
    '{ "preset": "none", "rules": { "wordy": ["off", { "maximum": 1 }] } }',
    ['"maximum"', /not an option of wordy/],
  ],
  [
    'an option of the wrong type',
    '{ "preset": "none", "rules": { "wordy": ["off", { "max": 1.5 }] } }',
    ['1.5', /whole number/],
  ],
  ['an option too small', '{ "preset": "none", "rules": { "wordy": ["off", { "max": 0 }] } }', ['0', /at least 1/]],
  [
    'an option that is no flag',
    '{ "preset": "none", "rules": { "wordy": ["off", { "strict": "no" }] } }',
    ['"no"', /true or false/],
  ],
  [
    'an option that is no list',
    '{ "preset": "none", "rules": { "wordy": ["off", { "names": "a" }] } }',
    ['"a"', /a list/],
  ],
  [
    'an option that is a list of numbers',
    '{ "preset": "none", "rules": { "wordy": ["off", { "names": [1] }] } }',
    ['[1]', /texts/],
  ],
  [
    'an option that is no such word',
    '{ "preset": "none", "rules": { "wordy": ["off", { "mode": "fats" }] } }',
    ['"fats"', /"fast"/],
  ],
  ['ignore as an object', '{ "preset": "none", "ignore": {} }', ['{}', /must be a list/]],
  ['no rule', '{ "preset": "none", "ignore": [{ "from": "a", "reason": "r" }] }', ['{', /needs a "rule"/]],
  [
    'an unknown rule in an ignore',
    '{ "preset": "none", "ignore": [{ "rule": "cycel", "from": "a", "reason": "r" }] }',
    ['"cycel"', /"cycle"/],
  ],
  ['no reason', '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a" }] }', ['{', /needs a "reason"/]],
  [
    'an empty reason',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a", "reason": "" }] }',
    ['""', /reason of an ignore/],
  ],
  [
    'neither from nor to',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "reason": "r" }] }',
    ['{', /"from".*"to"/],
  ],
  [
    'until as a word',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a", "reason": "r", "until": "soon" }] }',
    ['"soon"', /day/],
  ],
  [
    'a day that does not exist',
    '{ "preset": "none", "ignore": [{ "rule": "cycle", "from": "a", "reason": "r", "until": "2027-02-30" }] }',
    ['"2027-02-30"', /day that exists/],
  ],
  ['a missing comma', `{ "preset": "none" "layers": [] }`, ['"layers"', /comma is missing/]],
  ['a missing value', '{ "preset": "none", "layers": }', ['}', /value is missing/]],
  ['a brace that is never closed', '{ "preset": "none"', ['', /"}" is missing/]],
  ['single quotes', "{ 'preset': 1 }", ["'preset'", /double quotes/]],
];

describe('what is wrong with inward.json', () => {
  for (const [name, text, ...expected] of wrong) {
    it(name, () => {
      const problems = problemsOf(text);
      assert.deepEqual(
        problems.map(([underlined]) => underlined),
        expected.map(([underlined]) => underlined),
        problems.map(([, message]) => message).join('\n'),
      );
      for (const [index, [, message]] of expected.entries()) assert.match(problems[index]?.[1] ?? '', message);
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { contract } = read(`{
      "layers": [{ "name": "x" }, ${WEB}, { "name": "api", "paths": ["!a", "src/api"] }, ${DOMAIN}],
      "rules": { "cycle": "loud", "layer-order": "hint" },
      "ignore": [{ "rule": "cycle" }, { "rule": "cycle", "to": "src/x", "reason": "r" }]
    }`);
    assert.deepEqual(
      contract?.layers.filter(({ declaredAt }) => declaredAt).map(({ name }) => name),
      ['web', 'api', 'domain'],
    );
    assert.deepEqual([...contract.rules.keys()], ['layer-order']);
    assert.equal(contract.ignores.length, 1);
  });

  it('has no contract where a part of what is said may be hidden', () => {
    assert.equal(read(`{ "layers": [${WEB}, ${DOMAIN}`).contract, undefined);
    assert.equal(read(`{ "layers": [${WEB}, ${DOMAIN}] } }`).contract, undefined);
    assert.equal(read('').contract, undefined);
    assert.equal(read('{ "layers": [{ "name": "a" }] }').contract, undefined);
    assert.equal(read('{ "layers": "src" }').contract, undefined);
  });

  it('has a contract where only a comma is missing', () => {
    assert.equal(read(`{ "layers": [${WEB} ${DOMAIN}] }`).contract?.layers.length, 4);
  });

  it('never forbids every import because mayImport is no list', () => {
    const { contract } = read('{ "layers": [{ "name": "a", "paths": ["a"], "mayImport": "b" }] }');
    assert.equal(contract?.layers.find(({ name }) => name === 'a')?.mayImport, undefined);
  });

  it('survives any text', () => {
    const whole = `{ "layers": [[${DOMAIN}], ${WEB}], "contexts": { "paths": ["{context}/**"] }, "ignore": [{}], "rules": {"cycle": ["off", {}]} }`;
    for (let length = 0; length < whole.length; length++) {
      const { contract, problems } = read(whole.slice(0, length));
      assert.equal(contract, undefined);
      assert.notEqual(problems.length, 0);
    }
  });
});
