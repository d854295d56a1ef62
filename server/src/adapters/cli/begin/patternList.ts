import type { Decision } from '#domain/patterns/decisions.ts';
import { decisionNamed, DECISIONS } from '#domain/patterns/decisions.ts';
import { PATTERNS } from '#domain/patterns/patterns.ts';
import type { Paint } from '../style.ts';

/** For whoever cannot be asked: the questions with the patterns that they lead to, then what each pattern is. */
export function* patternList(paint: Paint): Generator<string> {
  const [first] = DECISIONS;
  if (first !== undefined) yield* questionLines(first, paint, '');
  yield `\nWhat can be begun, with \`inward new PATTERN NAME\`:\n`;
  for (const { id, title, when, names } of PATTERNS) {
    yield `\n  ${paint('bold', id)}  ${title}\n    ${when}\n`;
    yield `    ${names === undefined ? 'It needs no name.' : `NAME: ${names.charAt(0).toLowerCase()}${names.slice(1)}.`}\n`;
  }
}

function* questionLines({ question, answers }: Decision, paint: Paint, indent: string): Generator<string> {
  yield `${indent}${question}\n`;
  for (const { words, leadsTo } of answers) {
    if (leadsTo.kind === 'pattern') {
      yield `${indent}  ${words}: ${paint('bold', leadsTo.id)}\n`;
      continue;
    }
    yield `${indent}  ${words}\n`;
    const next = decisionNamed(leadsTo.id);
    if (next !== undefined) yield* questionLines(next, paint, `${indent}    `);
  }
}
