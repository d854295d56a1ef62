import type { ModulePath } from '#domain/graph/module.ts';
import type { Language } from './ports/language.ts';
import type { Refactorer, RefactoringRequest } from './ports/refactorer.ts';

/** The refactorers of a workspace folder, one for each language that has one. */
export interface Refactorers {
  /** Undefined where the language of that file has none, or none that does `what`. */
  readonly refactorerFor: (path: ModulePath, what?: RefactoringRequest['kind']) => Refactorer | undefined;
  /** Lets go of all that they know. The next question has them begin anew. */
  readonly forget: () => void;
}

export function createRefactorers(languages: readonly Language[]): Refactorers {
  const opened = new Map<Language, Refactorer | undefined>();
  return {
    refactorerFor: (path, what) => {
      const language = languages.find(({ languageOf }) => languageOf(path) !== undefined);
      if (language === undefined) return undefined;
      if (!opened.has(language)) opened.set(language, language.openRefactorer?.());
      const refactorer = opened.get(language);
      return what === undefined || refactorer?.does.has(what) === true ? refactorer : undefined;
    },
    forget: () => {
      for (const refactorer of opened.values()) refactorer?.forget();
    },
  };
}
