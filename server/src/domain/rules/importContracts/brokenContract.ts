import type { ShownBreach } from '../../importContracts/importBreach.ts';
import type { ImportContractKind } from '../../importContracts/importContract.ts';
import { rangeOfSite } from '../../graph/module.ts';
import { START_OF_FILE } from '../../text.ts';
import type { Finding, FindingTarget } from '../finding.ts';
import { placeOf } from '../finding.ts';
import { linksOf } from '../imports/importEdge.ts';
import type { RuleInput } from '../rule.ts';

/** The findings of one kind of contracts in a module, each at the import that a forbidden chain begins with. */
export function brokenContracts(rule: string, kind: ImportContractKind, input: RuleInput): Finding[] {
  return input
    .importBreaches()
    .filter(({ contract }) => contract.kind === kind)
    .map((breach) => findingOf(rule, input, breach));
}

function findingOf(rule: string, input: RuleInput, shown: ShownBreach): Finding {
  const { contract, file, breach, paths, site } = shown;
  const { module, placement, severity } = input;
  const { id, name } = contract;
  const any = site ?? module.dependencies[0]?.site;
  return {
    ...{ rule, severity, file: module.path },
    range: any === undefined ? START_OF_FILE : rangeOfSite(any),
    from: placeOf(placement),
    to: targetOf(input, shown),
    // Two contracts may forbid the same import, and what is accepted of one is not accepted of the other.
    symbol: id,
    chain: breach.chain.length > 1 ? linksOf(paths) : [],
    contract: { file, id, name },
    contractRange: { file, range: breach.saidAt },
    details: { ...breach.details, contract: name, names: breach.chain.join(' → '), reached: breach.chain.at(-1) ?? '' },
  };
}

function targetOf({ placementOf }: RuleInput, { breach, paths }: ShownBreach): FindingTarget | undefined {
  if (breach.chain.length < 2) return undefined;
  const path = paths[breach.chain.length - 1];
  if (path === undefined) return { kind: 'package', name: breach.chain.at(-1) ?? '' };
  const placement = placementOf(path);
  const place = placement === undefined ? { layer: undefined, context: undefined } : placeOf(placement);
  return { kind: 'module', path, ...place };
}
