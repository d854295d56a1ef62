/**
 * A spec is a Markdown page. A heading begins an example with files of its own; a fenced block with a `title` is a
 * file; carets in a comment line mark a finding in the nearest line above that marks none. What follows a paragraph
 * `Fix: **its title**` is what comes of choosing that fix; see `SpecFix`.
 */
export interface Spec {
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expectation[];
  readonly fixes: readonly SpecFix[];
  readonly answers: readonly SpecAnswer[];
}

/** Paragraphs about what is answered to "Where does this belong?"; `test/where/readAnswer.ts` says how they read. */
export interface SpecAnswer {
  readonly word: AnswerWord;
  readonly text: string;
}

/**
 * A fix that is chosen in an example, written in paragraphs of their own:
 *
 * - `Fix: **Import types only**` or, where several files have such a finding, ``Fix in `src/a.ts`: **…**``. Behind it
 *   come the files that are other ones afterwards or new, without the marks of findings;
 * - ``Gone: `src/b.ts`, `src/c.ts` `` names the files that are no longer there;
 * - `Note: …` is a part of what people are told before they agree;
 * - `Refused: …` in place of files is a part of the reason why it cannot be done.
 *
 * ``Not offered: `make-type-only` `` names a kind that no finding of the example offers.
 */
export interface SpecFix {
  /** A title, or for what is not offered a kind. */
  readonly name: string;
  readonly outcome: 'edit' | 'refused' | 'not-offered';
  /** The file whose finding is meant; undefined for the first finding that offers it. */
  readonly file: string | undefined;
  readonly after: Readonly<Record<string, string>>;
  readonly gone: readonly string[];
  readonly notes: readonly string[];
  /** A part of it; empty where it is not refused. */
  readonly reason: string;
}

/** A finding that a spec expects. Line and characters are zero-based, in UTF-16. */
export interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly endCharacter: number;
  readonly rule: string;
  /** Undefined where the spec does not say. */
  readonly severity: string | undefined;
  /** A part of the message; empty where the spec does not say. */
  readonly message: string;
}

/** Throws with the line of the page where a block or a mark cannot be understood. */
export function readSpecs(page: string): Spec[] {
  const specs: Spec[] = [];
  let headings: { level: number; text: string }[] = [];
  let parts: ExamplePart[] = [];
  const finish = (): void => {
    if (parts.length > 0) specs.push(specOf(headings, parts));
    parts = [];
  };
  for (const part of partsOf(page.split(/\r?\n/))) {
    if (part.kind === 'heading') {
      finish();
      headings = [...headings.filter(({ level }) => level < part.level), part];
    } else {
      parts.push(part);
    }
  }
  finish();
  return specs;
}

/** A file without the lines that mark findings in it. */
export function withoutMarks(text: string): string {
  const lines = text.split(/(?<=\n)/);
  return lines.filter((line) => ![MARK, MARK_AT_START].some((mark) => mark.test(line.trimEnd()))).join('');
}

const ANSWER_WORDS = ['Belongs', 'Split', 'Nowhere'] as const;

export type AnswerWord = (typeof ANSWER_WORDS)[number];

type Part = { readonly kind: 'heading'; readonly level: number; readonly text: string } | ExamplePart;

type ExamplePart = FilePart | FixPart | AnswerPart;

type FilePart = { readonly kind: 'file'; readonly line: number; readonly path: string; readonly text: string };

type AnswerPart = { readonly kind: AnswerWord; readonly line: number; readonly text: string };

type FixPart = {
  readonly kind: FixWord;
  readonly line: number;
  readonly text: string;
  readonly file: string | undefined;
};

/** What paragraphs about fixes begin with. */
const FIX_WORDS = ['Fix', 'Gone', 'Note', 'Refused', 'Not offered'] as const;

type FixWord = (typeof FIX_WORDS)[number];

const FIX_PARAGRAPH = new RegExp(`^(${FIX_WORDS.join('|')})(?: in \`([^\`]+)\`)?: (.+)$`);

function* partsOf(lines: readonly string[]): Generator<Part> {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heading = /^(#+) +(.*)$/.exec(line);
    if (heading) yield { kind: 'heading', level: heading[1]?.length ?? 0, text: heading[2] ?? '' };
    const [, word, of, text] = FIX_PARAGRAPH.exec(line) ?? [];
    const kind = FIX_WORDS.find((each) => each === word);
    if (kind !== undefined) yield { kind, line: index, text: text?.trimEnd() ?? '', file: of };
    const answer = ANSWER_WORDS.find((each) => line.startsWith(`${each}: `));
    if (answer !== undefined) yield { kind: answer, line: index, text: line.slice(answer.length + 2).trimEnd() };
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (!fence) continue;
    const end = lines.indexOf(fence[1] ?? '', index + 1);
    if (end === -1) throw new Error(`Line ${index + 1}: the block has no end`);
    const file = fileOf(fence[2] ?? '', lines.slice(index + 1, end));
    if (file !== undefined) yield { kind: 'file', line: index, ...file };
    index = end;
  }
}

