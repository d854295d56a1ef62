import type { Belonging, Candidate } from '#application/where/belonging.ts';
import type { ShowPath } from './shownPath.ts';
import type { Paint } from './style.ts';
import { wrap } from './style.ts';

interface TextOptions {
  readonly show: ShowPath;
  readonly paint: Paint;
}

const WIDTH = 100;

/** The answer for people: the layers, the likeliest first, with what speaks for the first two. */
export function* whereText(belonging: Belonging, { show, paint }: TextOptions): Generator<string> {
  const { module, subject, placement, candidates, split } = belonging;
  const names = subject.kind === 'module' ? '' : ` › ${subject.names.join(', ')}`;
  yield `${paint('bold', show(module) + names)}\n`;
  if (subject.kind === 'declarations' && subject.widened) {
    yield '  The lines cut a declaration in half, so it is meant as a whole.\n';
  }
  yield `  Now in ${placement.layer?.name ?? 'no layer'}.\n`;
  const widest = Math.max(...candidates.map(({ layer }) => layer.name.length));
  for (const [index, candidate] of candidates.entries()) {
    yield `\n  ${paint('bold', candidate.layer.name.padEnd(widest))}  ${shareText(candidate)}  ${paint('dim', effectText(candidate))}\n`;
    if (index > 1) continue;
    if (candidate.path !== undefined) yield `    would be ${show(candidate.path)}\n`;
    for (const reason of candidate.reasons) {
      for (const line of wrap(reason, WIDTH)) yield `    ${line}\n`;
    }
  }
  if (split.length === 0) return;
  yield `\n  It holds what belongs in several layers:\n`;
  for (const { layer, names: parts } of split) yield `    ${layer.name}: ${parts.join(', ')}\n`;
}

function shareText({ score }: Candidate): string {
  return `${(score * 100).toFixed(0).padStart(3)} %`;
}

function effectText({ adds, removes }: Candidate): string {
  if (adds === 0 && removes === 0) return 'no finding more or fewer';
  return [adds > 0 ? `${String(adds)} more` : '', removes > 0 ? `${String(removes)} fewer` : '']
    .filter((part) => part !== '')
    .join(', ')
    .concat(adds + removes === 1 ? ' finding' : ' findings');
}
