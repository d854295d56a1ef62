import type { Language } from '#application/ports/language.ts';
import { languageOfFile } from './moduleFiles.ts';
import { readOutline } from './outline/readOutline.ts';
import { readFacts } from './readFacts.ts';
import { openTypeScriptRefactorer } from './refactoring/refactorer.ts';
import { isResolutionConfiguration } from './resolution/configurationFiles.ts';
import { createTypeScriptResolver } from './resolution/resolver.ts';
import { specifierWriter } from './rewrite/specifierWriter.ts';
import { typescriptTemplates } from './templates/templates.ts';

/** TypeScript and JavaScript. */
export const typescriptLanguage: Language = {
  languageOf: languageOfFile,
  readFacts,
  outlines: { read: readOutline },
  // Between the tags of JSX there are no other comments.
  writeComment: (words) => [`// ${words}`, `{/* ${words} */}`],
  specifiers: specifierWriter,
  resolver: createTypeScriptResolver,
  isConfiguration: isResolutionConfiguration,
  openRefactorer: () => openTypeScriptRefactorer(),
  templates: typescriptTemplates,
};
