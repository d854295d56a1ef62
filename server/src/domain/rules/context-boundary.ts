import { isFaceOfContext } from '../architecture/contextFace.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import type { TextRange } from '../text.ts';
import type { Finding } from './finding.ts';
import type { ImportEdge } from './importEdge.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const contextBoundary: Rule = {
  meta: {
    id: 'context-boundary',
    summary: 'A context uses of another one only what that shows, and the kernel depends on no context.',
    reads: 'imports',
    severity: 'error',
    options: TYPE_IMPORTS,
  },
  check,
  message: (finding) => {
    const from = finding.from.context ?? 'The kernel';
    const to = (finding.to?.kind === 'module' ? finding.to.context : undefined) ?? 'another context';
    const target = targetName(finding);
    if (finding.details['breach'] === 'kernel') {
      return `The kernel may not depend on ${to}: ${target}. Every context stands on the kernel, so all of them would depend on ${to}. Move what the kernel needs into the kernel, or this code into ${to}.`;
    }
    if (finding.details['breach'] === 'slice') {
      return `${from} may not import ${to}: ${target}. Slices of one layer are independent of each other. Move what both need to a layer further in, or put the two together in a layer further out.`;
    }
    return `${from} may not reach into ${to}: ${target} is not among what ${to} shows to other contexts. What lies behind that face must be free to change. Use what ${to} shows, let it show what ${from} needs, or declare a port in ${from} and connect the two in the composition root.`;
  },
};

type Breach = 'kernel' | 'slice' | 'not-public';

function check(input: RuleInput): Finding[] {
  const { placement } = input;
  if (placement.context === undefined && !placement.kernel) return [];
  if (isExempt(placement)) return [];
  const findings: Finding[] = [];
  for (const edge of importEdges(input)) {
    const breach = breachOf(placement, edge);
    if (breach === undefined) continue;
    findings.push(findingOnImport('context-boundary', input, edge, declarationOf(placement, breach), { breach }));
  }
  return findings;
}

function breachOf(from: Placement, { placement: to, path }: ImportEdge): Breach | undefined {
  if (to.context === undefined || isExempt(to)) return undefined;
  if (from.kernel) return 'kernel';
  if (isSliced(from) ? sameSlice(from, to) : from.context === to.context) return undefined;
  if (isSliced(from) && from.layer !== undefined && from.layer === to.layer && !isCrossImport(path)) return 'slice';
  return isFaceOfContext(to, path) ? undefined : 'not-public';
}

/** The pattern of the contract that says what is broken. */
function declarationOf({ contract: { contexts } }: Placement, breach: Breach): TextRange | undefined {
  if (breach === 'kernel') return contexts?.kernel[0]?.declaredAt;
  if (breach === 'slice') return contexts?.paths[0]?.declaredAt;
  return (contexts?.public[0] ?? contexts?.paths[0])?.declaredAt;
}

/** Composition and tests may look into every context; that others import them is what rules of their own are about. */
function isExempt({ layer }: Placement): boolean {
  return layer?.role === 'composition' || layer?.role === 'test';
}

/** In Feature-Sliced Design each layer is cut into slices of its own, and one name in two layers is two slices. */
function isSliced({ contract }: Placement): boolean {
  return contract.preset === 'feature-sliced';
}

/** A slice has a folder `@x` for what it shows to other slices of its own layer. */
function isCrossImport(path: ModulePath): boolean {
  return path.includes('/@x/');
}

function sameSlice(from: Placement, to: Placement): boolean {
  return from.context === to.context && from.layer === to.layer;
}
