/** Patterns of what is a test or helps tests, whatever the layers are called. */
export const TEST_PATTERNS: readonly string[] = [
  '**/{test,tests,__tests__,__mocks__,testing}/**',
  '**/*.{test,spec,e2e-spec}.*',
  '**/{test_*,*_test,conftest}.py',
];

/** Patterns of what every layer may use, where the contract says nothing else of it. */
export const SHARED_PATTERNS: readonly string[] = [
  '**/{shared,Shared,_shared,common,Common,kernel,Kernel}/**',
  '**/{shared_kernel,shared-kernel,sharedKernel,SharedKernel,_sharedKernel}/**',
];

export const TEST_LAYER_NAME = 'tests';
export const SHARED_LAYER_NAME = 'shared';
