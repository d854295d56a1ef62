import { PRESETS } from '#domain/architecture/presets.ts';
import { SEVERITIES, TYPE_IMPORTS } from '#domain/architecture/words.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

import { LAYER, LAYERS, SELECTION } from './layerSchema.ts';
import type { Schema } from './schemaParts.ts';
import { patterns } from './schemaParts.ts';

/**
 * The JSON Schema of `inward.json`, with the descriptions that an editor shows on completion and hover.
 *
 * It says what a schema can say. That layer names are unique, that `mayImport` names layers that exist, that brackets
 * are closed and days exist, only the reader knows.
 */
export function inwardSchema(metas: readonly RuleMeta[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Inward contract',
    markdownDescription: 'The layers of a project and the rules that hold between them.',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string', description: 'The schema of this file, for editors that do not know it.' },
      preset: PRESET,
      include: {
        ...patterns('The files that the contract speaks of. Without it, all below its folder.', ['src/**']),
        minItems: 1,
      },
      exclude: patterns(
        'The files that it does not speak of. They are no modules, and imports of them are not judged.',
        ['**/*.generated.ts'],
      ),
      layers: LAYERS,
      contexts: CONTEXTS,
      typeImports: TYPE_IMPORTS_SCHEMA,
      rules: rulesSchema(metas),
      ignore: ignoreSchema(metas),
    },
    definitions: {
      pattern: PATTERN,
      contextPattern: CONTEXT_PATTERN,
      layer: LAYER,
      selection: SELECTION,
      severity: SEVERITY,
    },
  };
}

const PATTERN: Schema = {
  type: 'string',
  pattern: '^(?![!\\s])(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]*[^\\\\\\s]$',
  patternErrorMessage:
    'A pattern holds forward slashes, begins with no "!" or space, and stays inside the folder of the contract.',
  markdownDescription:
    'A path below the folder of the contract: `*` is one name, `**` any number of folders, `{a,b}` either. A folder stands for all that lies in it.',
};

const CONTEXT_PATTERN: Schema = {
  allOf: [{ $ref: '#/definitions/pattern' }],
  pattern: '(?:^|/)\\{context\\}(?:/|$)',
  patternErrorMessage: 'Say which folder names the context with {context}, as in src/{context}/**.',
};

const PRESET: Schema = {
  enum: PRESETS.map(({ name }) => name),
  enumDescriptions: PRESETS.map(({ description }) => description),
  markdownDescription:
    'The style of architecture. It fills in what is not said: without `layers` the folders with its names, and without a `role` what the name of a layer means. `none` fills in nothing.',
};

const CONTEXTS: Schema = {
  type: 'object',
  additionalProperties: false,
  markdownDescription:
    'Bounded contexts: folders that hold layers of their own and see of each other only what each shows.',
  properties: {
    paths: {
      type: 'array',
      items: { $ref: '#/definitions/contextPattern' },
      markdownDescription: 'Where contexts lie. The folder at `{context}` gives a context its name.',
      defaultSnippets: [{ label: 'src/{context}/**', body: ['src/{context}/**'] }],
    },
    kernel: patterns('What every context may use. It depends on no context.', ['src/kernel/**']),
    public: patterns(
      'What of a context others may import. Without it: its index, its ports, its events and its use cases.',
      ['**/index.ts'],
    ),
  },
};

const TYPE_IMPORTS_SCHEMA: Schema = {
  enum: TYPE_IMPORTS,
  default: 'count',
  enumDescriptions: [
    'An import of types is a dependency like any other.',
    'Imports that only name types are let pass.',
  ],
  markdownDescription: 'Whether an import that only names types counts. A rule may say otherwise for itself.',
};

const SEVERITY: Schema = {
  enum: SEVERITIES,
  enumDescriptions: [
    'Fails the check.',
    'Shown as a warning.',
    'Shown as information.',
    'Shown as a hint in the editor.',
    'Not checked.',
  ],
};

function rulesSchema(metas: readonly RuleMeta[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    markdownDescription:
      'How loud each rule is, with options where it has any: `"cycle": "off"`, `"layer-order": ["warning", { … }]`.',
    properties: Object.fromEntries(metas.map((meta) => [meta.id, ruleSchema(meta)])),
  };
}

function ruleSchema({ id, summary, severity, options = {} }: RuleMeta): Schema {
  const optionsSchema = {
    type: 'object',
    additionalProperties: false,
    description: `Options of ${id}.`,
    properties: options,
  };
  return {
    markdownDescription: `${summary}\n\nWithout a word here: \`${severity}\`.`,
    default: severity,
    anyOf: [
      { $ref: '#/definitions/severity' },
      { type: 'array', minItems: 1, items: [{ $ref: '#/definitions/severity' }, optionsSchema], maxItems: 2 },
    ],
  };
}

function ignoreSchema(metas: readonly RuleMeta[]): Schema {
  return {
    type: 'array',
    markdownDescription: 'Findings that are let pass for now, each with the reason.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['rule', 'reason'],
      anyOf: [{ required: ['from'] }, { required: ['to'] }],
      properties: {
        rule: {
          enum: metas.map(({ id }) => id),
          enumDescriptions: metas.map(({ summary }) => summary),
          description: 'The rule whose findings are let pass.',
        },
        from: { $ref: '#/definitions/pattern', markdownDescription: 'The importing modules.' },
        to: { $ref: '#/definitions/pattern', markdownDescription: 'The imported modules, or a package: `@scope/*`.' },
        reason: { type: 'string', pattern: '\\S', description: 'Why, so that others know when the entry may go.' },
        until: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          markdownDescription: 'The last day on which it holds: `2027-03-31`.',
        },
      },
      defaultSnippets: [{ label: 'ignore', body: { rule: '$1', from: '$2', to: '$3', reason: '$4' } }],
    },
  };
}
