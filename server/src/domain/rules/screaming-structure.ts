import { normalisedName } from '../architecture/presets.ts';
import { START_OF_FILE } from '../text.ts';
import { contractFinding } from './contract/contractFinding.ts';
import type { Finding } from './finding.ts';
import type { ContractInput, ContractRule } from './rule.ts';
import { sourceFolders } from './contract/sourceFolders.ts';

export const screamingStructure: ContractRule = {
  meta: {
    id: 'screaming-structure',
    summary: 'The folders at the top name what the program is about, not what its framework is made of.',
    reads: 'contract',
    severity: 'hint',
    // There, this is the very structure.
    severityIn: { layered: 'off', 'feature-sliced': 'off' },
  },
  planting: { nothing: 'it is about the folders of the whole project' },
  checkContract,
  message: ({ details: { top = '', folders = '' } }) =>
    `The folders ${top === '' ? 'at the top' : `in \`${top}\``} say what kinds of things a framework is made of (${folders}), and not what this program is about. ` +
    'What belongs to one feature lies in all of them, so every change goes through all of them, and nothing shows what one feature may know of another. ' +
    'Make a folder for each part of the business, such as `orders` or `billing`, with its layers inside.',
};

/** Kinds of things that web frameworks are made of. The names of layers are no such kinds. */
const KINDS: ReadonlySet<string> = new Set([
  ...['controller', 'route', 'router', 'model', 'view', 'service', 'repository', 'middleware', 'handler', 'resolver'],
  ...['controllers', 'routes', 'routers', 'models', 'views', 'services', 'repositories', 'middlewares', 'handlers'],
  ...['resolvers', 'dao', 'daos', 'dto', 'dtos', 'schemas', 'validators', 'serializers', 'templates', 'helpers'],
]);

/** Folders that say nothing of the kind, one way or the other. */
const NEUTRAL: ReadonlySet<string> = new Set([
  ...['config', 'configs', 'configuration', 'constants', 'types', 'interfaces', 'lib', 'libs', 'utils', 'util', 'db'],
  ...['database', 'shared', 'common', 'errors', 'exceptions', 'test', 'tests', 'scripts', 'docs', 'public', 'assets'],
  ...['migrations', 'seeds', 'seeders', 'jobs', 'plugins', 'i18n', 'locales', 'logger', 'logging', 'loaders'],
  ...['alembic', 'fixtures', 'locale', 'management', 'media', 'static', 'templatetags'],
]);

/** In a smaller project everything is in sight anyhow. */
const FEWEST_MODULES = 15;
const FEWEST_KINDS = 3;

function checkContract(input: ContractInput): Finding[] {
  const { contract, modules, placementOf, severity } = input;
  if (modules.some((path) => placementOf(path)?.context !== undefined)) return [];
  const code = modules.filter((path) => placementOf(path)?.layer?.role !== 'test');
  const { top, folders } = sourceFolders(contract.root, code);
  const kinds = [...folders.keys()].filter((name) => KINDS.has(normalisedName(name))).sort();
  const others = [...folders.keys()].filter((name) => !KINDS.has(normalisedName(name)) && !isNeutral(name));
  const inKinds = kinds.reduce((sum, name) => sum + (folders.get(name) ?? 0), 0);
  // One folder of another name may be a layer; two of them are a structure of some other sort.
  if (inKinds < FEWEST_MODULES || kinds.length < FEWEST_KINDS || others.length > 1) return [];
  const { origin, layersDeclaredAt = START_OF_FILE } = contract;
  const details = { top, folders: kinds.map((name) => `\`${name}\``).join(', ') };
  const file = origin.kind === 'file' ? origin.file : code.toSorted()[0];
  return file === undefined ? [] : [contractFinding('screaming-structure', severity, file, layersDeclaredAt, details)];
}

function isNeutral(name: string): boolean {
  return NEUTRAL.has(normalisedName(name)) || /^[._(]/.test(name);
}
