import type { OrderBreach } from '../../architecture/mayImport.ts';
import type { Finding } from '../finding.ts';
import { wordsFor } from '../language/languageWords.ts';

/** The details by which a finding remembers why one layer may not import another. */
export function breachDetails(breach: OrderBreach): Readonly<Record<string, string>> {
  if (breach.kind === 'not-listed') return { breach: breach.kind, allowed: breach.allowed.join(', ') };
  if (breach.kind === 'past-closed') return { breach: breach.kind, closed: breach.closed.name };
  return { breach: breach.kind };
}

/** Why a layer may not import the other, and what to do instead: the sentences that follow the point itself. */
export function reasonAndRemedy(finding: Finding): string {
  const from = finding.from.layer ?? 'this layer';
  const to = (finding.to?.kind === 'module' ? finding.to.layer : undefined) ?? 'the other layer';
  const { breach, allowed, closed } = finding.details;
  if (breach === 'sibling') {
    return `The two stand side by side and are independent of each other. Move what both need to a layer further in, or connect them in the composition root.`;
  }
  if (breach === 'not-listed') {
    return `The contract lets ${from} import ${listed(allowed)}. Go through what it may import, or add ${to} to its mayImport if the dependency is meant.`;
  }
  if (breach === 'past-closed') {
    return `The layer ${closed ?? 'between'} is closed, and this reaches past it. Ask ${closed ?? 'it'} for what ${from} needs.`;
  }
  return `Dependencies point inward, and ${to} lies further out. Declare what ${from} needs as ${wordsFor(finding).port} in ${from}, implement it in ${to} and hand it in at the composition root; or move this code to ${to}.`;
}

function listed(allowed: string | undefined): string {
  return allowed === undefined || allowed === '' ? 'no other layer' : `only ${allowed}`;
}