/** `title="path"` names the file; `crlf` gives it Windows line ends, `bom` a byte order mark. */
function fileOf(info: string, lines: readonly string[]): { path: string; text: string } | undefined {
  const path = /\btitle="([^"]+)"/.exec(info)?.[1];
  if (path === undefined) return undefined;
  const flags = info.split(' ');
  // An empty file is a block with an empty line in it: formatters leave none without.
  const isEmpty = lines.every((line) => line === '');
  const text = isEmpty ? '' : [...lines, ''].join(flags.includes('crlf') ? '\r\n' : '\n');
  return { path, text: flags.includes('bom') ? `\uFEFF${text}` : text };
}

function specOf(headings: readonly { text: string }[], all: readonly ExamplePart[]): Spec {
  const answers = all.flatMap((part) => (isAnswer(part) ? [{ word: part.kind, text: part.text }] : []));
  const parts = all.filter((part) => !isAnswer(part));
  const begins = parts.findIndex(({ kind }) => kind !== 'file');
  const [before, behind] = begins === -1 ? [parts, []] : [parts.slice(0, begins), parts.slice(begins)];
  const files = filesOf(before);
  const expected = Object.entries(files).flatMap(([file, text]) => [...expectationsIn(file, text)]);
  return { headings: headings.map(({ text }) => text), files, expected, fixes: fixesOf(behind), answers };
}

function isAnswer(part: ExamplePart): part is AnswerPart {
  return ANSWER_WORDS.some((each) => each === part.kind);
}

function filesOf(parts: readonly (FilePart | FixPart)[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const part of parts) {
    if (part.kind !== 'file') continue;
    if (part.path in files) throw new Error(`Line ${part.line + 1}: ${part.path} is there twice in one example`);
    files[part.path] = part.text;
  }
  return files;
}

/** Each begins with its title, and has all that follows up to the next one. */
function fixesOf(parts: readonly (FilePart | FixPart)[]): readonly SpecFix[] {
  const starts = parts.flatMap(({ kind }, index) => (kind === 'Fix' || kind === 'Not offered' ? [index] : []));
  const [first] = parts;
  if (first !== undefined && starts[0] !== 0) throw new Error(`Line ${first.line + 1}: of which fix is that said?`);
  return starts.map((start, index) => fixOf(parts.slice(start, starts[index + 1])));
}

function fixOf(parts: readonly (FilePart | FixPart)[]): SpecFix {
  const said = (word: FixWord): string[] => parts.flatMap((part) => (part.kind === word ? [part.text] : []));
  const [first] = parts;
  const name = first?.kind === 'Fix' ? /^\*\*(.+)\*\*$/ : /^`([^`]+)`$/;
  const [title = ''] = [...said('Fix'), ...said('Not offered')].map((text) => name.exec(text)?.[1] ?? '');
  if (first === undefined || first.kind === 'file' || title === '')
    throw new Error(`Line ${(first?.line ?? 0) + 1}: a fix is named by its title in bold, or by its kind as code`);
  const [reason = ''] = said('Refused');
  return {
    name: title,
    outcome: first.kind === 'Not offered' ? 'not-offered' : reason === '' ? 'edit' : 'refused',
    ...{ file: first.file, after: filesOf(parts), notes: said('Note'), reason },
    gone: said('Gone').flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')),
  };
}

/** `//    ^^^^ error layer-order: part of the message`, in whatever kind of comment. */
const MARK =
  /^(\s*(?:\/\/|#|\/\*|\{\/\*)\s*)(\^+) (?:(error|warning|information|hint) )?([a-z-]+)(?:: (.*?))?(?:\s*\*\/\}?)?$/;

/** For what has no text to stand under: a finding on an empty range at the very beginning. */
const MARK_AT_START =
  /^\s*(?:\/\/|#|\/\*) start of file: (?:(error|warning|information|hint) )?([a-z-]+)(?:: (.*?))?(?:\s*\*\/)?$/;

function* expectationsIn(file: string, text: string): Generator<Expectation> {
  let marked = -1;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const mark = MARK.exec(line);
    const atStart = MARK_AT_START.exec(line);
    if (mark) {
      const [, before = '', carets = '', severity, rule = '', message = ''] = mark;
      if (marked === -1) throw new Error(`${file}: there is no line above "${line.trim()}"`);
      const character = before.length;
      yield { file, line: marked, character, endCharacter: character + carets.length, rule, severity, message };
    } else if (atStart) {
      const [, severity, rule = '', message = ''] = atStart;
      yield { file, line: 0, character: 0, endCharacter: 0, rule, severity, message };
    } else {
      if (/^\s*(?:\/\/|#|\/\*|\{\/\*)[\s^]*\^/.test(line)) throw new Error(`${file}: no mark is "${line.trim()}"`);
      marked = index;
    }
  }
}
