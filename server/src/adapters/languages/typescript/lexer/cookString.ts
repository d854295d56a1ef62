const ESCAPE = /\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[^]))/g;

const SINGLE_CHARACTER_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  // A backslash at the end of a line continues the string on the next one.
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\u2028': '',
  '\u2029': '',
};

/** What a string says, given what stands between its quotes. */
export function cookString(raw: string): string {
  return raw.includes('\\') ? raw.replace(ESCAPE, cookEscape) : raw;
}

function cookEscape(_escape: string, braced?: string, four?: string, two?: string, single?: string): string {
  const digits = braced ?? four ?? two;
  if (digits === undefined) return SINGLE_CHARACTER_ESCAPES[single ?? ''] ?? single ?? '';
  const codePoint = Number.parseInt(digits, 16);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}
