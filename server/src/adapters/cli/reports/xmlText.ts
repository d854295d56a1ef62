/** `text` as the content of an element. */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, reference);
}

/** An attribute; white space in it is kept. */
export function xmlAttribute(name: string, value: string | number): string {
  return ` ${name}="${allowed(String(value)).replace(/[&<>"\t\n\r]/g, reference)}"`;
}

function reference(character: string): string {
  return `&#${String(character.charCodeAt(0))};`;
}

/** XML has no way to write most control characters, half a surrogate pair or the two that are no characters. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
