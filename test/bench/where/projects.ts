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

/** Projects in Python. What their modules show is said in the same signs, and nothing is fitted on them. */
export const IN_PYTHON: readonly string[] = [
  'kingdom-python-server',
  'code',
  'clean-architecture',
  'dddpy',
  'python-ddd',
];
