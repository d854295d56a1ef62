import type { ClassLikeDeclaration, Node, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { insertParameter } from './signatures.ts';
import type { Taking } from './takings.ts';
import { signatureOf } from './takings.ts';

/** Writes the parameter that takes the value in, and the constructor where there is none. */
export function takeIn(draft: Draft, { taker, tree, name }: Taking, type: string): void {
  const isTyped = isTypeScript(tree);
  const parameter = isTyped ? `${name}: ${type}` : name;
  if (taker.kind === 'default') {
    const { parameter: declared } = taker;
    const start = declared.type?.end ?? declared.name.end;
    draft.replace(tree, { start, end: declared.end }, declared.type === undefined && isTyped ? `: ${type}` : '');
    return;
  }
  const signature = signatureOf(taker);
  if (signature !== undefined) insertParameter(draft, tree, signature, parameter);
  // What sets a field writes the constructor itself.
  else if (taker.kind === 'constructor') writeConstructor(draft, tree, taker.class, { parameter, statements: [] });
}

/** Behind the fields, where people look for it. */
export function writeConstructor(
  draft: Draft,
  tree: SourceFile,
  owner: ClassLikeDeclaration,
  { parameter, statements }: { readonly parameter: string; readonly statements: readonly string[] },
): void {
  const { indent } = draft.styleOf(tree);
  const outer = indentOf(tree, owner);
  const body = statements.map((statement) => `\n${outer}${indent}${indent}${statement}`).join('');
  const text = `${outer}${indent}constructor(${parameter}) {${body}${body === '' ? '' : `\n${outer}${indent}`}}`;
  const lastField = owner.members.findLast((member) => ts.isPropertyDeclaration(member));
  if (lastField !== undefined) {
    draft.insert(tree, lastField.end, `\n\n${text}`);
    return;
  }
  const [first] = owner.members;
  draft.insert(tree, first?.pos ?? owner.members.pos, first === undefined ? `\n${text}\n${outer}` : `\n${text}\n`);
}

export function isTypeScript({ fileName }: SourceFile): boolean {
  return !/\.[cm]?jsx?$/.test(fileName);
}

/** White space before the first word of the line that `node` begins on. */
export function indentOf(tree: SourceFile, node: Node): string {
  const before = tree.text.slice(0, node.getStart(tree));
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return /^\uFEFF?([ \t]*)/.exec(line)?.[1] ?? '';
}
