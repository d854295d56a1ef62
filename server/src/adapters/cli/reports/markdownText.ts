/** A stretch of code as messages have it: between two backticks, on one line. */
const CODE = /(`[^`\n]+`)/;

/** One line of markdown that shows `text` as it is; what stands between backticks stays code. */
export function markdownLine(text: string): string {
  const parts = text.replace(/\s+/g, ' ').split(CODE);
  return parts.map((part, index) => (index % 2 === 1 ? part : escaped(part))).join('');
}

/** `text` as code, whatever characters are in it. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || /^ .* $/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~$]/g, '\\$&');
}
