import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { command, method } from '#protocol/messages.ts';
import type { Page, Refused } from '#protocol/messages.ts';
import type { PlannedEdit } from '#protocol/moves.ts';
import type { LayerChoices, WhereAction, WhereParams } from '#protocol/where.ts';
import type { Editor, FileTexts } from './editor.ts';
import { editors } from './editor.ts';
import { CONTRACT, ORDERLY } from './projects.ts';

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'], changeAnnotationSupport: {} },
  },
  textDocument: { codeAction: { resolveSupport: { properties: ['edit', 'command'] } } },
};

const MIXED = 'src/domain/things.ts';

/** One class that talks to a database and one that does one thing with what it is handed, in the domain. */
const PROJECT: FileTexts = {
  ...ORDERLY,
  'inward.json': CONTRACT.replace('"unplaced-module": "off"', '"unplaced-module": "hint"'),
  'package.json': '{ "dependencies": { "pg": "8" } }',
  [MIXED]: `import { Pool } from 'pg';

export class PgThingRepository {
  constructor(private readonly pool: Pool) {}
  async save() {
    await this.pool.query('');
  }
}

export class CreateThingUseCase {
  constructor(private readonly things: { save(): Promise<void> }) {}
  async execute() {
    await this.things.save();
  }
}
`,
  'src/lib/pgClient.ts': "import { Pool } from 'pg';\nexport const pool = new Pool();\n",
};

