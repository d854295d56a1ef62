/**
 * A spec is a Markdown page. A heading begins an example with files of its own; a fenced block with a `title` is a
 * file; carets in a comment line mark a finding in the nearest line above that marks none.
 */
export interface Spec {
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expectation[];
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
  let files: Record<string, string> = {};
  const finish = (): void => {
    if (Object.keys(files).length > 0) specs.push(specOf(headings, files));
    files = {};
  };
  for (const part of partsOf(page.split(/\r?\n/))) {
    if (part.kind === 'heading') {
      finish();
      headings = [...headings.filter(({ level }) => level < part.level), part];
    } else {
      if (part.path in files) throw new Error(`Line ${part.line + 1}: ${part.path} is there twice in one example`);
      files[part.path] = part.text;
    }
  }
  finish();
  return specs;
}

type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly text: string };

function* partsOf(lines: readonly string[]): Generator<Part> {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heading = /^(#+) +(.*)$/.exec(line);
    if (heading) yield { kind: 'heading', level: heading[1]?.length ?? 0, text: heading[2] ?? '' };
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
  const text = [...lines, ''].join(flags.includes('crlf') ? '\r\n' : '\n');
  return { path, text: flags.includes('bom') ? `\uFEFF${text}` : text };
}

function specOf(headings: readonly { text: string }[], files: Readonly<Record<string, string>>): Spec {
  const expected = Object.entries(files).flatMap(([file, text]) => [...expectationsIn(file, text)]);
  return { headings: headings.map(({ text }) => text), files, expected };
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
