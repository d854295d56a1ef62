import { contextFolderOf, isFaceOfContext } from '../architecture/contextFace.ts';
import { normalisedName } from '../architecture/presets.ts';
import { hasRole, isBound } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import type { ImportEdge } from './imports/importEdge.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './imports/importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const testImport: Rule = {
  meta: {
    id: 'test-import',
    summary: 'Production code does not import tests, and tests use the testing API of other contexts.',
    reads: 'outlines',
    severity: 'error',
    fixes: ['make-type-only'],
    options: {
      testingApi: {
        description: 'Whether tests that go past the testing API of another context are told, as hints.',
        type: 'boolean',
        default: true,
      },
      ...TYPE_IMPORTS,
    },
  },
  planting: {
    needs: 'a layer with the role `test`, and another one',
    at: isBound,
    leadsTo: [hasRole('test')],
  },
  check,
  message: (finding) => {
    const { api } = finding.details;
    if (api !== undefined) {
      return `This test reaches into another context: ${targetName(finding)}. It has to change whenever something behind the face of that context does. Use what \`${api}\` offers for tests, and add there what is needed here.`;
    }
    return (
      `${finding.from.layer ?? 'Production code'} may not import tests: ${targetName(finding)}. ` +
      'What is shipped must not depend on what is there to check it. ' +
      'Move what both need into production code, or this module to the tests.'
    );
  },
};

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  // Of a module in no layer nobody said that it is production code: it may be the configuration of a test runner.
  if (layer === undefined) return [];
  if (layer.role === 'test') return input.options['testingApi'] === true ? pastTestingApi(input) : [];
  return importEdges(input)
    .filter(({ placement }) => placement.layer?.role === 'test')
    .map((edge) => findingOnImport('test-import', input, edge, edge.placement.layer?.declaredAt));
}

/** The imports by a test of what another context neither shows nor offers to tests, where it does offer something. */
function pastTestingApi(input: RuleInput): Finding[] {
  const edges = importEdges(input).filter(({ placement }) => placement.context !== undefined);
  if (isAboutOneContext(input, edges)) return [];
  return edges.flatMap((edge) => {
    const api = isInternal(input, edge) ? testingApiOf(input, edge) : undefined;
    return api === undefined
      ? []
      : [{ ...findingOnImport('test-import', input, edge, undefined, { api }), severity: 'hint' }];
  });
}

/** A test that lies in no context and imports only one is a test of that. */
function isAboutOneContext({ placement }: RuleInput, edges: readonly ImportEdge[]): boolean {
  return placement.context === undefined && new Set(edges.map((edge) => edge.placement.context)).size < 2;
}

function isInternal({ module, placement }: RuleInput, { placement: to, path }: ImportEdge): boolean {
  if (to.context === undefined || to.context === placement.context || to.layer?.role === 'test') return false;
  return !isFaceOfContext(to, path) && !names(module.path, to.context);
}

/** Whether a test says by its path which context it is about: `test/orders/…`, `order.test.ts`. */
function names(path: string, context: string): boolean {
  return normalisedName(path).includes(normalisedName(context).replace(/s$/, ''));
}

function testingApiOf({ placement, hasModulesIn }: RuleInput, { path }: ImportEdge): string | undefined {
  const folder = contextFolderOf(placement.contract, path);
  if (folder === undefined) return undefined;
  return hasModulesIn(`${folder}/testing`) ? `${folder}/testing` : undefined;
}
