import type { ContextBreach } from '../architecture/contextBreach.ts';
import { contextBreach } from '../architecture/contextBreach.ts';
import type { Placement } from '../architecture/placement.ts';
import { isWiringByName } from '../architecture/wiringNames.ts';
import type { TextRange } from '../text.ts';
import type { Finding } from './finding.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './imports/importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const contextBoundary: Rule = {
  meta: {
    id: 'context-boundary',
    summary: 'A context uses of another one only what that shows, and the kernel depends on no context.',
    reads: 'imports',
    severity: 'error',
    fixes: ['import-public-api', 'make-type-only'],
    options: TYPE_IMPORTS,
  },
  planting: {
    needs: '`contexts`, or a kernel beside them',
    at: () => true,
    leadsTo: [(to, from) => contextBreach(from.placement, to.placement, to.path) !== undefined],
  },
  check,
  message: (finding) => {
    const from = finding.from.context ?? 'The kernel';
    const to = (finding.to?.kind === 'module' ? finding.to.context : undefined) ?? 'another context';
    const target = targetName(finding);
    if (finding.details['breach'] === 'kernel') {
      return `The kernel may not depend on ${to}: ${target}. Every context stands on the kernel, so all of them would depend on ${to}. Move what the kernel needs into the kernel, or this code into ${to}.`;
    }
    if (finding.details['breach'] === 'shared') {
      return `What is shared may not depend on ${to}: ${target}. Every context may use it, so all of them would depend on ${to}. Move what it needs beside it, or this code into ${to}.`;
    }
    if (finding.details['breach'] === 'slice') {
      return `${from} may not import ${to}: ${target}. Slices of one layer are independent of each other. Move what both need to a layer further in, or put the two together in a layer further out.`;
    }
    return `${from} may not reach into ${to}: ${target} is not among what ${to} shows to other contexts. What lies behind that face must be free to change. Use what ${to} shows, let it show what ${from} needs, or declare a port in ${from} and connect the two in the composition root.`;
  },
};

function check(input: RuleInput): Finding[] {
  const { placement } = input;
  if (placement.contract.contexts === undefined) return [];
  const findings: Finding[] = [];
  for (const edge of importEdges(input)) {
    const breach = contextBreach(placement, edge.placement, edge.path);
    if (breach === undefined || wiresFromWithin(input, breach)) continue;
    findings.push(findingOnImport('context-boundary', input, edge, declarationOf(placement, breach), { breach }));
  }
  return findings;
}

/** Folder names tell what is a kernel as long as no contract does, and some put the program together in its folder. */
function wiresFromWithin({ module, placement }: RuleInput, breach: ContextBreach): boolean {
  if (breach !== 'kernel' && breach !== 'shared') return false;
  return placement.contract.origin.kind === 'inferred' && isWiringByName(module.path);
}

/** The pattern of the contract that says what is broken. */
function declarationOf({ contract: { contexts }, layer }: Placement, breach: ContextBreach): TextRange | undefined {
  if (breach === 'kernel') return contexts?.kernel[0]?.declaredAt;
  if (breach === 'shared') return layer?.declaredAt;
  if (breach === 'slice') return contexts?.paths[0]?.declaredAt;
  return (contexts?.public[0] ?? contexts?.paths[0])?.declaredAt;
}
