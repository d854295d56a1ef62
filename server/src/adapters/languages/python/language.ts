import type { Language } from '#application/ports/language.ts';
import { languageOfFile } from './moduleFiles.ts';
import { readOutline } from './outline/readOutline.ts';
import { readFacts } from './readFacts.ts';
import { isResolutionConfiguration } from './resolution/configurationFiles.ts';
import { listsDistributions } from './resolution/distributions/listingFiles.ts';
import { openPythonRefactorer } from './refactoring/refactorer.ts';
import { createPythonResolver } from './resolution/resolver.ts';
import { importRewriter } from './rewrite/importRewriter.ts';
import { pythonTemplates } from './templates/templates.ts';

/** Python, of any version. */
export const pythonLanguage: Language = {
  languageOf: languageOfFile,
  readFacts,
  outlines: { read: readOutline },
  writeComment: (words) => [`# ${words}`],
  rewriter: importRewriter,
  resolver: createPythonResolver,
  isConfiguration: (path) => isResolutionConfiguration(path) || listsDistributions(path),
  openRefactorer: openPythonRefactorer,
  templates: pythonTemplates,
};
