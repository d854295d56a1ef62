/** A file that is written, in whole or between markers, from what the code says. */
export interface GeneratedFile {
  /** Relative to the root of the project. */
  readonly path: string;
  /** The new text. `before` is empty where there is no such file yet. */
  readonly generate: (before: string) => string;
}

/** Puts `content` between `<!-- name:start -->` and `<!-- name:end -->`. Throws where the markers are missing. */
export function replaceBetweenMarkers(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The markers ${start} and ${end} are missing.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** A Markdown table. A cell may hold Markdown, but no line break. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
