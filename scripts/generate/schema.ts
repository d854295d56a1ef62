import { inwardSchema } from '#adapters/contracts/inwardSchema.ts';
import { rules } from '#domain/rules/registry.ts';
import type { GeneratedFile } from './generatedFile.ts';

/** The JSON Schema of contracts, by which editors complete and check `inward.json`. */
export const schema: GeneratedFile = {
  path: 'schemas/inward.schema.json',
  generate: () => JSON.stringify(inwardSchema(rules.map(({ meta }) => meta)), undefined, 2),
};
