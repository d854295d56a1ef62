import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { checkSarif } from '#adapters/cli/reports/checkSarif.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { outputOf } from './checkOutputs.ts';
import { NO_BREACH, ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

/** The schema as it was published, from a package that brings it along. */
function publishedSchema(): object {
  const file = createRequire(import.meta.url).resolve(SCHEMA);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  // It says it is of draft 4. What it uses of that means the same in draft 7, which is what ajv reads.
  return { ...schema, $schema: 'http://json-schema.org/draft-07/schema#', id: undefined };
}

function isUriReference(text: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/i.test(text);
}

function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && isUriReference(text);
}

const formats = { uri: isUri, 'uri-reference': isUriReference, 'date-time': /^\d{4}-\d\d-\d\dT/ };
// One of its patterns has a bracket too many, which expressions for Unicode refuse.
const validate = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(publishedSchema());

function sarifRun(folder: string, words: readonly string[] = []): Run {
  return onlyRun(runInward(folder, ['check', ...words, '--format', 'sarif']).stdout);
}

function onlyRun(text: string): Run {
  const log = JSON.parse(text) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors));
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  return log.runs[0] as Run;
}

function resultsIn(run: Run): readonly Result[] {
  return run.results ?? [];
}

function placeOf(result: Result | undefined) {
  const { artifactLocation, region } = result?.locations?.[0]?.physicalLocation ?? {};
  return { uri: artifactLocation?.uri, base: artifactLocation?.uriBaseId, region };
}

function fingerprintsIn(run: Run): readonly (string | undefined)[] {
  return resultsIn(run).map(({ partialFingerprints }) => partialFingerprints?.['findingIdentity/v1']);
}

