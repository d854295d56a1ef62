import type { Contract } from '#domain/architecture/contract.ts';
import { placementOf } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { WorkspaceView } from '../workspace.ts';
import { contextsOf } from './contextsOf.ts';

const PYTHON_TEST_NAME = /(?:^|\/)test_[^/]*\.py$|_test\.py$/;
const TEST_NAME = /\.(test|spec)\.[cm]?[jt]sx?$/;

/** The file of a test of `tested`: beside it where the project has its tests there, else in its folder of tests. */
export function testHome(
  view: WorkspaceView,
  contract: Contract,
  tested: ModulePath,
  name: string,
  context: string | undefined,
): ModulePath {
  const isPython = tested.endsWith('.py');
  const isTest = (path: ModulePath): boolean => (isPython ? PYTHON_TEST_NAME : TEST_NAME).test(path);
  const tests = [...view.graph.paths()].filter(isTest);
  const word = tests.filter((path) => /\.spec\./.test(path)).length * 2 > tests.length ? 'spec' : 'test';
  const file = isPython ? `test_${name}_contract.py` : `${name}.contract.${word}.ts`;
  const apart = tests.filter((path) => placementOf(contract, path).layer?.role === 'test' && isApart(path));
  const isOfContext = (path: ModulePath): boolean => context !== undefined && path.split('/').includes(context);
  const example = apart.find(isOfContext) ?? apart[0];
  if (example === undefined || apart.length * 2 < tests.length) return `${folderOf(tested)}/${file}`;
  const root = /^(.*?(?:^|\/)(?:tests?|__tests__))(?:\/|$)/.exec(example)?.[1] ?? folderOf(example);
  const own = context === undefined ? root : inPlaceOfOther(root, contextsOf(view, contract), context);
  if (own !== root) return `${own}/${file}`;
  return context === undefined || isOfContext(root) ? `${root}/${file}` : `${root}/${context}/${file}`;
}

/** `src/billing/__tests__` as `src/orders/__tests__` is there. */
function inPlaceOfOther(folder: ModulePath, contexts: readonly string[], context: string): ModulePath {
  const segments = folder.split('/');
  const index = segments.findIndex((segment) => segment !== context && contexts.includes(segment));
  return index === -1 ? folder : segments.with(index, context).join('/');
}

function isApart(path: ModulePath): boolean {
  return /(?:^|\/)(?:tests?|__tests__)\//.test(path);
}
