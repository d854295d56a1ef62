import assert from 'node:assert/strict';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';
import type { Declaration, Member, Mention, ModuleOutline } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';

/** Reads a text, and checks for free that every range lies in it, on one line, and on what is said to be there. */
export function outlined(text: string, path = 'module.ts'): ModuleOutline {
  const outline = readOutline(path, text);
  assertRanges(text, outline);
  return outline;
}

/** Makes one test of each row: a text, and what is found in it. */
export function rows(
  find: (outline: ModuleOutline) => readonly string[],
  cases: readonly (readonly [text: string, ...expected: string[]])[],
  path = 'module.ts',
): void {
  for (const [text, ...expected] of cases) {
    it(text.replaceAll('\n', ' '), () => {
      assert.deepEqual(find(outlined(text, path)), expected);
    });
  }
}

/** One line for each declaration: kind, name, heritage, then `=` and the types. */
export function declarations({ declarations }: ModuleOutline): string[] {
  return declarations.map((declaration) => {
    const { exported, abstract, kind, name, decorators, bases, implements: ports, types } = declaration;
    const words = [...decorators.map((one) => `@${one.name}`), exported ? 'export' : '', abstract ? 'abstract' : ''];
    const heritage = [listed(' extends ', bases), listed(' implements ', ports), listed(' = ', types)];
    return [...words, kind, name].filter((word) => word !== '').join(' ') + heritage.join('');
  });
}

/** One line for each member of the first declaration: kind, name, parameters where there are some, types. */
export function members({ declarations: [first] }: ModuleOutline): string[] {
  return (first?.members ?? []).map(memberText);
}

/** What the first declaration mentions in its types, the loose ones with what is loose about them. */
export function types({ declarations: [first] }: ModuleOutline): string[] {
  return (first?.types ?? []).map(mentionText);
}

function mentionText({ name, specifier, loose }: Mention): string {
  const shown = specifier === undefined ? name : `${specifier}#${name}`;
  return loose === undefined ? shown : `${shown}!${loose}`;
}

function memberText(member: Member): string {
  const { kind, name, visibility, parameters, type, decorators } = member;
  const words = [
    ...decorators.map((one) => `@${one.name}`),
    visibility === 'public' ? '' : visibility,
    ...(['static', 'abstract', 'readonly', 'async', 'optional'] as const).filter((word) => member[word]),
    member.holdsFunction === true ? `function ${kind}` : kind,
    name,
  ];
  const taken = parameters.map(({ name, type, field }) => {
    const words = field === undefined ? [] : [field.visibility, field.readonly ? 'readonly' : ''];
    return [...words, name].filter((word) => word !== '').join(' ') + said(type);
  });
  const shown = words.filter((word) => word !== '').join(' ');
  return `${shown}${taken.length === 0 ? '' : `(${taken.join('; ')})`}${said(type)}`;
}

/** `: ` and what is said, which may be nothing that has a name; nothing at all where no type is written. */
function said(type: readonly Mention[] | undefined): string {
  return type === undefined ? '' : `: ${type.map(mentionText).join(', ')}`;
}

function listed(word: string, mentions: readonly Mention[]): string {
  return mentions.length === 0 ? '' : word + mentions.map(mentionText).join(', ');
}

/** Lines as the language server protocol has them. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function assertRanges(text: string, outline: ModuleOutline): void {
  const lines = linesOf(text);
  const textAt = ({ start, end }: TextRange): string => {
    assert.equal(start.line, end.line);
    const line = lines[start.line] ?? '';
    assert.ok(start.character <= end.character && end.character <= line.length);
    return line.slice(start.character, end.character);
  };
  const check = ({ name, range }: { readonly name: string; readonly range: TextRange }) => {
    const there = textAt(range);
    // What is named differently from how it is written: imports of builtins, names of several lines, escapes.
    if (/^[\w.]+$/.test(there)) assert.ok(name.includes(there) || there.includes(name), `${name} at ${there}`);
  };
  for (const declaration of outline.declarations) checkDeclaration(declaration, check, textAt);
  for (const effect of outline.effects) textAt(effect.range);
  for (const use of outline.uses) check(use);
}

function checkDeclaration(
  { name, range, decorators, bases, implements: ports, types, members }: Declaration,
  check: (named: { readonly name: string; readonly range: TextRange }) => void,
  textAt: (range: TextRange) => string,
): void {
  if (name !== 'default') check({ name, range });
  else textAt(range);
  for (const mention of [...decorators, ...bases, ...ports, ...types]) check(mention);
  for (const member of members) {
    textAt(member.range);
    for (const { range, type } of member.parameters) {
      textAt(range);
      for (const mention of type ?? []) check(mention);
    }
    for (const mention of [...member.decorators, ...(member.type ?? [])]) check(mention);
  }
}
