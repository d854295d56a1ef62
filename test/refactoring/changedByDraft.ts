import type { Draft } from '#adapters/languages/typescript/refactoring/draft.ts';
import { createDraft } from '#adapters/languages/typescript/refactoring/draft.ts';
import { programOver, textAfter } from './programOver.ts';

/** What drafts of these tests may import from. */
const OTHERS = {
  'src/ports.ts':
    'export interface Orders { save(): void }\nexport interface Clock { now(): number }\nexport class Fixed {}\nexport default class Main {}\n',
  'src/barrel.ts': "export * from './ports';\n",
  'src/other.ts': 'export const other = 1;\nexport const more = 2;\nexport default 3;\n',
};

/** `src/a.ts` with `text`, after `change`. */
export function changed(text: string, change: (draft: Draft) => void, file = 'src/a.ts', options = {}): string {
  const config = JSON.stringify({
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler', allowJs: true, ...options },
  });
  const program = programOver({ ...OTHERS, [file]: text, 'tsconfig.json': config }, file);
  const draft = createDraft(program.checked, program.surroundings);
  change(draft);
  return textAfter(program, draft.finish(), file);
}
