import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import { readImports } from './readImports.ts';
import { readSuppressions } from './readSuppressions.ts';

/** `process.env`, `import.meta.env`, `Deno.env` and `Bun.env` all hold the one word. */
const ENVIRONMENT = /\b(?:env|loadEnvFile)\b/;

/** The first depth of facts: what a search and a lexer tell, fast enough for every file of a project. */
export function readFacts(path: ModulePath, text: string): ModuleFacts {
  const suppressions = readSuppressions(path, text);
  return {
    imports: readImports(path, text),
    ...(suppressions.length > 0 && { suppressions }),
    ...(ENVIRONMENT.test(text) && { mentionsEnvironment: true }),
  };
}
