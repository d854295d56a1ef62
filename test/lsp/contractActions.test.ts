import assert from 'node:assert/strict';
import { actionsFor, applied } from './chooseAction.ts';
import { editors } from './editor.ts';
import { CONTRACT, ORDERLY, UNTIDY } from './projects.ts';

const ORDER = 'src/domain/order.ts';
const PACKAGE = { 'node_modules/nobody-knows-this-one/index.js': '' };
const BASELINE = '.inward-baseline.json';

describe('what can be done about a finding by the contract or the baseline', () => {
  const start = editors();

  it('is to remove an entry of the contract that hides nothing, and no comment beside it', async () => {
    const entry = (from: string): string => `{ "rule": "cycle", "from": "${from}", "reason": "over" }`;
    const contract = (...lines: readonly string[]): string =>
      CONTRACT.replace('"rules":', ['"ignore": [', ...lines, '],\n  "rules":'].join('\n'));
    const text = contract('    // One.', `    ${entry('a')}, // and why`, '    // Two.', `    ${entry('b')}`);
    const editor = await start({ ...ORDERLY, 'inward.json': text });
    await editor.show('inward.json');
    const [first, second] = await editor.findings('inward.json', ['stale-ignore', 'stale-ignore']);
    const [removeFirst] = await actionsFor(editor, 'inward.json', first);
    const [removeSecond] = await actionsFor(editor, 'inward.json', second);
    assert.equal(removeFirst?.title, 'Remove the entry');
    assert.equal(
      await applied(editor, 'inward.json', text, removeFirst),
      contract('    // One.', '    // Two.', `    ${entry('b')}`),
    );
    assert.equal(
      await applied(editor, 'inward.json', text, removeSecond),
      contract('    // One.', `    ${entry('a')} // and why`, '    // Two.'),
    );
  });

  it('is to turn a list of layers over that stands upside down', async () => {
    const text =
      '{\n  "layers": [\n    { "name": "low", "paths": ["low"] },\n    { "name": "high", "paths": ["high"] }\n  ]\n}\n';
    const low = ['a', 'b', 'c', 'd', 'e'];
    const editor = await start({
      'inward.json': text,
      'high/page.ts': low.map((name) => `import '../low/${name}.ts';\n`).join(''),
      ...Object.fromEntries(low.map((name) => [`low/${name}.ts`, ''])),
    });
    await editor.show('inward.json');
    const [diagnostic] = await editor.findings('inward.json', ['reversed-layers']);
    const [reverse] = await actionsFor(editor, 'inward.json', diagnostic);
    assert.equal(reverse?.title, 'Reverse the order of the layers');
    const after = await applied(editor, 'inward.json', text, reverse);
    assert.match(after, /"high".*\n.*"low"/);
    await editor.edit(editor.uri('inward.json'), after);
    await editor.findings('inward.json', []);
  });

  it('is to take out of the baseline what is gone', async () => {
    const entry = (count: string): string =>
      `    { "rule": "layer-order", "from": "${ORDER}", "to": "src/adapters/db.ts"${count} }`;
    const gone = '    { "rule": "cycle", "from": "src/domain/order.ts" }';
    const text = `{\n  "version": 1,\n  "findings": [\n${entry(', "count": 3')},\n${gone}\n  ]\n}\n`;
    const editor = await start({ ...UNTIDY, [BASELINE]: text });
    await editor.show(BASELINE);
    const [fewer, vanished] = await editor.findings(BASELINE, ['stale-baseline', 'stale-baseline']);
    const [count] = await actionsFor(editor, BASELINE, fewer);
    assert.equal(count?.title, 'Accept only the 1 that is left');
    assert.equal(await applied(editor, BASELINE, text, count), text.replace(', "count": 3', ''));
    const [remove] = await actionsFor(editor, BASELINE, vanished);
    const after = await applied(editor, BASELINE, text, remove);
    assert.equal(after, text.replace(`,\n${gone}`, ''));
    assert.doesNotThrow(() => JSON.parse(after) as unknown);
  });

  it('is to allow a package that nobody knows, in the very layer', async () => {
    const unknown = { ...ORDERLY, ...PACKAGE, [ORDER]: "import 'nobody-knows-this-one';\n" };
    const domain = '"paths": ["src/domain/**"]';
    const cases: readonly (readonly [before: string, after: string])[] = [
      [domain, `${domain}, "packages": { "allow": ["nobody-knows-this-one"] }`],
      [`${domain}, "packages": {}`, `${domain}, "packages": { "allow": ["nobody-knows-this-one"] }`],
      [
        `${domain}, "packages": { "allow": ["a"] /* why */ }`,
        `${domain}, "packages": { "allow": ["a", "nobody-knows-this-one"] /* why */ }`,
      ],
      [
        `${domain},\n      "packages": {\n        "deny": ["b"],\n      }`,
        `${domain},\n      "packages": {\n        "deny": ["b"],\n        "allow": ["nobody-knows-this-one"],\n      }`,
      ],
    ];
    for (const [before, after] of cases) {
      const contract = CONTRACT.replace(domain, before);
      const editor = await start({ ...unknown, 'inward.json': contract });
      const [diagnostic] = await editor.findings(ORDER, ['core-package']);
      const [allow] = await actionsFor(editor, ORDER, diagnostic);
      assert.equal(allow?.title, 'Allow `nobody-knows-this-one` in inward.json');
      const text = await applied(editor, 'inward.json', contract, allow);
      assert.equal(text, CONTRACT.replace(domain, after));
      await editor.show('inward.json', text);
      await editor.findings(ORDER, []);
    }
  });
});
