/** How the lines of a text end. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** By what a block is indented. */
export function indentOf(text: string): string {
  const [, indent] = /:[ \t]*(?:#.*)?\r?\n([ \t]+)\S/.exec(text) ?? [];
  return indent === undefined || indent.length > 4 ? '    ' : indent;
}

/** As long as formatters of Python let a line be. */
export const LONGEST_LINE = 88;
