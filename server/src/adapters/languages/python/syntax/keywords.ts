/** Words that are never names. `match`, `case`, `type` and `_` are names wherever they can be. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del'],
  ...['elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda'],
  ...['nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
]);

/**
 * Words that begin a statement and can stand at the start of a line within brackets in no other way. There they tell
 * that a bracket was not closed.
 */
export const STATEMENT_WORDS: ReadonlySet<string> = new Set([
  ...['assert', 'break', 'class', 'continue', 'def', 'del', 'elif', 'except', 'finally', 'global', 'import'],
  ...['nonlocal', 'pass', 'raise', 'return', 'try', 'while', 'with'],
]);
