import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import { readImports } from './readImports.ts';
import { readSuppressions } from './readSuppressions.ts';

/** `os.environ`, `os.getenv`, `load_dotenv()` and their neighbours. */
const ENVIRONMENT = /environ|getenv|putenv|dotenv/;

/** The first depth of facts: what a search and a lexer tell, fast enough for every file of a project. */
export function readFacts(_path: ModulePath, text: string): ModuleFacts {
  const suppressions = readSuppressions(text);
  return {
    imports: readImports(text),
    ...(suppressions.length > 0 && { suppressions }),
    ...(ENVIRONMENT.test(text) && { mentionsEnvironment: true }),
  };
}
