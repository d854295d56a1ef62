import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Language } from '#application/ports/language.ts';

/** Every language that Inward reads. No two of them claim a file. */
export const languages: readonly Language[] = [typescriptLanguage, pythonLanguage];
