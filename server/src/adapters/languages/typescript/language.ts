import type { Language } from '#application/ports/language.ts';
import { languageOfFile } from './moduleFiles.ts';
import { readOutline } from './outline/readOutline.ts';
import { readFacts } from './readFacts.ts';
import { openTypeScriptRefactorer } from './refactoring/refactorer.ts';
import { isResolutionConfiguration } from './resolution/configurationFiles.ts';
import { createTypeScriptResolver } from './resolution/resolver.ts';
import { habitOf } from './rewrite/habitOf.ts';
import { specifiersFor } from './rewrite/specifiersFor.ts';

/** TypeScript and JavaScript. */
export const typescriptLanguage: Language = {
  languageOf: languageOfFile,
  readFacts,
  readOutline,
  // Between the tags of JSX there are no other comments.
  writeComment: (words) => [`// ${words}`, `{/* ${words} */}`],
  specifiers: { specifiersFor, habitOf },
  resolver: createTypeScriptResolver,
  isConfiguration: isResolutionConfiguration,
  openRefactorer: openTypeScriptRefactorer,
};
