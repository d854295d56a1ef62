import assert from 'node:assert/strict';

import { readInwardJson } from '#adapters/contracts/readInwardJson.ts';
import type { ContractReading } from '#application/ports/contractReader.ts';
import type { Contract } from '#domain/architecture/contract.ts';

import { DOMAIN, metas, WEB, wrong } from './contractTexts.ts';

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
    const { packages, effects } = contract.layers[4] ?? {};
    assert.deepEqual([packages?.allow, packages?.deny], [['decimal.js'], ['@category/orm']]);
    assert.deepEqual(packages?.declaredAt?.deny, [
      { start: { line: 15, character: 58 }, end: { line: 15, character: 73 } },
    ]);
    assert.deepEqual([effects?.allow, effects?.deny], [[], []]);
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
    assert.deepEqual(contract.rules.get('layer-order'), {
      severity: 'warning',
      options: {},
      declaredAt: { start: { line: 18, character: 17 }, end: { line: 18, character: 30 } },
    });
    assert.deepEqual(contract.rules.get('wordy')?.severity, 'hint');
    assert.deepEqual(contract.rules.get('wordy')?.options, { max: 3, strict: true, names: ['a'], mode: 'slow' });
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

  it('adds no second layer of one name', () => {
    const layers = [
      { name: 'tests', role: 'adapter', paths: ['a'] },
      { name: 'shared', paths: ['b'] },
    ];
    const contract = contractOf(JSON.stringify({ layers }));
    assert.deepEqual(
      contract.layers.map(({ name, role }) => [name, role]),
      [
        ['tests', 'adapter'],
        ['shared', undefined],
      ],
    );
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

describe('what is wrong with inward.json', () => {
  for (const { name, text, problems: expected } of wrong) {
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

  it('includes everything rather than nothing', () => {
    for (const include of ['"src"', '[]', '["!a"]']) {
      const { contract } = read(`{ "preset": "none", "include": ${include} }`);
      assert.deepEqual(
        contract?.include.map(({ text }) => text),
        ['**'],
      );
    }
  });

  it('tells what is wrong with the rules also where no layer can be understood', () => {
    assert.equal(problemsOf('{ "layers": [{}], "rules": { "cycel": "off" } }').at(-1)?.[0], '"cycel"');
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
