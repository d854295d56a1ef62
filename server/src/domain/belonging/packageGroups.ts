import type { Category } from '../catalogue/category.ts';

/** One word for all categories of packages that say the same about where a module belongs. */
export function groupOf(category: Category): string {
  return GROUPS[category];
}

const GROUPS: Readonly<Record<Category, string>> = {
  orm: 'storage',
  database: 'storage',
  cache: 'storage',
  filesystem: 'storage',
  'http-server': 'web',
  graphql: 'web',
  auth: 'web',
  'http-client': 'outside',
  messaging: 'outside',
  cloud: 'outside',
  email: 'outside',
  network: 'outside',
  resilience: 'outside',
  logging: 'logging',
  telemetry: 'logging',
  ui: 'screen',
  state: 'screen',
  rendering: 'screen',
  i18n: 'screen',
  process: 'process',
  environment: 'process',
  scheduling: 'process',
  cli: 'process',
  testing: 'testing',
  framework: 'framework',
  'di-container': 'container',
  validation: 'validation',
  stream: 'plain',
  tooling: 'plain',
  serialization: 'plain',
  crypto: 'crypto',
  identifier: 'plain',
  date: 'plain',
  number: 'plain',
  text: 'plain',
  events: 'plain',
  functional: 'plain',
  utility: 'plain',
};
