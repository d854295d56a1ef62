import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mendableRules } from '#application/fixes/fixes.ts';
import type { Contract, RuleSetting } from '#domain/architecture/contract.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf, ruleById, rules } from '#domain/rules/registry.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';
import { optionsOf, severityOf } from '#domain/rules/ruleSettings.ts';
import { readSpecs } from '#test/specs/readSpec.ts';

const SECTIONS = ['What it does', 'Why', 'Example', 'Fix', 'When not to use it'];

interface RulesSchema {
  readonly properties: { readonly rules: { readonly properties: Readonly<Record<string, unknown>> } };
}

for (const { meta } of rules) {
  describe(`the rule ${meta.id}`, () => {
    it('is a file of its name, short enough to be read at once', () => {
      const lines = readFileSync(`server/src/domain/rules/${meta.id}.ts`, 'utf8').split('\n');
      assert.ok(lines.length <= 100, `${lines.length} lines`);
    });

    it('has a page with all sections', () => {
      const page = readFileSync(pageOf(meta.id), 'utf8');
      assert.ok(page.startsWith(`# ${meta.id}\n\n${meta.summary}\n`), 'The page begins with the name and the summary');
      const sections = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
      assert.deepEqual(
        sections.filter((section) => SECTIONS.includes(section)),
        SECTIONS,
      );
    });

    it('is shown at work by its page, and not by the fix', () => {
      const specs = readSpecs(readFileSync(pageOf(meta.id), 'utf8'));
      const expected = (section: string): string[] =>
        specs
          .filter(({ headings, fixes }) => headings[1] === section && (section !== 'Fix' || fixes.length === 0))
          .flatMap((spec) => spec.expected.map(({ rule }) => rule));
      assert.ok(expected('Example').includes(meta.id));
      assert.ok(specs.some(({ headings }) => headings[1] === 'Fix'));
      assert.deepEqual(expected('Fix'), []);
    });

    it('explains each of its options on the page', () => {
      const page = readFileSync(pageOf(meta.id), 'utf8');
      for (const option of Object.keys(meta.options ?? {})) assert.match(page, new RegExp(`^\`${option}\`: `, 'm'));
    });

    it('has a row in the README', () => {
      const table = /<!-- rules:start -->(.*)<!-- rules:end -->/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
      assert.ok(table.includes(`(${pageOf(meta.id)})`), 'Run `npm run generate`');
    });

    it('names its fixes in the README, where it has any', () => {
      assert.equal(mendableRules().includes(meta.id), (meta.fixes ?? []).length > 0);
      const row = new RegExp(`^\\| \\[\`${meta.id}\`\\].*$`, 'm').exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
      for (const kind of meta.fixes ?? []) assert.ok(row.includes(`\`${kind}\``), 'Run `npm run generate`');
    });

    it('has an entry in the schema of the contract', () => {
      assert.ok(meta.id in rulesInSchema(), 'Run `npm run generate`');
    });
  });
}

describe('the registry of rules', () => {
  it('knows each rule by its name, and no name twice', () => {
    assert.equal(new Set(rules.map(({ meta }) => meta.id)).size, rules.length);
    for (const rule of rules) assert.equal(ruleById(rule.meta.id), rule);
    assert.equal(ruleById('no-such-rule'), undefined);
  });

  it('shares its folder with little that is no rule', () => {
    const files = readdirSync('server/src/domain/rules').filter((name) => name.endsWith('.ts'));
    const shared = ['finding.ts', 'findingOnName.ts', 'registry.ts', 'rule.ts', 'ruleSettings.ts'];
    assert.deepEqual(files.sort(), [...shared, ...rules.map(({ meta }) => `${meta.id}.ts`)].sort());
  });

  it('leaves no page without a rule', () => {
    const pages = readdirSync('docs/rules').filter((name) => name.endsWith('.md'));
    assert.deepEqual(pages.sort(), rules.map(({ meta }) => `${meta.id}.md`).sort());
    for (const { meta } of rules) assert.ok(existsSync(pageOf(meta.id)));
  });

  it('leaves no entry of the schema without a rule', () => {
    assert.deepEqual(Object.keys(rulesInSchema()).sort(), rules.map(({ meta }) => meta.id).sort());
  });

  it('tells a finding of an unknown rule rather than nothing', () => {
    const finding = { rule: 'no-such-rule', details: {} } as unknown as Finding;
    assert.match(messageOf(finding), /no-such-rule/);
  });
});

describe('what a contract says of a rule', () => {
  const meta: RuleMeta = {
    id: 'layer-order',
    summary: '',
    reads: 'imports',
    severity: 'error',
    severityIn: { layered: 'hint' },
    options: {
      max: { description: '', type: 'integer', default: 7 },
      typeImports: { description: '', enum: ['count', 'allow'], default: 'count' },
    },
  };

  it('decides how loud it is, before its preset and the rule itself', () => {
    assert.equal(severityOf(contractWith({}), meta), 'error');
    assert.equal(severityOf(contractWith({ preset: 'layered' }), meta), 'hint');
    const rules = new Map<string, RuleSetting>([['layer-order', { severity: 'off', options: {} }]]);
    assert.equal(severityOf(contractWith({ preset: 'layered', rules }), meta), 'off');
  });

  it('decides its options, and the contract as a whole how type imports count', () => {
    assert.deepEqual(optionsOf(contractWith({}), meta), { max: 7, typeImports: 'count' });
    assert.deepEqual(optionsOf(contractWith({ typeImports: 'allow' }), meta), { max: 7, typeImports: 'allow' });
    const options = { max: 9, typeImports: 'count' };
    const rules = new Map<string, RuleSetting>([['layer-order', { severity: 'error', options }]]);
    assert.deepEqual(optionsOf(contractWith({ typeImports: 'allow', rules }), meta), options);
  });
});

function rulesInSchema(): Readonly<Record<string, unknown>> {
  const schema = JSON.parse(readFileSync('schemas/inward.schema.json', 'utf8')) as RulesSchema;
  return schema.properties.rules.properties;
}

function pageOf(id: string): string {
  return `docs/rules/${id}.md`;
}

function contractWith(part: Partial<Contract>): Contract {
  return {
    ...{ root: '', origin: { kind: 'inferred' }, preset: 'none', typeImports: 'count' },
    ...{ include: [], exclude: [], layers: [], contexts: undefined, rules: new Map(), ignores: [] },
    ...part,
  };
}
