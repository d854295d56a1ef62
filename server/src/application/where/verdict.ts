import type { Belonging, Candidate, SplitPart } from './belonging.ts';

/** From here on nobody needs to hear of doubts. */
const SURE = 0.6;
/** How near the second layer may come to the first before it is hard to tell. */
const NEAR = 0.75;

/** The answer in one sentence, for people. */
export function verdictOf({ subject, candidates, placement }: Belonging): string {
  const [first, second] = candidates;
  const many = subject.kind === 'declarations' && subject.names.length > 1;
  const [It, is, belongs, lies] = many ? ['They', 'are', 'belong', 'lie'] : ['It', 'is', 'belongs', 'lies'];
  if (first === undefined) return `Nobody can say where ${many ? 'they belong' : 'it belongs'}.`;
  const { layer, score } = first;
  if (layer === placement.layer) {
    const where = many ? 'where they are' : 'where it is';
    return `${It} ${is} right ${where}, in ${layer.name}${score < SURE ? ', as far as can be told' : ''}.`;
  }
  const alike = likeFirst(candidates);
  if (score < SURE && second !== undefined && alike.length > 1 && sumOf(alike) >= SURE) {
    const [or = second] = alike.slice(1);
    const kind = `${layer.role === 'adapter' || layer.role === 'application' ? 'an' : 'a'} ${layer.role ?? ''} layer`;
    return `${It} ${belongs} in ${kind}: most likely ${layer.name} (${shareOf(score)}), or ${or.layer.name} (${shareOf(or.score)}).`;
  }
  if (isHardToTell({ candidates }) && second !== undefined) {
    const here = second.layer === placement.layer ? `, where ${many ? 'they lie' : 'it lies'} now` : '';
    return `It is hard to tell: ${layer.name} (${shareOf(score)}) or ${second.layer.name} (${shareOf(second.score)})${here}.`;
  }
  const instead = placement.layer === undefined ? '' : `, and ${lies} in ${placement.layer.name}`;
  return `${It} ${score < SURE ? `most likely ${belongs}` : belongs} in ${layer.name}${instead}.`;
}

/** The candidates for the same role: where a contract has several layers of it, they share what speaks for the role. */
function likeFirst([first, ...others]: readonly Candidate[]): readonly Candidate[] {
  if (first?.layer.role === undefined) return [];
  return [first, ...others.filter(({ layer }) => layer.role === first.layer.role)];
}

function sumOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { score }) => sum + score, 0);
}

/** Whether the second layer comes so near to the first that neither is the answer. */
export function isHardToTell({ candidates: [first, second] }: Pick<Belonging, 'candidates'>): boolean {
  return first !== undefined && second !== undefined && second.score > first.score * NEAR;
}

/** `adapters: PgOrders (with rowOf)`. */
export function partInWords({ layer, names, helpers }: SplitPart): string {
  return `${layer.name}: ${names.join(', ')}${helpers.length === 0 ? '' : ` (with ${helpers.join(', ')})`}`;
}

/** `61 %`. */
export function shareOf(score: number): string {
  return `${(score * 100).toFixed(0)} %`;
}
