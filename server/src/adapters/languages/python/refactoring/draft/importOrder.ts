/** Names as formatters sort them behind `import`: constants, then classes, then what is written in lower case. */
export function inImportOrder(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
}

function rankOf(name: string): number {
  if (/^[A-Z0-9_]{2,}$/.test(name)) return 0;
  return /^_*[A-Z]/.test(name) ? 1 : 2;
}
