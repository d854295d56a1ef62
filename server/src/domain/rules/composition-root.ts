import type { Layer } from '../architecture/contract.ts';
import { hasRole, isBound } from '../planting/planting.ts';
import type { AdapterConstruction } from './ports/adapterConstruction.ts';
import { adapterConstructions } from './ports/adapterConstruction.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { findingOnName } from './findingOnName.ts';
import { isAboutPython } from './language/languageWords.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './imports/importEdge.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const compositionRoot: ModuleRule = {
  meta: {
    id: 'composition-root',
    summary: 'Adapters are made in the composition root, and nobody but tests imports it.',
    reads: 'outlines',
    severity: 'error',
    fixes: ['invert-through-composition', 'make-type-only'],
    options: TYPE_IMPORTS,
  },
  planting: {
    needs: 'a layer with the role `composition` and another one, or adapters around a core',
    at: isBound,
    leadsTo: [hasRole('composition')],
    alsoAt: (plot) => hasRole('adapter')(plot) && plot.placement.contract.layers.some(isCore),
  },
  check: (input) => [...imports(input), ...adapterConstructions(input).map((made) => constructionFinding(input, made))],
  message: (finding) => (finding.details['port'] === undefined ? importMessage(finding) : constructionMessage(finding)),
};

/** Ports are declared there, and without ports there are no adapters to be made. */
function isCore({ role }: Layer): boolean {
  return role === 'domain' || role === 'application';
}

function imports(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  // A module in no layer may be the script that starts the program; what reaches the root through it is another rule's.
  if (layer === undefined || layer.role === 'composition' || layer.role === 'test') return [];
  return importEdges(input)
    .filter(({ placement }) => placement.layer?.role === 'composition')
    .map((edge) => findingOnImport('composition-root', input, edge, edge.placement.layer?.declaredAt));
}

/** The import is allowed and the program runs, so this is never louder than a warning. */
function constructionFinding(input: RuleInput, { use, adapter, port }: AdapterConstruction): Finding {
  const severity = input.severity === 'error' ? 'warning' : input.severity;
  const placement = input.placementOf(adapter);
  return {
    ...findingOnName('composition-root', input, use, { port, use: use.kind }, severity),
    ...(placement && { to: { kind: 'module', path: adapter, ...placeOf(placement) } }),
  };
}

function importMessage(finding: Finding): string {
  return (
    `${finding.from.layer ?? 'This layer'} may not import the composition root: ${targetName(finding)}. ` +
    'The composition root knows everything, so whoever imports it depends on everything. ' +
    'Take what is needed as a parameter and let the composition root hand it in.'
  );
}

function constructionMessage(finding: Finding): string {
  const {
    symbol = 'an adapter',
    details: { port = '', use },
  } = finding;
  const made =
    use === 'call' || isAboutPython(finding)
      ? `\`${symbol}()\` makes an adapter here`
      : `\`new ${symbol}()\` makes an adapter here`;
  return (
    `${made}, outside the composition root: an implementation of \`${port}\`. ` +
    'Whoever makes an adapter decides which one is used, so it can be neither replaced nor faked from outside, and what it is made of is decided in several places. ' +
    `Take \`${port}\` as a parameter and let the composition root make the adapter and hand it in.`
  );
}
