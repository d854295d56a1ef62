import type { Reading } from '../../outline/reading.ts';
import type { Call, Expression, Spanned } from '../../syntax/nodes.ts';

/** Whether a member with these parameters can be called just as the effect is. */
export function isTakenBy(parameters: readonly string[], call: Call): boolean {
  const plain = parameters.filter((each) => !each.startsWith('*'));
  const least = plain.filter((each) => !each.includes(' = ')).length;
  const most = plain.length < parameters.length ? Infinity : plain.length;
  const names = call.keywords.map(({ name }) => name?.name ?? '');
  const isNamed = names.every((name) => plain.some((each) => each.startsWith(`${name}:`)));
  const count = call.arguments.length + names.length;
  return isNamed && call.arguments.every(({ kind }) => kind !== 'Starred') && count >= least && count <= most;
}

/** What a call says beyond what it is about: `"w", encoding="utf-8"`. */
export interface CallOptions {
  readonly text: string;
  /** With the comma before it; undefined where there is nothing of that. */
  readonly dropped: Spanned | undefined;
}

/** The options behind the first arguments of a call; undefined where they say what only the code there knows. */
export function optionsOf({ text }: Reading, call: Call, count: number): CallOptions | undefined {
  const kept = call.arguments.slice(0, count);
  const options = [...call.arguments.slice(count), ...call.keywords];
  const [lastKept, first, last] = [kept.at(-1), options[0], options.at(-1)];
  if (kept.length < count || lastKept === undefined || kept.some(({ kind }) => kind === 'Starred')) return undefined;
  if (first === undefined || last === undefined) return { text: '', dropped: undefined };
  const isPlain = options.every((each) => (each.kind === 'Keyword' ? isNamedPlainly(each) : isSaid(each)));
  const said = text.slice(lastKept.end, last.end);
  // What stands in brackets of its own, or has a comment beside it, is not taken apart.
  if (!isPlain || /[()#]/.test(said)) return undefined;
  return {
    text: text.slice(first.start, last.end).replaceAll(/\s*\r?\n\s*/g, ' '),
    dropped: { start: lastKept.end, end: last.end },
  };
}

function isNamedPlainly({ name, value }: Call['keywords'][number]): boolean {
  return name !== undefined && isSaid(value);
}

function isSaid(value: Expression): boolean {
  return value.kind === 'Constant' || (value.kind === 'String' && value.value !== undefined);
}
