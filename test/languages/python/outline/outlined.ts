import assert from 'node:assert/strict';
import { readOutline } from '#adapters/languages/python/outline/readOutline.ts';
import type { Member, Mention, ModuleOutline } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';

/** Reads a text, and checks for free that every range lies on what is said to be there. */
function outlined(text: string, path = 'module.py'): ModuleOutline {
  const outline = readOutline(path, text);
  assertRanges(text, outline);
  return outline;
}

/** Makes one test of each row: a text, and what is found in it. */
export function rows(
  find: (outline: ModuleOutline) => readonly string[],
  cases: readonly (readonly [text: string, ...expected: string[]])[],
  path?: string,
): void {
  for (const [text, ...expected] of cases) {
    it(text.replaceAll('\n', ' ⏎ '), () => {
      assert.deepEqual(find(outlined(text, path)), expected);
    });
  }
}

/** One line for each declaration: kind, name, bases, then `=` and the types. */
export function declarations({ declarations }: ModuleOutline): string[] {
  return declarations.map(({ kind, name, exported, abstract, decorators, bases, types }) => {
    const words = [...decorators.map((one) => `@${one.name}`), exported ? '' : 'private', abstract ? 'abstract' : ''];
    const behind = [
      bases.length === 0 ? '' : `(${bases.map(mentionText).join(', ')})`,
      types.length === 0 ? '' : ` = ${types.map(mentionText).join(', ')}`,
    ];
    return [...words, kind, name].filter((word) => word !== '').join(' ') + behind.join('');
  });
}

/** One line for each member of the last declaration. */
export function members({ declarations }: ModuleOutline): string[] {
  return (declarations.at(-1)?.members ?? []).map(memberText);
}

/** What has an effect, where, by its words. */
export function effects({ effects }: ModuleOutline): string[] {
  return effects.map(({ name, category, within, member }) => {
    const place = [within, member?.name === '' ? member.kind : member?.name].filter((part) => part !== undefined);
    return `${category} ${name}${place.length === 0 ? '' : ` in ${place.join('.')}`}`;
  });
}

export function uses({ uses }: ModuleOutline): string[] {
  return uses.map(({ kind, name }) => `${kind} ${name}`);
}

function mentionText({ name, loose }: Mention): string {
  return loose === undefined ? name : `${name}!${loose}`;
}

function memberText(member: Member): string {
  const { kind, name, visibility, parameters, type } = member;
  const words = [
    visibility === 'public' ? '' : visibility,
    ...(['static', 'abstract', 'readonly', 'async'] as const).filter((word) => member[word]),
    kind,
    name,
  ];
  const taken = parameters.map((parameter) => parameter.name + said(parameter.type));
  const shown = words.filter((word) => word !== '').join(' ');
  return `${shown}${taken.length === 0 ? '' : `(${taken.join('; ')})`}${said(type)}`;
}

function said(type: readonly Mention[] | undefined): string {
  return type === undefined ? '' : `: ${type.map(mentionText).join(', ')}`;
}

function assertRanges(text: string, outline: ModuleOutline): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const check = ({ name, range }: { readonly name: string; readonly range: TextRange }): void => {
    assert.equal(range.start.line, range.end.line);
    const there = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
    assert.ok(name === there || name.startsWith(there) || there.length === 0, `${name} at ${JSON.stringify(there)}`);
  };
  for (const declaration of outline.declarations) {
    for (const named of [declaration, ...declaration.bases, ...declaration.types, ...declaration.decorators])
      check(named);
    for (const member of declaration.members) {
      if (member.name !== '') check(member);
      for (const mention of [...member.decorators, ...(member.type ?? [])]) check(mention);
      for (const parameter of member.parameters) for (const one of [parameter, ...(parameter.type ?? [])]) check(one);
    }
  }
  for (const use of outline.uses) check(use);
}
