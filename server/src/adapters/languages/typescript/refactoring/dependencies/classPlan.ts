import type { ClassLikeDeclaration, ConstructorDeclaration, Node, PropertyDeclaration, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { indentAt, lineStopOf } from '../draft/edits.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import type { KeepingStyle } from './classStyle.ts';
import { assignedName, constructorOf } from './classStyle.ts';
import type { ListAdditions } from './listAdditions.ts';
import { parameterList, placeOfRequired } from './parameterPlace.ts';

/** What the constructor of a class is to take, and to keep. */
export interface ClassPlan {
  readonly tree: SourceFile;
  readonly node: ClassLikeDeclaration;
  readonly style: KeepingStyle;
  readonly taken: TakenParameter[];
  /** What a base class wants, where the class has no constructor of its own. */
  readonly passedOn: { readonly parameters: readonly string[]; readonly names: readonly string[] } | undefined;
}

export interface TakenParameter {
  readonly name: string;
  readonly type: string;
  /** What it is kept as; undefined where the constructor alone needs it. `#orders` for a hidden field. */
  property: string | undefined;
  /** The field that keeps it now, which was filled where it stands. */
  readonly field: PropertyDeclaration | undefined;
  /** What keeps it where it is kept: the parameter itself, or an assignment to the field. */
  readonly keptBy: KeepingStyle['kind'];
}

export function writeClass(draft: Draft, lists: ListAdditions, plan: ClassPlan): void {
  const constructor = constructorOf(plan.node);
  if (constructor === undefined) return writeNewConstructor(draft, plan);
  const list = parameterList(plan.tree, constructor);
  const place = placeOfRequired(constructor);
  for (const taken of plan.taken) lists.add(plan.tree, list, place, () => parameterText(plan, taken));
  writeNewFields(draft, plan, constructor);
  writeAssignments(draft, plan, constructor);
}

function assigned({ taken }: ClassPlan): readonly TakenParameter[] {
  return taken.filter(({ property, keptBy }) => property !== undefined && keptBy === 'field');
}

function parameterText({ style, tree }: ClassPlan, { name, type, property, field, keptBy }: TakenParameter): string {
  const isKept = property !== undefined && keptBy === 'parameter';
  const modifiers = field === undefined ? style.modifiers : fieldModifiers(field);
  return `${isKept ? `${modifiers} ` : ''}${name}${isJavaScript(tree) ? '' : `: ${type}`}`;
}

/** A parameter keeps what it takes only where it says something of it. */
function fieldModifiers(field: PropertyDeclaration): string {
  const words = (ts.getModifiers(field) ?? []).map((modifier) => modifier.getText());
  return words.length > 0 ? words.join(' ') : 'public';
}

function fieldText({ style, tree }: ClassPlan, { property, type }: TakenParameter, semicolon: string): string {
  const modifiers = property?.startsWith('#') === true ? hiddenModifiers(style.modifiers) : style.modifiers;
  const words = [modifiers, `${property ?? ''}${isJavaScript(tree) ? '' : `: ${type}`}`].filter((word) => word !== '');
  return `${words.join(' ')}${semicolon}`;
}

function hiddenModifiers(modifiers: string): string {
  return modifiers
    .split(' ')
    .filter((word) => word === 'readonly')
    .join(' ');
}

function newFields(plan: ClassPlan): readonly TakenParameter[] {
  return assigned(plan).filter(({ field }) => field === undefined);
}

function writeNewFields(draft: Draft, plan: ClassPlan, constructor: ConstructorDeclaration): void {
  const { tree, node } = plan;
  const added = newFields(plan);
  // JavaScript fills fields without declaring them, unless they are hidden.
  const declared = isJavaScript(tree) ? added.filter(({ property }) => property?.startsWith('#')) : added;
  if (declared.length === 0) return;
  const texts = declared.map((taken) => fieldText(plan, taken, draft.styleOf(tree).semicolon));
  const last = node.members
    .filter((member) => ts.isPropertyDeclaration(member) && member.end <= constructor.pos)
    .at(-1);
  const indent = indentAt(tree.text, constructor.getStart(tree));
  if (last !== undefined) {
    return draft.insert(tree, behind(tree, last), texts.map((text) => `\n${indent}${text}`).join(''));
  }
  const start = constructor.getStart(tree, true);
  draft.insert(
    tree,
    start,
    `${texts.map((text) => `${text}\n${indent}`).join('')}\n${indent}`.replace(/[ \t]*\n([ \t]*)$/, '\n$1'),
  );
}

/** With what else stands on its line. */
function behind(tree: SourceFile, node: Node): number {
  const stop = lineStopOf(tree.text, node.getEnd());
  return /^\s*(?:\/\/|\/\*|$)/.test(tree.text.slice(node.getEnd(), stop)) ? stop : node.getEnd();
}

/** Below those that the constructor begins with, or what it calls of its base class. */
function writeAssignments(draft: Draft, plan: ClassPlan, { body }: ConstructorDeclaration): void {
  const { tree } = plan;
  const kept = assigned(plan);
  if (kept.length === 0 || body === undefined) return;
  const { semicolon, indent: step } = draft.styleOf(tree);
  const lines = kept.map(({ name, property }) => `this.${property ?? ''} = ${name}${semicolon}`);
  const [first] = body.statements;
  const outer = indentAt(tree.text, body.getStart(tree));
  const indent = first === undefined ? outer + step : indentAt(tree.text, first.getStart(tree));
  const leading = body.statements.findIndex(
    (statement) => assignedName(statement) === undefined && !isSuperCall(statement),
  );
  const last = body.statements.slice(0, leading === -1 ? undefined : leading).at(-1);
  const text = lines.map((line) => `\n${indent}${line}`).join('');
  if (last !== undefined) return draft.insert(tree, behind(tree, last), text);
  const isOpen = /[\r\n]/.test(body.getText(tree));
  if (isOpen) return draft.insert(tree, lineStopOf(tree.text, body.getStart(tree) + 1), text);
  if (first === undefined) return draft.replace(tree, inside(body), `${text}\n${outer}`);
  draft.insert(tree, first.getStart(tree), `${lines.join(' ')} `);
}

function inside(body: Node): { readonly start: number; readonly end: number } {
  return { start: body.getStart() + 1, end: body.getEnd() - 1 };
}

function isSuperCall(statement: Node): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword
  );
}

