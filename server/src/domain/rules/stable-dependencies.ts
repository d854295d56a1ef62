import type { Coupling } from '../graph/coupling.ts';
import { instabilityOf } from '../graph/coupling.ts';
import type { Finding } from './finding.ts';
import { wordsFor } from './language/languageWords.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './imports/importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';
import type { Pair } from './imports/stabilityPairs.ts';
import { BETWEEN, pairsOf } from './imports/stabilityPairs.ts';

export const stableDependencies: Rule = {
  meta: {
    id: 'stable-dependencies',
    summary: 'What others depend on does not depend on what changes more easily than itself.',
    reads: 'outlines',
    severity: 'off',
    fixes: ['make-type-only'],
    options: {
      between: {
        description: 'What is compared.',
        type: 'array',
        items: { type: 'string', enum: BETWEEN },
        default: BETWEEN,
      },
      dependents: {
        description: 'How many modules have to depend on something before it counts as stable.',
        type: 'integer',
        minimum: 1,
        default: 5,
      },
      difference: {
        description: 'By how much the instability of the two has to differ, in percentage points.',
        type: 'integer',
        minimum: 1,
        default: 30,
      },
      ...TYPE_IMPORTS,
    },
  },
  planting: { nothing: 'what is stable shows only in the imports of many modules' },
  check,
  message: (finding) => {
    const { from = '', to = '', dependents = '', own = '', theirs = '' } = finding.details;
    const through = to === targetName(finding) ? '' : `: ${targetName(finding)}`;
    return `${from.charAt(0).toUpperCase()}${from.slice(1)} is stable and depends on ${to}, which is not${through}. ${dependents} modules depend on ${from} (instability ${own}), and whatever moves ${to} (instability ${theirs}) may move them all. Declare what ${from} needs as ${wordsFor(finding).port} beside it and let ${to} implement that, or move what is needed to something as stable.`;
  },
};

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  // Composition depends on everything by its nature, and nobody depends on tests.
  if (layer?.role === 'test' || layer?.role === 'composition') return [];
  const told = new Set<string>();
  return importEdges(input).flatMap((edge) => {
    const breach = pairsOf(input, edge).find((pair) => isBreach(input, pair));
    if (breach === undefined || edge.placement.layer?.role === 'test' || told.has(breach.key)) return [];
    told.add(breach.key);
    return [findingOnImport('stable-dependencies', input, edge, undefined, detailsOf(breach))];
  });
}

function isBreach({ options }: RuleInput, { own, theirs }: Pair): boolean {
  const [stable, unstable] = [instabilityOf(own), instabilityOf(theirs)];
  if (stable === undefined || unstable === undefined) return false;
  return own.afferent >= Number(options['dependents']) && (unstable - stable) * 100 >= Number(options['difference']);
}

function detailsOf({ from, to, own, theirs }: Pair): Readonly<Record<string, string>> {
  const shown = (coupling: Coupling): string => (instabilityOf(coupling) ?? 0).toFixed(2);
  return { from, to, dependents: String(own.afferent), own: shown(own), theirs: shown(theirs) };
}
