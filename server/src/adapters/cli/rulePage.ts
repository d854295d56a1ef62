/** What the page of a rule says, without the frame that only makes sense among the other pages. */
export interface RulePage {
  /** The first paragraph of what the rule does, as plain text. */
  readonly summary: string;
  /** What it does and why, as plain text. */
  readonly text: string;
  /** Everything but the title. Links to other pages are the names of these alone. */
  readonly markdown: string;
}

/** `text` is the markdown of a page under docs/rules. */
export function readRulePage(text: string): RulePage {
  const markdown = withoutRelativeLinks(text.replace(/\r\n/g, '\n').replace(/^# .*\n+/, '')).trim();
  const sections = new Map(markdown.split(/^## /m).map(titleAndBody));
  const does = sections.get('What it does') ?? markdown;
  const why = sections.get('Why') ?? '';
  return {
    summary: plain(does.split('\n\n')[0] ?? ''),
    text: plain([does, why].filter((section) => section !== '').join('\n\n')),
    markdown,
  };
}

function titleAndBody(section: string): readonly [title: string, body: string] {
  const end = section.indexOf('\n');
  return end === -1 ? [section, ''] : [section.slice(0, end).trim(), section.slice(end).trim()];
}

/** Fenced code is left alone: what looks like a link there is an index and a call. */
function withoutRelativeLinks(markdown: string): string {
  const parts = markdown.split(/(^```[^]*?^```$)/m);
  const unlinked = (part: string): string => part.replace(/\[([^\]\n]+)\]\((?![a-z]+:)[^)\n]*\)/g, '$1');
  return parts.map((part, index) => (index % 2 === 1 ? part : unlinked(part))).join('');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .trim();
}
