import type { PlacementOf } from '../../graph/chains.ts';
import type { CheapBecause } from '../../graph/cheapestLink.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { UnitCycle, UnitExample } from '../../graph/unitCycles.ts';
import type { UnitKind } from '../../graph/unitImports.ts';
import type { ChainLink, Finding } from '../finding.ts';
import { wordsFor } from '../language/languageWords.ts';
import { chainText } from './importEdge.ts';

export function cycleMessage(finding: Finding): string {
  return finding.details['of'] === 'module' ? messageOfModules(finding) : messageOfUnits(finding);
}

/** What a finding remembers of a cycle of units. */
export function detailsOfUnits(kind: UnitKind, { units, imports }: UnitCycle): Readonly<Record<string, string>> {
  return { of: kind, units: units.join(' → '), imports: imports.join(' ') };
}

/**
 * An import for each link of a cycle of units, that of the finding itself first. Where one ends in another module than
 * the next begins at, the two lie in the same unit, and the chain says nothing of the way between them.
 */
export function linksAlongUnits(own: UnitExample, { examples }: UnitCycle): ChainLink[] {
  const links: ChainLink[] = [];
  for (const { module, leadsTo } of [own, ...examples.slice(1)]) {
    const last = links.at(-1);
    if (last?.module === module && last.leadsTo === undefined) links.pop();
    links.push({ module, leadsTo }, { module: leadsTo, leadsTo: undefined });
  }
  return links;
}

/** The contexts that a cycle of modules ties together, in words; undefined where it stays in one. */
export function contextsAlong(modules: readonly ModulePath[], placementOf: PlacementOf): string | undefined {
  const placements = modules.map(placementOf);
  if (placements[0]?.contract.preset === 'feature-sliced') return undefined;
  const names = new Set(placements.flatMap((placement) => placement?.context ?? []));
  return names.size < 2 ? undefined : listed([...names].sort());
}

function messageOfModules(finding: Finding): string {
  const { contexts } = finding.details;
  const tied = contexts === undefined ? '' : ` It ties the contexts ${contexts} together.`;
  return (
    `This import closes a cycle: ${chainText(finding)}.${tied} ` +
    'None of these modules can be understood, tested or loaded without the others. ' +
    cheapestInWords(finding.details) +
    `Move what they share to a module of its own, or let the inner one declare ${wordsFor(finding).port} that the outer one implements.`
  );
}

const REASONS: Readonly<Record<CheapBecause, string>> = {
  order: 'it breaks the order of layers, so it has to go anyway',
  types: 'it only names types',
  fewest: 'it consists of the fewest imports',
  'no-export': 'it is no re-export, as others are',
};

function cheapestInWords({ from, to, because }: Finding['details']): string {
  if (from === undefined || to === undefined || because === undefined) return '';
  return `The cheapest link to cut is \`${from}\` → \`${to}\`: ${REASONS[because as CheapBecause]}. `;
}

function messageOfUnits({ details }: Finding): string {
  const units = (details['units'] ?? '').split(' → ');
  const names = listed(units.slice(0, -1).map((unit) => (details['of'] === 'folder' ? `\`${unit}\`` : unit)));
  const [own = '', ...others] = (details['imports'] ?? '').split(' ');
  const what = details['of'] === 'folder' ? 'folders' : 'contexts';
  const way = details['of'] === 'folder' ? units.map((unit) => `\`${unit}\``).join(' → ') : units.join(' → ');
  return (
    `The ${what} ${names} depend on each other in a circle: ${way}. ` +
    `None of them can be understood, changed or released without the others. ` +
    `The link from ${units[0] ?? ''} to ${units[1] ?? ''} is the cheapest to cut: ${countInWords(own, others)}. ` +
    remedy(details['of'], units)
  );
}

function countInWords(own: string, others: readonly string[]): string {
  const imports = own === '1' ? '1 import' : `${own} imports`;
  if (others.every((other) => other === own)) return `${imports}, and no other link has fewer`;
  return `${imports}, against ${listed(others)}`;
}

function remedy(of: string | undefined, [from = '', to = '']: readonly string[]): string {
  if (of === 'folder') return `Move what both need to a folder of its own, or this code to ${to}.`;
  return `Declare what ${from} needs as a port in ${from} and connect the two in the composition root, let ${to} tell it with an event, or move what both need to the kernel.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
