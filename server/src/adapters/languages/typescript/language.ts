import type { Language } from '#application/ports.ts';
import { languageOfFile } from './moduleFiles.ts';
import { readOutline } from './outline/readOutline.ts';
import { readImports } from './readImports.ts';
import { readSuppressions } from './readSuppressions.ts';
import { isResolutionConfiguration } from './resolution/configurationFiles.ts';
import { createTypeScriptResolver } from './resolution/resolver.ts';

/** TypeScript and JavaScript. */
export const typescriptLanguage: Language = {
  languageOf: languageOfFile,
  readImports,
  readOutline,
  readSuppressions,
  // `process.env`, `import.meta.env`, `Deno.env` and `Bun.env` all hold the one word.
  mentionsEnvironment: (text) => /\b(?:env|loadEnvFile)\b/.test(text),
  // Between the tags of JSX there are no other comments.
  writeComment: (words) => [`// ${words}`, `{/* ${words} */}`],
  resolver: createTypeScriptResolver,
  isConfiguration: isResolutionConfiguration,
};
