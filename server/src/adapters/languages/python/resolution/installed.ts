import { categoriesOf } from '#domain/catalogue/catalogue.ts';

/** The tests of the interpreter. Who writes `test` means a folder of the project. */
const INTERPRETER_TESTS = 'test';

/** Whether a top-level name is one of the standard library or of a distribution that the catalogue knows. */
export function isKnownPackage(top: string): boolean {
  return top !== INTERPRETER_TESTS && categoriesOf('python', top).length > 0;
}

/**
 * Whether different distributions lie in a package of that name. What is not in the project may well be installed then,
 * and what is imported from it tells more than its own name.
 */
export function isSharedNamespace(module: string): boolean {
  return SHARED_NAMESPACES.has(module);
}

const SHARED_NAMESPACES: ReadonlySet<string> = new Set([
  ...['google', 'google.cloud', 'azure', 'azure.mgmt', 'azure.storage', 'azure.ai', 'zope', 'backports', 'ruamel'],
  ...['sphinxcontrib', 'jaraco', 'plone', 'collective', 'opentelemetry', 'airflow.providers'],
]);
