import type { Question, Step, TextQuestion } from '#application/writing/nextStep.ts';
import type { PatternRequest } from '#application/writing/patternRequest.ts';
import type { Paint } from '../style.ts';

/** A line that somebody typed; undefined once nothing more will come. */
export type ReadLine = (prompt: string) => Promise<string | undefined>;

export interface Terminal {
  readonly write: (text: string) => void;
  readonly readLine: ReadLine;
  readonly paint: Paint;
}

/** Asks in a terminal, one question after the other and back again; undefined where people gave up. */
export async function askSteps(
  { write, readLine, paint }: Terminal,
  stepAfter: (answers: readonly string[]) => Step,
): Promise<PatternRequest | undefined> {
  const answers: string[] = [];
  for (;;) {
    const step = stepAfter(answers);
    if (step.kind === 'ready') return step.request;
    if (step.kind === 'text' && step.problem !== undefined) answers.pop();
    write(step.kind === 'question' ? questionText(step, paint) : textText(step, paint));
    const typed = (await readLine(promptOf(step, answers.length > 0)))?.trim();
    if (typed === undefined || isCommand(typed, 'quit')) return undefined;
    if (isCommand(typed, 'back')) answers.pop();
    else if (step.kind === 'text') answers.push(typed);
    else {
      const answer = answerMeant(step, typed);
      if (answer === undefined) write(`There is no ${typed === '' ? 'such answer' : `\`${typed}\``} here.\n`);
      else answers.push(answer);
    }
  }
}

function questionText({ question, choices }: Question, paint: Paint): string {
  const rows = numbered(choices).map(({ words, detail }, index) => {
    const number = String(index + 1).padStart(3);
    return `${number}  ${paint('bold', words)}\n${detail === '' ? '' : `     ${detail}\n`}`;
  });
  return `\n${question}\n\n${rows.join('')}\n`;
}

function textText({ pattern, question, hint, problem }: TextQuestion, paint: Paint): string {
  return `\n${problem === undefined ? '' : `${problem}\n`}${paint('bold', pattern.title)}: ${question}\n${hint}.\n\n`;
}

function promptOf(step: Step, canGoBack: boolean): string {
  const what = step.kind === 'question' ? 'A number' : 'A name';
  const pattern = step.kind === 'question' && step.choices.some(({ shortcut }) => shortcut) ? ', a pattern' : '';
  return `${what}${pattern}${canGoBack ? ', back' : ''} or quit: `;
}

/** Patterns that can be typed by their names are not counted as well: the list would be too long to be read. */
function numbered(choices: Question['choices']): Question['choices'] {
  return choices.filter(({ shortcut }) => !shortcut);
}

function answerMeant({ choices }: Question, typed: string): string | undefined {
  if (/^\d+$/.test(typed)) return numbered(choices)[Number(typed) - 1]?.answer;
  const word = typed.toLowerCase();
  return choices.find(({ answer, words }) => answer.toLowerCase() === word || words.toLowerCase() === word)?.answer;
}

function isCommand(typed: string, command: 'back' | 'quit'): boolean {
  return typed === command || typed === command.charAt(0);
}
