import type { Schema } from './schemaParts.ts';
import { patterns, texts } from './schemaParts.ts';

export const LAYERS: Schema = {
  type: 'array',
  markdownDescription:
    'The layers, **outermost first**. Imports may point inward: from a layer to those further down. A list inside the list holds siblings, which may not import each other.',
  items: {
    anyOf: [
      { $ref: '#/definitions/layer' },
      {
        type: 'array',
        minItems: 1,
        items: { $ref: '#/definitions/layer' },
        description: 'Layers side by side, independent of each other.',
      },
    ],
  },
  defaultSnippets: [
    {
      label: 'adapters, application, domain',
      body: ['adapters', 'application', 'domain'].map((name) => ({
        name,
        role: name === 'adapters' ? 'adapter' : name,
        paths: [`src/${name}/**`],
      })),
    },
  ],
};

const ROLES: readonly (readonly [string, string])[] = [
  ['domain', 'What the business is about.'],
  ['application', 'What the program does: use cases and the ports they need.'],
  ['adapter', 'What talks to the outside.'],
  ['composition', 'Wires everything. Nobody imports it.'],
  ['test', 'Looks at everything. Nobody imports it.'],
  ['shared', 'Every layer may use it.'],
];

export const LAYER: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'paths'],
  properties: {
    name: {
      type: 'string',
      pattern: '\\S',
      description: 'What messages call the layer. No other layer has that name.',
    },
    role: {
      enum: ROLES.map(([role]) => role),
      enumDescriptions: ROLES.map(([, description]) => description),
      markdownDescription: 'What the layer is for, whatever its name.',
    },
    paths: {
      ...patterns(
        'The modules of the layer. Where several layers match, the one whose pattern fixes the deepest folder has the module; of two that tie, the first.',
        ['src/domain/**'],
      ),
      minItems: 1,
    },
    mayImport: texts('The only other layers that this one may import, whatever the order.'),
    closed: {
      type: 'boolean',
      default: false,
      markdownDescription:
        'Whether layers further out must go through this one: they may not import what lies further in.',
    },
    optional: { type: 'boolean', default: false, markdownDescription: 'Whether the layer may have no modules.' },
    packages: {
      $ref: '#/definitions/selection',
      markdownDescription:
        'Packages that the layer may import or not, whatever `core-package` says of them: by name (`decimal.js`, `node:fs`), by pattern (`@aws-sdk/*`) or by category (`@category/orm`).',
    },
    effects: {
      $ref: '#/definitions/selection',
      markdownDescription:
        'What the layer may do without an import and what not, whatever `core-effect` says of it: by name (`Date.now`; `process` stands for all that begins with it), or by category (`@category/clock`).',
    },
  },
  defaultSnippets: [{ label: 'layer', body: { name: '$1', role: '$2', paths: ['src/$1/**'] } }],
};

export const SELECTION: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    allow: texts('Lets these pass.'),
    deny: texts('Forbids these. Where an entry of both lists fits, the more exact one decides.'),
  },
};
