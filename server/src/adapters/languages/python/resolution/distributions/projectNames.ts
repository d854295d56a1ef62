import { getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import { nameInRequirement } from './requirementNames.ts';

/** Tables whose keys are distributions, by their path; `*` is any one key. */
const TABLES: readonly string[] = [
  'tool.poetry.dependencies',
  'tool.poetry.dev-dependencies',
  'tool.poetry.group.*.dependencies',
  'packages',
  'dev-packages',
];

/** Lists of requirements. */
const LISTS: readonly string[] = [
  'project.dependencies',
  'project.optional-dependencies.*',
  'dependency-groups.*',
  'tool.uv.dev-dependencies',
  'tool.pdm.dev-dependencies.*',
];

/** What a `pyproject.toml` or a `Pipfile` lists: as requirements, or as keys of a table. */
export function namesInProject(text: string): readonly string[] {
  const project = tomlValue(text);
  const keys = TABLES.flatMap((path) => valuesAt(project, path.split('.'))).flatMap((table) =>
    isTable(table) ? Object.keys(table) : [],
  );
  const requirements = LISTS.flatMap((path) => valuesAt(project, path.split('.'))).flatMap((list) =>
    Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [],
  );
  return [...requirements.flatMap((each) => nameInRequirement(each) ?? []), ...keys.filter((key) => key !== 'python')];
}

/** What a `Pipfile.lock` lists, by group: `{ "default": { "pyyaml": … }, "develop": … }`. */
export function namesInPipfileLock(text: string): readonly string[] {
  const lock = jsonValue(text);
  if (!isTable(lock)) return [];
  const groups = Object.entries(lock).filter(([name]) => !name.startsWith('_'));
  return groups.flatMap(([, group]) => (isTable(group) ? Object.keys(group) : []));
}

/** Undefined where the text is no TOML: another reader says so where it matters. */
function tomlValue(text: string): unknown {
  try {
    return getStaticTOMLValue(parseTOML(text));
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** Undefined where the text is no JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function valuesAt(value: unknown, [key, ...further]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (!isTable(value)) return [];
  const next = key === '*' ? Object.values(value) : Object.hasOwn(value, key) ? [value[key]] : [];
  return next.flatMap((each) => valuesAt(each, further));
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
