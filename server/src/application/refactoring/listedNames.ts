/** So many names are told one by one. */
const MOST_NAMES = 3;

/** Names of code in a sentence for people. */
export function listedNames(names: readonly string[]): string {
  if (names.length > MOST_NAMES) return `${String(names.length)} declarations`;
  const all = names.map((name) => `\`${name}\``);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
