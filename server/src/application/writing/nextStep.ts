import type { Contract, Role } from '#domain/architecture/contract.ts';
import type { Decision } from '#domain/patterns/decisions.ts';
import { DECISION_OF_ROLE, decisionNamed, DECISIONS } from '#domain/patterns/decisions.ts';
import type { Pattern } from '#domain/patterns/pattern.ts';
import { patternNamed, PATTERNS } from '#domain/patterns/patterns.ts';
import type { WorkspaceView } from '../workspace.ts';
import { contextsOf } from './contextsOf.ts';
import type { PatternRequest } from './patternRequest.ts';
import { symbolFrom } from './symbolFrom.ts';

/** What is known before anything is asked. */
export interface Start {
  readonly contract: Contract;
  /** Of the layer that was chosen already. */
  readonly role: Role | undefined;
  /** The context that was chosen already. */
  readonly context: string | undefined;
  /** The context that people are most likely to mean. */
  readonly near: string | undefined;
}

/** What comes next on the way from "I am about to write …" to the files: a question, or all that has to be known. */
export type Step = Question | TextQuestion | { readonly kind: 'ready'; readonly request: PatternRequest };

export interface Question {
  readonly kind: 'question';
  readonly question: string;
  readonly choices: readonly Choice[];
}

/** Something that is to be typed. */
export interface TextQuestion {
  readonly kind: 'text';
  readonly pattern: Pattern;
  readonly question: string;
  /** What is to be typed, with an example. */
  readonly hint: string;
  /** What is wrong with what was answered. */
  readonly problem: string | undefined;
}

export interface Choice {
  /** What to answer. */
  readonly answer: string;
  readonly words: string;
  readonly detail: string;
  /** Whether it leads past further questions, for those who know the name of what they want. */
  readonly shortcut: boolean;
}

/** The first question that `answers`, given in order, leave open. One that fits no question is asked for again. */
export function nextStep(view: WorkspaceView, start: Start, answers: readonly string[]): Step {
  const given = [...answers];
  const contexts = contextsOf(view, start.contract);
  const hasContexts = contexts.length > 0 || start.contract.contexts !== undefined;
  const pattern = chosenPattern(start, given, (id) => id !== 'context' || hasContexts);
  if ('kind' in pattern) return pattern;
  const context =
    pattern.id === 'context' ? newContext(pattern, contexts, given) : chosenContext(contexts, start, pattern, given);
  if (typeof context === 'object') return context;
  const name = chosenName(pattern, given);
  if (typeof name === 'object') return name;
  return { kind: 'ready', request: { pattern, name, contract: start.contract, context } };
}

type IsOffered = (pattern: string) => boolean;

function chosenPattern({ role }: Start, given: string[], isOffered: IsOffered): Pattern | Step {
  let decision = decisionNamed((role && DECISION_OF_ROLE[role]) ?? '') ?? DECISIONS[0];
  for (let isFirst = true; decision !== undefined; isFirst = false) {
    const question = questionOf(decision, isOffered, isFirst);
    const answer = given.shift();
    const choice = question.choices.find((each) => each.answer === answer);
    if (choice === undefined) return question;
    const pattern = patternNamed(choice.answer);
    if (pattern !== undefined) return pattern;
    decision = decisionNamed(choice.answer);
  }
  throw new Error('An answer leads nowhere.');
}

/** With the first question comes all that there is, so that nobody has to answer who knows what it is called. */
function questionOf({ question, answers }: Decision, isOffered: IsOffered, withPatterns: boolean): Question {
  const choices = answers.map(({ words, detail, leadsTo }) => {
    return { answer: leadsTo.id, words, detail, shortcut: false };
  });
  const patterns = PATTERNS.map(({ id, title, when }) => ({ answer: id, words: title, detail: when, shortcut: true }));
  const all = withPatterns ? [...choices, ...patterns] : choices;
  return { kind: 'question', question, choices: all.filter(({ answer }) => isOffered(answer)) };
}

/** Where a project has contexts, something new lies in one of them. */
function chosenContext(
  known: readonly string[],
  { context, near }: Start,
  pattern: Pattern,
  given: string[],
): string | undefined | Step {
  if (known.length === 0 || (context !== undefined && known.includes(context))) return context;
  const answer = given.shift();
  if (answer !== undefined && known.includes(answer)) return answer;
  const inOrder = [...known].sort((a, b) => Number(b === near) - Number(a === near));
  const choices = inOrder.map((each) => {
    return { answer: each, words: each, detail: each === near ? 'Where you are now' : '', shortcut: false };
  });
  return { kind: 'question', question: `${pattern.title}: which context is it for?`, choices };
}

function newContext(pattern: Pattern, known: readonly string[], given: string[]): string | Step {
  const question = 'What is the new context called?';
  const ask = (problem?: string): Step => {
    return { kind: 'text', pattern, question, hint: 'The name of its folder, such as billing', problem };
  };
  const answer = given.shift()?.trim();
  if (answer === undefined) return ask();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(answer)) return ask('A folder is called by letters, digits and dashes.');
  return known.includes(answer) ? ask(`There is a context ${answer} already.`) : answer;
}

function chosenName(pattern: Pattern, given: string[]): string | Step {
  if (pattern.names === undefined) return '';
  const ask = (problem?: string): Step => {
    return { kind: 'text', pattern, question: 'What is it called?', hint: pattern.names ?? '', problem };
  };
  const answer = given.shift();
  if (answer === undefined) return ask();
  return symbolFrom(answer) === '' ? ask('A name has at least one letter.') : answer;
}
