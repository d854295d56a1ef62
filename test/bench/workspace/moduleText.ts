import type { Random } from './random.ts';

/** One import of a generated module. */
export interface GeneratedImport {
  readonly specifier: string;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
}

const WORDS = [
  ...['order', 'invoice', 'customer', 'shipment', 'amount', 'currency', 'address', 'discount', 'payment', 'refund'],
  ...['stock', 'price', 'basket', 'coupon', 'delivery', 'account', 'ledger', 'balance', 'entry', 'period'],
] as const;

/**
 * The text of a module: its imports, then as many declarations of every kind as make about `lines` lines. What is in
 * them means nothing, but it is made of what real code is made of: comments, strings, templates, regular expressions.
 */
export function moduleText(random: Random, name: string, imports: readonly GeneratedImport[], lines: number): string {
  const pieces = [...imports.map(importText), ''];
  for (let written = imports.length; written < lines;) {
    const piece = declarationText(random, `${name}${pieces.length}`);
    pieces.push(piece);
    written += piece.split('\n').length;
  }
  pieces.push(`export const ${name} = { name: '${name}', size: ${imports.length} };\n`);
  return pieces.join('\n');
}

function importText({ specifier, names, typeOnly }: GeneratedImport): string {
  return `import ${typeOnly ? 'type ' : ''}{ ${names.join(', ')} } from '${specifier}';`;
}

function declarationText(random: Random, name: string): string {
  const first = random.below(WORDS.length);
  const second = (first + 1 + random.below(WORDS.length - 1)) % WORDS.length;
  return random.pick([interfaceText, functionText, classText])(name, WORDS[first] ?? '', WORDS[second] ?? '');
}

function interfaceText(name: string, first: string, second: string): string {
  return `/**
 * What is known of one ${first} before its ${second} is: "open" until it's paid.
 */
export interface ${name}Shape {
  readonly ${first}Id: string;
  readonly ${second}?: { readonly total: number; readonly lines: readonly string[] };
  describe(${second}: string): Promise<string>;
}
`;
}

function functionText(name: string, first: string, second: string): string {
  return `export function ${name}Check(${first}: string, ${second} = 0): string {
  // A ${first} can't have more than one ${second} at a time.
  const matches = /^[a-z]+\\/(\\d+)["']?$/u.exec(${first});
  if (matches === null || ${second} / 2 > 10) return \`no \${${first}} in \${\`\${${second}}\`}\`;
  const parts = ${first}.split('/').map((part) => part.trim());
  for (const part of parts) {
    if (part.length > ${second}) return "too long: " + part;
  }
  return [matches[1] ?? '', ...parts].join(', ');
}
`;
}

function classText(name: string, first: string, second: string): string {
  return `export class ${name}List {
  readonly #${first}s = new Map<string, { ${second}: number }>();

  add(key: string, ${second}: number): this {
    const known = this.#${first}s.get(key);
    this.#${first}s.set(key, { ${second}: (known?.${second} ?? 0) + ${second} });
    return this;
  }

  /* The sum is in cents, so there's nothing to round. */
  get total(): number {
    return [...this.#${first}s.values()].reduce((sum, item) => sum + item.${second}, 0);
  }
}
`;
}
