import assert from 'node:assert/strict';
import { checkJunit } from '#adapters/cli/reports/checkJunit.ts';
import { xmlAttribute, xmlText } from '#adapters/cli/reports/xmlText.ts';
import type { XmlElement } from '#test/support/parseXml.ts';
import { parseXml } from '#test/support/parseXml.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { outputOf } from './checkOutputs.ts';
import { NO_BREACH, ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

function suite(document: XmlElement, rule: string): XmlElement {
  const found = document.children.find(({ attributes }) => attributes['name'] === rule);
  assert.ok(found, `There is no suite ${rule}`);
  return found;
}

/** Every count that a suite states is the count of what is in it. */
function assertCounts(document: XmlElement): void {
  const cases = document.children.flatMap(({ children }) => children);
  assertCountsOf(document, cases);
  for (const inner of document.children) assertCountsOf(inner, inner.children);
}

function assertCountsOf({ attributes }: XmlElement, cases: readonly XmlElement[]): void {
  const withA = (name: string): readonly XmlElement[] =>
    cases.filter(({ children }) => children.some((child) => child.name === name));
  assert.deepEqual(attributes, {
    name: attributes['name'],
    tests: String(cases.length),
    failures: String(withA('failure').length),
    errors: '0',
    skipped: String(withA('skipped').length),
  });
}

describe('inward check --format junit', () => {
  after(removeFolders);

  it('has a suite for each rule, in which every error is a failure', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(ONE_BREACH), ['check', '--format', 'junit']);
    const document = parseXml(stdout);
    assertCounts(document);
    const [failed, ...others] = suite(document, 'layer-order').children;
    assert.equal(others.length, 0);
    assert.deepEqual(failed?.attributes, {
      classname: 'inward.layer-order',
      name: 'src/domain/order.ts:3:23',
      file: 'src/domain/order.ts',
      line: '3',
    });
    assert.equal(
      failed.children[0]?.attributes['message'],
      'domain may not import adapters: `src/adapters/database.ts`.',
    );
    assert.match(failed.children[0].text, /^src\/domain\/order\.ts:3:23\ndomain may not .* Declare what domain needs/);
    assert.deepEqual(suite(document, 'cycle').children, [
      { name: 'testcase', attributes: { classname: 'inward.cycle', name: 'holds' }, children: [], text: '' },
    ]);
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('fails nothing for warnings and for what was accepted', () => {
    const circle = { 'src/domain/a.ts': "import './b';\n", 'src/domain/b.ts': "import './a';\n" };
    const output = outputOf({ ...ONE_BREACH, ...circle }, ({ rule }) => rule === 'layer-order');
    const document = parseXml([...checkJunit(output)].join(''));
    assertCounts(document);
    assert.equal(document.attributes['failures'], '0');
    assert.equal(suite(document, 'layer-order').children[0]?.children[0]?.name, 'skipped');
    assert.match(suite(document, 'cycle').children[0]?.children[0]?.text ?? '', /^warning: src\/domain\/a\.ts:1:9\n/);
  });

  it('does not say that a rule holds whose hints are not listed', () => {
    const document = parseXml([...checkJunit(outputOf({ ...NO_BREACH, 'src/loose.ts': '' }))].join(''));
    assert.deepEqual(
      document.children.filter(({ attributes }) => attributes['name'] === 'unplaced-module'),
      [],
    );
  });

  it('is well-formed whatever files are called', () => {
    const name = 'src/domain/a & b <c> "d" \u0007 \uD83D \uFFFE ]]>\t🦀.ts';
    const document = parseXml(
      [...checkJunit(outputOf({ ...NO_BREACH, [name]: "import '../adapters/database';" }))].join(''),
    );
    const [failed] = suite(document, 'layer-order').children;
    assert.equal(failed?.attributes['file'], 'src/domain/a & b <c> "d" \uFFFD \uFFFD \uFFFD ]]>\t🦀.ts');
  });

  it('keeps white space and replaces what XML cannot say', () => {
    const text = 'one\r\ntwo\t\u0000\u001B[31m <a b="c">&amp;]]> \uDC00 \u0085 🦀';
    const wrapped = `<?xml version="1.0" encoding="UTF-8"?>\n<a${xmlAttribute('b', text)}>${xmlText(text)}</a>`;
    const expected = 'one\r\ntwo\t\uFFFD\uFFFD[31m <a b="c">&amp;]]> \uFFFD \u0085 🦀';
    assert.equal(parseXml(wrapped).text, expected);
    assert.equal(parseXml(wrapped).attributes['b'], expected);
  });
});
