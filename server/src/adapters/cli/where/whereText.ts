import type { Belonging, Candidate } from '#application/where/belonging.ts';
import { mistakeWords } from '#application/explaining/mistakeWords.ts';
import { isHardToTell, partInWords, shareOf, verdictOf } from '#application/where/verdict.ts';
import type { WeighedEvidence } from '#domain/belonging/rankLayers.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ShowPath } from '../shownPath.ts';
import type { Paint } from '../style.ts';
import { wrap } from '../style.ts';

interface TextOptions {
  readonly show: ShowPath;
  readonly paint: Paint;
  /** The kinds of the fixes that `inward fix` has for this file. */
  readonly fixes: readonly string[];
}

const WIDTH = 100;

/** The answer for people: the sentence, the layers with what they would change, the reasons, and what to do. */
export function* whereText(belonging: Belonging, options: TextOptions): Generator<string> {
  const { show, paint } = options;
  const { module, subject, placement, candidates } = belonging;
  const names = subject.kind === 'module' ? '' : ` › ${subject.names.join(', ')}`;
  yield `${paint('bold', show(module) + names)}\n`;
  if (subject.kind === 'declarations' && subject.widened) {
    yield 'The lines cut a declaration in half, so it is meant as a whole.\n';
  }
  for (const sentence of mistakeWords(belonging.mistakes)) yield `${sentence}\n`;
  yield `${verdictOf(belonging)}\n\n`;
  yield* layerRows(belonging, options);
  const [first] = candidates;
  const here = candidates.find(({ layer }) => layer === placement.layer);
  if (first !== undefined) yield* reasons(`Why ${first.layer.name}`, first, options);
  if (here !== undefined && here !== first)
    yield* reasons(`What about ${here.layer.name}, where it lies`, here, options);
  yield* split(belonging, options);
  yield* part('What to do', advice(belonging, options), paint);
}

function* layerRows({ candidates, placement }: Belonging, { show, paint }: TextOptions): Generator<string> {
  const widest = Math.max(...candidates.map(({ layer }) => layer.name.length));
  const effects = candidates.map(effectText);
  const widestEffect = Math.max(...effects.map(({ length }) => length));
  for (const [index, { layer, score, path }] of candidates.entries()) {
    const place = layer === placement.layer ? 'where it lies' : path === undefined ? '' : show(path);
    const name = layer.name.padEnd(widest);
    const row = `  ${index === 0 ? paint('bold', name) : name}  ${shareOf(score).padStart(5)}  ${(effects[index] ?? '').padEnd(widestEffect)}`;
    yield `${row}  ${paint('dim', place)}`.trimEnd() + '\n';
  }
}

function effectText({ adds, removes }: Candidate): string {
  const parts = [...(adds > 0 ? [`+${String(adds)}`] : []), ...(removes > 0 ? [`−${String(removes)}`] : [])];
  return parts.length === 0 ? 'no change' : `${parts.join(' ')} ${adds + removes === 1 ? 'finding' : 'findings'}`;
}

/** What weighs less than this changes nobody's mind. */
const LEAST_WEIGHT = 0.3;
const MOST = 4;

function* reasons(title: string, candidate: Candidate, { paint, show }: TextOptions): Generator<string> {
  const { evidence, alike, added, removed } = candidate;
  const fors = evidence.filter(({ weight }) => weight >= LEAST_WEIGHT).slice(0, MOST);
  const against = evidence.filter(({ weight }) => weight <= -LEAST_WEIGHT).reverse();
  yield* part(
    title,
    [
      ...fors.map((each) => `+ it ${evidenceText(each, show)}`),
      ...alike.map((words) => `+ ${words}`),
      ...removed.slice(0, MOST).map((finding) => `+ this would be gone: ${findingText(finding, show)}`),
      ...against.slice(0, MOST).map((each) => `− it ${evidenceText(each, show)}`),
      ...added.slice(0, MOST).map((finding) => `− this would be found: ${findingText(finding, show)}`),
    ],
    paint,
  );
}

function evidenceText({ words, range, seenIn }: WeighedEvidence, show: ShowPath): string {
  if (range === undefined) return words;
  const line = String(range.start.line + 1);
  return `${words} (${seenIn === undefined ? `line ${line}` : `${show(seenIn)}:${line}`})`;
}

function findingText({ rule, file, range }: Finding, show: ShowPath): string {
  return `${rule} at ${show(file)}:${String(range.start.line + 1)}`;
}

function* split({ split: parts }: Belonging, { paint }: TextOptions): Generator<string> {
  const lines = parts.map(partInWords);
  yield* part('It holds what belongs in several layers', lines, paint);
}

function* part(title: string, lines: readonly string[], paint: Paint): Generator<string> {
  if (lines.length === 0) return;
  yield `\n${paint('bold', title)}\n`;
  for (const line of lines) {
    const [first = '', ...more] = wrap(line, WIDTH);
    yield `  ${first}\n`;
    for (const rest of more) yield `    ${rest}\n`;
  }
}

/** The fixes that take a file, or what it needs, to where it belongs. */
const MOVES = ['move-to-adapter', 'move-to-layer'];

function advice(belonging: Belonging, { show, fixes }: TextOptions): readonly string[] {
  const { module, subject, placement, candidates, split: parts } = belonging;
  const [first] = candidates;
  if (first === undefined) return [];
  const editor = 'in the editor, with everything that names it: “Inward: Where Does This Belong?”';
  if (parts.length > 0) return [`Take it apart ${editor}`];
  const mayStay = isHardToTell(belonging) && candidates[1]?.layer === placement.layer;
  if (first.layer === placement.layer || mayStay) {
    if (!fixes.includes('extract-port')) return [];
    return [`Keep it there and put a port before what it imports: inward fix ${show(module)} --apply extract-port`];
  }
  const kind = subject.kind === 'module' ? MOVES.find((each) => fixes.includes(each)) : undefined;
  const fix =
    kind === undefined ? [] : [`Or in the terminal, as far as findings go: inward fix ${show(module)} --list`];
  return [`Move it ${editor}`, ...fix];
}