function writeNewConstructor(draft: Draft, plan: ClassPlan): void {
  const { tree, node, taken, passedOn } = plan;
  const { indent: step, semicolon, lineWidth, trailingComma } = draft.styleOf(tree);
  const outer = indentAt(tree.text, node.getStart(tree));
  const removed = new Set<Node>(taken.flatMap(({ field, keptBy }) => (field && keptBy === 'parameter' ? [field] : [])));
  const members = node.members.filter((member) => !removed.has(member));
  const [first] = members;
  const indent = first === undefined ? outer + step : indentAt(tree.text, first.getStart(tree));
  const parameters = [...(passedOn?.parameters ?? []), ...taken.map((one) => parameterText(plan, one))];
  const oneLine = `constructor(${parameters.join(', ')}) {`;
  const isBroken = indent.length + oneLine.length > lineWidth;
  const broken = `constructor(${parameters.map((text) => `\n${indent}${step}${text}`).join(',')}${trailingComma ? ',' : ''}\n${indent}) {`;
  const body = [
    ...(passedOn === undefined ? [] : [`super(${passedOn.names.join(', ')})${semicolon}`]),
    ...assigned(plan).map(({ name, property }) => `this.${property ?? ''} = ${name}${semicolon}`),
  ].map((line) => `\n${indent}${step}${line}`);
  const text = `${isBroken ? broken : oneLine}${body.join('')}${body.length > 0 ? `\n${indent}` : ''}}`;
  const isPlainJavaScript = isJavaScript(tree);
  const fields = newFields(plan).filter(({ property }) => !isPlainJavaScript || property?.startsWith('#') === true);
  const declarations = fields.map((one) => fieldText(plan, one, semicolon));
  place(draft, tree, node, members, { indent, outer, text, declarations });
}

interface NewMembers {
  readonly indent: string;
  readonly outer: string;
  readonly text: string;
  readonly declarations: readonly string[];
}

/** Behind the fields and before the methods. */
function place(
  draft: Draft,
  tree: SourceFile,
  node: ClassLikeDeclaration,
  members: readonly Node[],
  { indent, outer, text, declarations }: NewMembers,
): void {
  const above = declarations.map((line) => `${line}\n${indent}`).join('');
  const lastField = members.filter((member) => ts.isPropertyDeclaration(member)).at(-1);
  if (lastField !== undefined) {
    const added = declarations.map((line) => `\n${indent}${line}`).join('');
    return draft.insert(tree, behind(tree, lastField), `${added}\n\n${indent}${text}`);
  }
  const whole = above === '' ? text : `${above}\n${indent}${text}`.replace(/[ \t]+\n/, '\n');
  const [first] = members;
  if (first !== undefined) return draft.insert(tree, first.getStart(tree, true), `${whole}\n\n${indent}`);
  const open = openBrace(tree, node);
  if (node.members.length > 0) return draft.insert(tree, lineStopOf(tree.text, open), `\n${indent}${whole}`);
  draft.replace(tree, { start: open, end: node.getEnd() - 1 }, `\n${indent}${whole}\n${outer}`);
}

/** Behind it. */
function openBrace(tree: SourceFile, node: ClassLikeDeclaration): number {
  const brace = node.getChildren(tree).find(({ kind }) => kind === ts.SyntaxKind.OpenBraceToken);
  return brace?.getEnd() ?? node.members.pos;
}
