import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out/',
      '.tsbuild/',
      '**/node_modules/',
      'test/**/fixtures/',
      'test/editor/.tmp/',
      'test/editor/artifacts/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      // A number in a message reads as it should; wrapping each in String() only hides the message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onChange(() => refresh())` and an early `return report(problem)` say what they do; braces would say no more.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // node:test reports a rejected test itself, so its promise is nobody's business.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it'] }] },
      ],
    },
  },
  // Plain JavaScript is what runs before anything is built. It belongs to no tsconfig, so there are no types to check by.
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
