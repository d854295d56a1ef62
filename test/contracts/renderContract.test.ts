import assert from 'node:assert/strict';

import { contractOfFolders } from '#adapters/contracts/inferContract.ts';
import { newContractText } from '#adapters/contracts/newContractText.ts';
import { readInwardJson } from '#adapters/contracts/readInwardJson.ts';
import { renderContract } from '#adapters/contracts/renderContract.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import { rules } from '#domain/rules/registry.ts';

import { contractOf } from './contractOf.ts';

function readBack(text: string): Contract {
  const context = { metas: rules.map(({ meta }) => meta), infer: () => undefined };
  const { contract, problems } = readInwardJson('inward.json', '', text, context);
  assert.deepEqual(problems, [], text);
  assert.ok(contract);
  return contract;
}

/** A contract without what depends on where it was written down. */
function essence(contract: Contract): unknown {
  return JSON.parse(
    JSON.stringify(contract, (key, value: unknown) => {
      if (['declaredAt', 'layersDeclaredAt', 'origin'].includes(key)) return undefined;
      return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
    }),
  );
}

const everything = contractOf({
  preset: 'hexagonal',
  include: ['src/**', 'lib'],
  exclude: ['**/*.generated.ts'],
  typeImports: 'allow',
  layers: [
    { name: 'e2e', role: 'test', paths: ['e2e', '**/*.cy.ts'] },
    [
      { name: 'driving', role: 'adapter', paths: ['src/*/{in/web,cli}/**'], mayImport: ['application'] },
      { name: 'driven', role: 'adapter', paths: ['src/*/out'], optional: true },
    ],
    { name: 'application', closed: true, paths: ['src/{context}/application/**'] },
    {
      name: 'domain',
      role: 'domain',
      paths: ['src/a', 'src/b'],
      packages: { allow: ['x'], deny: ['@c/*'] },
      effects: { allow: [] },
    },
    { name: 'kit', role: 'shared', paths: ['kit'] },
  ],
  contexts: { paths: ['src/{context}/**'], kernel: ['src/kernel'], public: ['**/index.ts'] },
  rules: { 'layer-order': ['warning', { typeImports: 'count' }], cycle: 'off' },
  ignore: [
    { rule: 'cycle', from: 'src/{a/b,c}/**', reason: 'until "later"', until: '2027-03-31' },
    { rule: 'layer-order', to: 'src/x', reason: 'r' },
  ],
});

const projects: Readonly<Record<string, readonly string[]>> = {
  'contexts with a kernel': ['orders', 'billing', 'shared'].flatMap((context) =>
    ['domain', 'application', 'infra'].map((layer) => `src/${context}/${layer}/a.ts`),
  ),
  'a hexagon': ['adapters/in', 'adapters/out', 'application', 'domain'].map((folder) => `src/${folder}/a.ts`),
  'a classic server': ['routes', 'services', 'models'].map((folder) => `src/${folder}/a.ts`),
  slices: ['app', 'pages/home', 'features/login', 'entities/user', 'shared/ui'].map(
    (folder) => `src/${folder}/index.tsx`,
  ),
};

describe('renderContract', () => {
  it('says everything that a contract says', () => {
    assert.deepEqual(essence(readBack(renderContract(everything))), essence(everything));
  });

  it('keeps a contract that implies nothing', () => {
    const bare = contractOf({ preset: 'none', layers: [{ name: 'a', paths: ['a'] }] });
    assert.deepEqual(essence(readBack(renderContract(bare))), essence(bare));
  });

  it('keeps a contract without a preset', () => {
    const plain = contractOf({
      layers: [
        { name: 'a', paths: ['a'] },
        { name: 'b', paths: ['b'] },
      ],
    });
    const text = renderContract(plain);
    assert.doesNotMatch(text, /preset|tests|shared/);
    assert.deepEqual(essence(readBack(text)), essence(plain));
  });

  for (const [name, modules] of Object.entries(projects)) {
    it(`writes down what was inferred of ${name}`, () => {
      const inferred = contractOfFolders(modules, undefined);
      assert.equal(inferred.origin.kind, 'inferred');
      assert.deepEqual(essence(readBack(newContractText(modules, undefined))), essence(inferred));
    });
  }

  it('is laid out for people', () => {
    assert.equal(
      newContractText(
        ['src/domain/a.ts', 'src/application/b.ts', 'src/adapters/in/c.ts', 'src/adapters/out/d.ts'],
        undefined,
      ),
      `{
  // As read off the names of the folders. Change what is not so.
  "preset": "hexagonal",
  // Outermost first. Imports may point inward, which is down this list, never up.
  "layers": [
    // Side by side, independent of each other.
    [
      // Adapters that call the application: web, command line, messages that come in.
      { "name": "driving", "role": "adapter", "paths": ["src/adapters/in/**"] },
      // Adapters that the application calls through its ports: databases, mail, other services.
      { "name": "driven", "role": "adapter", "paths": ["src/adapters/out/**"] },
    ],
    // What the program does: use cases over the domain, and the ports they need.
    { "name": "application", "role": "application", "paths": ["src/application/**"] },
    // What the business is about. It knows nothing of the layers around it.
    { "name": "domain", "role": "domain", "paths": ["src/domain/**"] },
  ],

  // Tests and shared code are known by their names (test/, *.test.*, shared/) and need no layer of their own.
  // How loud each rule is and what is let pass for now can be said as well:
  //   "rules": { "layer-order": "error", "unplaced-module": "off" },
  //   "ignore": [{ "rule": "layer-order", "from": "src/legacy/**", "reason": "until it is rewritten" }],
}
`,
    );
  });

  it('breaks what is long', () => {
    const modules = ['orders', 'billing', 'stock', 'users'].flatMap((each) => [
      `${each}/domain/a.py`,
      `${each}/infrastructure/b.py`,
    ]);
    const text = newContractText(modules, undefined);
    assert.ok(text.split('\n').every((line) => line.length <= 120));
    assert.match(text, /"paths": \[\n/);
  });
});

describe('newContractText', () => {
  for (const { name: preset } of PRESETS.filter(({ name }) => name !== 'none')) {
    it(`has the layers of ${preset} where no folder shows them`, () => {
      const contract = readBack(newContractText(['index.ts'], preset));
      assert.equal(contract.preset, preset);
      assert.ok(contract.layers.length > 3);
    });
  }

  it('cuts what is there as the chosen preset does', () => {
    const text = newContractText(['src/presentation/a.ts', 'src/infrastructure/b.ts', 'src/domain/c.ts'], 'ddd');
    assert.match(text, /"presentation".*src\/presentation\/\*\*/);
  });

  it('tells what to do where nothing is there and nothing chosen', () => {
    const text = newContractText(['index.ts'], undefined);
    const { contract, problems } = readInwardJson('inward.json', '', text, { metas: [], infer: () => undefined });
    assert.deepEqual(contract?.layers, []);
    assert.match(problems[0]?.message ?? '', /nothing to check/);
  });
});
