/** An element of a document, as far as tests look at one. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands in it besides elements. */
  readonly text: string;
}

const TOKEN = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document without comments, processing instructions and sections; throws where it is not well-formed. */
export function parseXml(document: string): XmlElement {
  if (!ALLOWED.test(document)) throw new Error('A character that XML does not allow');
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!document.startsWith(head)) throw new Error('No XML declaration');
  const stack: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  TOKEN.lastIndex = head.length;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(document);
    if (token === null) throw new Error(`Not well-formed: ${document.slice(at, at + 80)}`);
    const [, closing, name = '', attributes = '', empty, text] = token;
    const top = stack.at(-1);
    if (top === undefined) throw new Error('Nothing is open');
    if (text !== undefined) top.text += unescape(text);
    else if (closing === '/') {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(element);
      if (empty !== '/') stack.push(element);
    }
  }
  const [root, ...rest] = stack[0]?.children ?? [];
  if (stack.length !== 1 || root === undefined || rest.length > 0) throw new Error('Not one element around all');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} is there twice`);
    attributes[name] = unescape(value.replace(/[\t\n\r]/g, ' '));
  }
  return attributes;
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (reference, code?: string, name?: string) => {
    const character = code !== undefined ? String.fromCodePoint(Number(code)) : NAMED[name ?? ''];
    if (character === undefined) throw new Error(`${reference} means nothing`);
    return character;
  });
}
