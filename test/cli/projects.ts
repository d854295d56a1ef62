/** Two layers; `adapters` is the outer one. */
export const TWO_LAYERS = `{
  "preset": "none",
  "layers": [
    { "name": "adapters", "role": "adapter", "paths": ["src/adapters/**"] },
    { "name": "domain", "role": "domain", "paths": ["src/domain/**"] }
  ]
}
`;

/** Nothing points outward. */
export const NO_BREACH: Readonly<Record<string, string>> = {
  'inward.json': TWO_LAYERS,
  'src/adapters/database.ts': "import type { Id } from '../domain/id';\nexport const save = (id: Id) => id;\n",
  'src/domain/id.ts': 'export type Id = string;\n',
  'src/domain/order.ts': 'export class Order {}\n',
};

/** One import points outward. */
export const ONE_BREACH: Readonly<Record<string, string>> = {
  ...NO_BREACH,
  'src/domain/order.ts': "import type { Id } from './id';\n\nimport { save } from '../adapters/database';\n",
};
