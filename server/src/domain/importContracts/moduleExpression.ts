/**
 * A name of a module or a pattern for several: `*` stands for exactly one part between dots, `**` for one or more.
 */
export interface ModuleExpression {
  readonly text: string;
  readonly hasWildcard: boolean;
  readonly matches: (name: string) => boolean;
}

/** Why a text is no expression, as a sentence for people; undefined where it is one. */
export function mistakeIn(text: string): string | undefined {
  let before: string | undefined;
  for (const part of text.split('.')) {
    if (part === '') return 'There is an empty part between the dots of this name.';
    if (/\s/.test(part)) return 'A module name has no spaces in it.';
    const isWildcard = part === '*' || part === '**';
    if (!isWildcard && part.includes('*')) return 'A wildcard stands for a whole part of a name: "*", or "**".';
    if (isWildcard && before !== undefined && (part === '**' || before === '**')) {
      return '"**" stands for one or more parts, so no other wildcard can stand beside it.';
    }
    before = isWildcard ? part : undefined;
  }
  return undefined;
}

/** The expression that a text without mistakes is. */
export function moduleExpression(text: string): ModuleExpression {
  if (!text.includes('*')) return { text, hasWildcard: false, matches: (name) => name === text };
  const pattern = new RegExp(`^${text.split('.').map(patternOf).join('\\.')}$`, 'u');
  return { text, hasWildcard: true, matches: (name) => pattern.test(name) };
}

function patternOf(part: string): string {
  if (part === '*') return '[^.]+';
  if (part === '**') return '[^.]+(?:\\.[^.]+)*?';
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
