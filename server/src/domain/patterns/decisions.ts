import type { Role } from '../architecture/contract.ts';

/** A question on the way from "I am about to write …" to a pattern. */
export interface Decision {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly words: string;
  /** What the answer means, where it needs to be said. */
  readonly detail: string;
  readonly leadsTo:
    { readonly kind: 'decision'; readonly id: string } | { readonly kind: 'pattern'; readonly id: string };
}

/** The first one is where everybody begins. No path is longer than four questions. */
export const DECISIONS: readonly Decision[] = [
  {
    id: 'what',
    question: 'What are you about to write?',
    answers: [
      towards(
        'rules',
        'A rule of the business',
        'What is true whoever asks, and whatever database or framework there is',
      ),
      towards('doing', 'Something that somebody wants to get done', 'An operation with a beginning and an end'),
      towards('outside', 'Something that reaches outside', 'A database, another service, the time, chance, a message'),
      pattern('context', 'A whole new part of the business', 'With words and a model of its own'),
    ],
  },
  {
    id: 'rules',
    question: 'Does it have an identity, so that it stays the same while it changes?',
    answers: [
      pattern('entity', 'Yes', 'An order stays that order while lines are added'),
      pattern('value-object', 'No, it is what it says', 'An amount, a range, an address'),
      pattern('event', 'No, it has happened', 'It is told once and never changes'),
    ],
  },
  {
    id: 'doing',
    question: 'How much has to change together?',
    answers: [
      pattern('use-case', 'One thing, or nothing', 'One aggregate, or only a question'),
      pattern('unit-of-work', 'Several things, all or none', 'Several aggregates in one transaction'),
      pattern('process', 'Things in several services', 'There is no transaction over all of them'),
      towards('afterwards', 'One thing now, others afterwards', 'Others follow in their own time'),
      pattern('idempotency-store', 'One thing, even if it is asked twice', 'Requests are repeated, effects are not'),
    ],
  },
  {
    id: 'afterwards',
    question: 'Who follows?',
    answers: [
      pattern('event', 'Other code of this program', 'They hear of it at once, and nobody outside does'),
      pattern('outbox', 'Other programs', 'The message must go out if and only if the change was saved'),
    ],
  },
  {
    id: 'outside',
    question: 'What is out there?',
    answers: [
      pattern('entity', 'Where things are kept', 'An entity with a repository and an adapter in memory'),
      pattern('gateway', 'A service that is asked for something', 'Request and response'),
      pattern('query', 'Something that is read often', 'The answer may be a little old'),
      pattern('event', 'Somebody who wants to be told', 'In real time, without being asked'),
      pattern('clock', 'The time', 'A rule depends on it'),
      pattern('id-provider', 'Chance, for identifiers', 'New things need names that nobody has'),
    ],
  },
];

/** Where those begin who have chosen the layer already, by its role. */
export const DECISION_OF_ROLE: Readonly<Partial<Record<Role, string>>> = {
  domain: 'rules',
  application: 'doing',
  adapter: 'outside',
};

export function decisionNamed(id: string): Decision | undefined {
  return DECISIONS.find((decision) => decision.id === id);
}

function towards(id: string, words: string, detail: string): Answer {
  return { words, detail, leadsTo: { kind: 'decision', id } };
}

function pattern(id: string, words: string, detail: string): Answer {
  return { words, detail, leadsTo: { kind: 'pattern', id } };
}
