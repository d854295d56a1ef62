import type {
  CallExpression,
  NewExpression,
  Node,
  NodeArray,
  ParameterDeclaration,
  SignatureDeclaration,
  SourceFile,
} from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';

/** Where a parameter that nobody may leave out goes: behind those of its kind, before all that can be left out. */
export function placeOfParameter({ parameters }: SignatureDeclaration): number {
  const index = parameters.findIndex((parameter) => mayBeLeftOut(parameter));
  return index === -1 ? parameters.length : index;
}

/** How many of the parameters before `index` have no argument of their own: `this` has none. */
export function argumentIndex({ parameters }: SignatureDeclaration, index: number): number {
  const [first] = parameters;
  const isThis = first !== undefined && ts.isIdentifier(first.name) && first.name.text === 'this';
  return isThis ? index - 1 : index;
}

export function mayBeLeftOut({ questionToken, initializer, dotDotDotToken }: ParameterDeclaration): boolean {
  return questionToken !== undefined || initializer !== undefined || dotDotDotToken !== undefined;
}

export function insertParameter(draft: Draft, tree: SourceFile, signature: SignatureDeclaration, text: string): void {
  const { parameters } = signature;
  const [only] = parameters;
  if (only !== undefined && !hasBracket(tree, signature)) {
    draft.replace(tree, { start: only.getStart(tree), end: only.end }, `(${only.getText(tree)}, ${text})`);
    return;
  }
  insertInto(draft, tree, parameters, { index: placeOfParameter(signature), text, open: openingOf(tree, signature) });
}

/** Undefined, or why nothing can be handed in there. */
export function insertArgument(
  draft: Draft,
  tree: SourceFile,
  call: CallExpression | NewExpression,
  { index, text }: { readonly index: number; readonly text: string },
): string | undefined {
  const { arguments: given } = call;
  if (given === undefined) {
    draft.insert(tree, call.end, `(${text})`);
    return undefined;
  }
  if (given.slice(0, index).some((argument) => ts.isSpreadElement(argument))) {
    return 'it hands in a list of which nobody knows how long it is';
  }
  if (given.length < index) return 'it does not hand in all that is asked for now';
  const before = given[0]?.getFullStart() ?? given.pos;
  insertInto(draft, tree, given, { index, text, open: before });
  return undefined;
}

interface Insertion {
  readonly index: number;
  readonly text: string;
  /** Behind the opening bracket. */
  readonly open: number;
}

/** One more in a list, on a line of its own where each of the others has one. */
function insertInto(draft: Draft, tree: SourceFile, list: NodeArray<Node>, { index, text, open }: Insertion): void {
  const next = list[index];
  const last = list.at(-1);
  const [first] = list;
  if (first === undefined || last === undefined) {
    draft.insert(tree, open, text);
    return;
  }
  const start = first.getStart(tree);
  const isOnOwnLine = /[\r\n]/.test(tree.text.slice(first.getFullStart(), start));
  const lineBreak = isOnOwnLine ? `\n${/[ \t]*$/.exec(tree.text.slice(0, start))?.[0] ?? ''}` : ' ';
  if (next !== undefined) draft.insert(tree, next.getStart(tree), `${text},${lineBreak}`);
  else if (list.hasTrailingComma) draft.insert(tree, list.end, isOnOwnLine ? `${lineBreak}${text},` : ` ${text}`);
  else draft.insert(tree, last.end, `,${lineBreak}${text}`);
}

function hasBracket(tree: SourceFile, signature: SignatureDeclaration): boolean {
  return signature.getChildren(tree).some(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
}

function openingOf(tree: SourceFile, signature: SignatureDeclaration): number {
  const bracket = signature.getChildren(tree).find(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
  return bracket?.end ?? signature.parameters.pos;
}