describe('where something belongs', function () {
  this.timeout(60_000);
  const start = editors();
  const open = (files: FileTexts, options: object = { commands: [command.whereBelongs] }): Promise<Editor> =>
    start(files, { capabilities: CAPABILITIES, initializationOptions: options });

  it('is told in a sentence: elsewhere, in a layer at all, or right where it is', async () => {
    const editor = await open(PROJECT);
    const verdict = async (file: string) => (await choices(editor, file)).verdict;
    assert.match(await verdict('src/lib/pgClient.ts'), /^It (?:most likely )?belongs in adapters\.$/);
    assert.match(await verdict('src/domain/price.ts'), /^It is right where it is, in domain/);
  });

  it('says of half-typed text that only what can be read counts', async () => {
    const editor = await open(PROJECT);
    assert.doesNotMatch((await choices(editor, MIXED)).note, /does not parse/);
    await editor.show(MIXED, `${PROJECT[MIXED] ?? ''}export class {\n`);
    assert.match((await choices(editor, MIXED)).note, /^The file does not parse as it stands.* Line \d+, column \d+: /);
  });

  it('is another question for the declaration at the cursor, for what is selected, and for the file', async () => {
    const editor = await open(PROJECT);
    const at = (line: number, character: number, last = line, end = character) =>
      choices(editor, MIXED, { range: { start: { line, character }, end: { line: last, character: end } } });
    const named = await at(2, 15);
    assert.equal(named.question, 'Where does PgThingRepository belong?');
    assert.deepEqual(named.about, { uris: [editor.uri(MIXED)], range: null, declarations: ['PgThingRepository'] });
    assert.deepEqual(asksOf(named), ['Ask about the whole file']);
    const inside = await at(5, 4);
    assert.equal(inside.question, 'Where does things.ts belong?');
    assert.deepEqual(asksOf(inside), ['Ask about PgThingRepository alone']);
    const cut = await at(5, 0, 11, 2);
    assert.equal(cut.question, 'Where do PgThingRepository, CreateThingUseCase belong?');
    assert.match(cut.note, /cuts a declaration in half, so it is meant as a whole/);
    assert.deepEqual(asksOf(await choices(editor, MIXED)), []);
    const gone = await asked(editor, MIXED, { declarations: ['Nobody'] });
    assert.ok(gone.kind === 'refused' && gone.reason.includes('no longer declared'));
  });

  it('offers to move the parts of a mixed module, and plans it', async () => {
    const editor = await open(PROJECT);
    const { note, actions } = await choices(editor, MIXED);
    assert.match(note, /belongs in several layers \(.*adapters: PgThingRepository/);
    const part = actions.find((action) => action.kind === 'move' && action.move.layer === 'adapters');
    assert.ok(part?.kind === 'move', JSON.stringify(actions));
    assert.equal(part.label, 'Move PgThingRepository to adapters');
    const plan = await editor.request<PlannedEdit | Refused>(method.moveToLayer, part.move);
    assert.ok(plan.kind === 'edit', JSON.stringify(plan));
    assert.equal(plan.title, 'Move `PgThingRepository` to the layer adapters');
    assert.match(plan.detail, /^To src\/adapters\/\S+\.ts\.\nThis removes 1 finding\.$/);
    assert.match(JSON.stringify(plan.edit), /export class PgThingRepository/);
  });

  it('offers a port for what lies where it belongs and imports outward', async () => {
    const editor = await open({
      ...ORDERLY,
      'src/adapters/mailer.ts': 'export class Mailer { send(to: string): void { String(to); } }\n',
      'src/application/notify.ts':
        "import { Mailer } from '../adapters/mailer.ts';\nimport { order } from '../domain/order.ts';\n\nexport class Notify {\n  constructor(private readonly mailer: Mailer) {}\n  execute(): void {\n    this.mailer.send(String(order));\n  }\n}\n",
    });
    const { verdict, actions } = await choices(editor, 'src/application/notify.ts');
    assert.match(verdict, /right where it is/);
    const fix = actions.find(({ kind }) => kind === 'fix');
    assert.ok(fix?.kind === 'fix', JSON.stringify(actions));
    const resolved = await editor.request<CodeAction>('codeAction/resolve', fix.action);
    assert.match(JSON.stringify((resolved.edit as WorkspaceEdit).documentChanges), /interface/);
  });

  it('has its evidence as a document with links, weights and the findings by name', async () => {
    const editor = await open(PROJECT);
    const markdown = await page(editor, { uris: [editor.uri(MIXED)], range: null, declarations: null });
    assert.match(markdown, /^# Where does `things\.ts` belong\?\n\n\*\*It /);
    assert.match(markdown, /\| adapters \| \d+ % \| – \| −1 \| `src\/adapters\/things\.ts` \|/);
    assert.match(markdown, /- \*\*adapters\*\*: \[`PgThingRepository`\]\(\/src\/domain\/things\.ts#L3,14\)/);
    assert.match(
      markdown,
      /- it imports the package `pg`, which talks to a database, \[line 1\]\(\/src\/domain\/things\.ts#L1,23\) \(\+\d\.\d\)/,
    );
    assert.match(markdown, /## Seen, and of no weight\n\n- it .+ \(0\.0\)/);
    assert.match(markdown, /1 finding fewer there:\n\n- \*\*core-package\*\* in \[`src\/domain\/things\.ts`, line 1\]/);
    const part = await page(editor, { uris: [editor.uri(MIXED)], range: null, declarations: ['CreateThingUseCase'] });
    assert.match(part, /^# Where does `CreateThingUseCase` belong\?/);
    assert.doesNotMatch(part, /core-package/);
  });

  it('has links that lead on from the first workspace folder, whatever is in a name', async () => {
    const files: FileTexts = {
      'first/a.ts': '',
      ...Object.fromEntries(Object.entries(ORDERLY).map(([file, text]) => [`the shop/${file}`, text])),
      'the shop/src/domain/(new) café.ts': "import { order } from './order.ts';\nexport const café = order;\n",
    };
    const editor = await start(files, { folders: ['first', 'the shop'], capabilities: CAPABILITIES });
    const uri = editor.uri('the shop/src/domain/(new) café.ts');
    const markdown = await page(editor, { uris: [uri], range: null, declarations: null });
    assert.match(markdown, /\]\(\/\.\.\/the%20shop\/src\/domain\/%28new%29%20caf%C3%A9\.ts\)/);
    const explained = await editor.request<Page>(method.explain, { uri });
    assert.match(explained.markdown, /\[`src\/domain\/order\.ts`\]\(\/\.\.\/the%20shop\/src\/domain\/order\.ts\)/);
  });

  it('says why there is nothing to be said', async () => {
    const editor = await open({
      ...PROJECT,
      'inward.json': CONTRACT.replace('"include": ["src/**"]', '"include": ["src/**", "*.ts"]'),
      ...{ 'src/domain/empty.ts': '', 'src/domain/garbage.ts': '<<< ((( ]]', 'src/domain/picture.ts': 'PNG\0\0' },
      ...{ 'jest.config.ts': 'export default {};', 'src/domain/api.gen.ts': 'export const api = 1;' },
      ...{
        'scripts/build.ts': 'export const build = 1;',
        'logo.png': '\0\0',
        'src/domain/price.test.ts': 'let a = 1;',
      },
    });
    const reason = async (file: string): Promise<string> => {
      const answer = await asked(editor, file);
      assert.equal(
        await page(editor, { uris: [editor.uri(file)], range: null, declarations: null }),
        refusalIn(answer),
      );
      return refusalIn(answer);
    };
    assert.match(await reason('src/domain/empty.ts'), /declares nothing/);
    assert.match(await reason('src/domain/garbage.ts'), /declares nothing that can be read/);
    assert.match(await reason('src/domain/picture.ts'), /holds no text, so nobody can say/);
    assert.match(await reason('src/domain/api.gen.ts'), /is generated/);
    assert.match(await reason('src/domain/price.test.ts'), /is a test\. It belongs with the tests/);
    assert.match(await reason('jest.config.ts'), /configures a tool/);
    assert.match(await reason('scripts/build.ts'), /the contract or a \.gitignore leaves it out/);
    for (const file of ['package.json', 'logo.png', 'src/gone.ts'])
      assert.match(await reason(file), /no module of a contract: it is no source file or not there/);
    const nothing = await asked(editor, MIXED, {
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
    });
    assert.match(refusalIn(nothing), /Nothing is declared in what is selected/);
    assert.match((await choices(editor, 'src/domain')).question, /^Where do these \d files belong\?$/);
  });

  it('is asked from the refactorings, and from the finding of a module in no layer', async () => {
    const editor = await open(PROJECT);
    const actions = (file: string, only?: string[]) =>
      editor.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: editor.uri(file) },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 30 } },
        context: { diagnostics: [], triggerKind: 1, ...(only && { only }) },
      });
    const questions = async (file: string, only?: string[]) =>
      (await actions(file, only)).filter((action) => action.command?.command === command.whereBelongs);
    const [fix, move] = await questions('src/lib/pgClient.ts');
    assert.deepEqual([fix?.kind, fix?.command?.arguments], ['quickfix', [editor.uri('src/lib/pgClient.ts')]]);
    assert.deepEqual(
      fix?.diagnostics?.map(({ code }) => code),
      ['unplaced-module'],
    );
    assert.deepEqual([move?.kind, move?.command?.arguments], ['refactor.move', []]);
    assert.deepEqual(
      (await questions(MIXED)).map(({ kind }) => kind),
      ['refactor.move'],
    );
    assert.deepEqual((await questions(MIXED, ['refactor'])).length, 1);
    assert.deepEqual(await questions(MIXED, ['quickfix']), []);
    const other = await open(PROJECT, {});
    const plain = await other.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: other.uri(MIXED) },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], triggerKind: 1 },
    });
    assert.ok(plain.every((action) => action.command?.command !== command.whereBelongs));
  });
});

function asked(editor: Editor, file: string, about: Partial<WhereParams> = {}): Promise<LayerChoices | Refused> {
  const params: WhereParams = { uris: [editor.uri(file)], range: null, declarations: null, ...about };
  return editor.request<LayerChoices | Refused>(method.where, params);
}

async function choices(editor: Editor, file: string, about: Partial<WhereParams> = {}): Promise<LayerChoices> {
  const answer = await asked(editor, file, about);
  assert.ok(answer.kind === 'layers', JSON.stringify(answer));
  return answer;
}

function refusalIn(answer: LayerChoices | Refused): string {
  return answer.kind === 'refused' ? answer.reason : '';
}

async function page(editor: Editor, params: WhereParams): Promise<string> {
  return (await editor.request<Page>(method.evidence, params)).markdown;
}

function asksOf({ actions }: LayerChoices): readonly string[] {
  return actions.filter((action: WhereAction) => action.kind === 'ask').map(({ label }) => label);
}
