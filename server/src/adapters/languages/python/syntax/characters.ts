/** What stands for a letter of a name at `offset`; the digits among them do not begin one. */
export function isNameCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);
  }
  // Half of a pair is looked at together with its other half.
  if (code >= 0xdc00 && code <= 0xdfff) return offset > 0 && isNameCharacter(text, offset - 1);
  return BEYOND_ASCII.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

export function isNameStart(text: string, offset: number): boolean {
  return isNameCharacter(text, offset) && !isDigit(text.charCodeAt(offset));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** The offset behind the line break at `offset`. */
export function behindLineBreak(text: string, offset: number): number {
  return text.charCodeAt(offset) === 13 && text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
}

/** Space, tab and form feed. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}

const BEYOND_ASCII = /^\p{XID_Continue}$/u;
