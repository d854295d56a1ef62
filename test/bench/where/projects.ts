/** Projects whose folders name the layers. Weights are fitted on the one half; what is reported is of the other. */
export const FITTED_ON: readonly string[] = [
  'clean-ts-api',
  'ddd-forum',
  'node-api-boilerplate',
  'bulletproof-react',
  'examples',
];

export const REPORTED_ON: readonly string[] = [
  'domain-driven-hexagon',
  'typescript-ddd-example',
  'frontend-clean-architecture',
  'nodejs-clean-architecture-app',
];