describe('inward check --format sarif', () => {
  after(removeFolders);

  it('tells a finding with its rule, its place and the line of the contract', () => {
    const root = folderWith(ONE_BREACH);
    const run = sarifRun(root);
    const [result, ...others] = resultsIn(run);
    assert.equal(others.length, 0);
    assert.equal(result?.ruleId, 'layer-order');
    assert.equal(result.level, 'error');
    assert.match(result.message.text ?? '', /^domain may not import adapters: /);
    assert.deepEqual(placeOf(result), {
      uri: 'src/domain/order.ts',
      base: '%SRCROOT%',
      region: { startLine: 3, startColumn: 23, endLine: 3, endColumn: 43 },
    });
    const related = result.relatedLocations?.map(({ id, message, physicalLocation }) => [
      id,
      message?.text,
      physicalLocation?.artifactLocation?.uri,
      physicalLocation?.region?.startLine,
    ]);
    assert.deepEqual(related, [[1, 'domain is declared here', 'inward.json', 5]]);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(runInward(root, ['check', '--format', 'sarif']).exitCode, 1);
  });

  it('explains every rule that is on', () => {
    const run = sarifRun(folderWith(ONE_BREACH));
    const rules = run.tool.driver.rules ?? [];
    const [result] = resultsIn(run);
    const rule = rules[result?.ruleIndex ?? -1];
    assert.equal(rule?.id, 'layer-order');
    assert.equal(rule.shortDescription?.text, 'A layer imports only what the order of layers lets it import.');
    assert.match(rule.fullDescription?.text ?? '', /^Layers are listed outermost first/);
    assert.match(rule.help?.text ?? '', /The inner layers are what the program is about/);
    assert.match(rule.help?.markdown ?? '', /^## What it does$/m);
    // What the page links to is not there where the help is read.
    assert.doesNotMatch(rule.help?.markdown ?? '', /\]\([a-z-]+\.md\)/);
    assert.match(rule.helpUri ?? '', /^file:\/\/\/.*\/docs\/rules\/layer-order\.md$/);
    assert.equal(rule.defaultConfiguration?.level, 'error');
    assert.ok(rules.length > 5);
    for (const { id, help } of rules) assert.ok(help?.markdown, `${id} has no page`);
  });

  it('shows the whole chain', () => {
    const files = {
      ...NO_BREACH,
      'src/helper.ts': "export * from './adapters/database';\n",
      'src/domain/order.ts': "import { save } from '../helper';\n",
    };
    const indirect = resultsIn(sarifRun(folderWith(files))).find(({ ruleId }) => ruleId === 'indirect-layer-order');
    assert.deepEqual(
      indirect?.relatedLocations?.map(({ message, physicalLocation }) => [
        physicalLocation?.artifactLocation?.uri,
        message?.text,
      ]),
      [
        ['src/domain/order.ts', 'src/domain/order.ts imports src/helper.ts'],
        ['src/helper.ts', 'src/helper.ts imports src/adapters/database.ts'],
        ['src/adapters/database.ts', 'src/adapters/database.ts lies in adapters'],
        ['inward.json', 'domain is declared here'],
      ],
    );
  });

  it('names files from the root of the checkout, percent-encoded, and counts columns in UTF-16 units', () => {
    const name = 'src/domain/ärger (100%) [🦀]#1.ts';
    const inner = { ...NO_BREACH, [name]: "/* 🦀 */ import '../adapters/database';\n" };
    const files = Object.fromEntries(Object.entries(inner).map(([file, text]) => [`my project/${file}`, text]));
    const root = folderWith({ ...files, '.git/HEAD': '' });
    for (const [folder, asked] of [
      [root, 'my project'],
      [path.join(root, 'my project/src'), '.'],
    ] as const) {
      const { uri, region } = placeOf(resultsIn(sarifRun(folder, [asked]))[0]);
      assert.equal(uri, 'my%20project/src/domain/%C3%A4rger%20%28100%25%29%20%5B%F0%9F%A6%80%5D%231.ts');
      assert.equal(decodeURIComponent(uri), `my project/${name}`);
      assert.equal(region?.startColumn, 18);
    }
  });

  it('gives findings fingerprints that outlive a change of lines', () => {
    const twice = "import '../adapters/database';\nimport { save } from '../adapters/database';\n";
    const before = fingerprintsIn(sarifRun(folderWith({ ...NO_BREACH, 'src/domain/order.ts': twice })));
    const moved = { ...NO_BREACH, 'src/domain/order.ts': `\n// Moved.\n${twice}` };
    const after = fingerprintsIn(sarifRun(folderWith(moved)));
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(after, before);
    const more = { ...moved, 'src/domain/more.ts': twice };
    assert.equal(new Set(fingerprintsIn(sarifRun(folderWith(more)))).size, 4);
  });

  it('says what the project has accepted', () => {
    const files = { ...ONE_BREACH, 'src/domain/more.ts': "import '../adapters/database';\n" };
    const output = outputOf(files, ({ file }) => file === 'src/domain/order.ts');
    const states = resultsIn(onlyRun(checkSarif(output).join(''))).map(({ baselineState, suppressions }) => [
      baselineState,
      suppressions?.map(({ kind, status }) => [kind, status]),
    ]);
    assert.deepEqual(states, [
      ['new', []],
      ['unchanged', [['external', 'accepted']]],
    ]);
  });

  it('is valid with nothing to tell, with a broken contract and with files that cannot be read', () => {
    assert.deepEqual(resultsIn(sarifRun(folderWith(NO_BREACH))), []);
    assert.deepEqual(resultsIn(sarifRun(folderWith())), []);
    const broken = sarifRun(folderWith({ ...ONE_BREACH, 'inward.json': '{ "layers": 1 }' }));
    assert.equal(resultsIn(broken)[0]?.ruleId, 'contract-error');
    assert.equal(broken.invocations?.[0]?.executionSuccessful, false);
    const film = sarifRun(folderWith({ ...NO_BREACH, 'src/domain/film.ts': Buffer.from([0x47, 0, 1]) }));
    assert.deepEqual(film.invocations?.[0]?.toolExecutionNotifications, [
      { level: 'warning', message: { text: 'src/domain/film.ts was not read: it is not a text file' } },
    ]);
  });

  it('is held to a schema that refuses what is wrong', () => {
    const log = JSON.parse(checkSarif(outputOf(ONE_BREACH)).join('')) as {
      runs: { results: Record<string, unknown>[] }[];
    };
    const [result] = log.runs[0]?.results ?? [];
    assert.ok(result);
    for (const wrong of [{ level: 'hint' }, { ruleIndex: '0' }, { severity: 1 }, { message: {} }, { locations: [1] }]) {
      assert.equal(validate({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, ...wrong }] }] }), false);
    }
  });

  it('has hints where they are asked for', () => {
    const root = folderWith({ ...NO_BREACH, 'src/loose.ts': '' });
    assert.deepEqual(resultsIn(sarifRun(root)), []);
    const [hint] = resultsIn(sarifRun(root, ['--hints']));
    assert.deepEqual([hint?.ruleId, hint?.level], ['unplaced-module', 'note']);
  });
});
