/** Patterns of what is a test or helps tests, whatever the layers are called. */
export const TEST_PATTERNS: readonly string[] = [
  '**/test/**',
  '**/tests/**',
  '**/__tests__/**',
  '**/__mocks__/**',
  '**/testing/**',
  '**/*.{test,spec,e2e-spec}.*',
  '**/test_*.py',
  '**/*_test.py',
  '**/conftest.py',
];

/** Patterns of what every layer may use, where the contract says nothing else of it. */
export const SHARED_PATTERNS: readonly string[] = [
  '**/shared/**',
  '**/common/**',
  '**/kernel/**',
  '**/{shared_kernel,shared-kernel,sharedKernel}/**',
];

export const TEST_LAYER_NAME = 'tests';
export const SHARED_LAYER_NAME = 'shared';
