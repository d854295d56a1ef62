import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';

/** The message of a finding, cut in two. */
export interface FindingText {
  /** The first sentence: what is wrong here. */
  readonly point: string;
  /** The others: why, and what to do. Empty where there are none. */
  readonly advice: string;
}

export function findingText(finding: Finding): FindingText {
  const message = messageOf(finding);
  const end = /\.\s+(?=[A-Z`"])/.exec(message);
  if (end === null) return { point: message, advice: '' };
  return { point: message.slice(0, end.index + 1), advice: message.slice(end.index + end[0].length) };
}
