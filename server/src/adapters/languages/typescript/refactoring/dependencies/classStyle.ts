import type { ClassLikeDeclaration, ConstructorDeclaration, Node, PropertyDeclaration, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import { neighboursOf } from '../draft/typeImportStyle.ts';

/** How a class keeps what its constructor takes. */
export type KeepingStyle =
  /** `constructor(private readonly orders: Orders) {}` */
  | { readonly kind: 'parameter'; readonly modifiers: string }
  /** A field, and an assignment to it; `#orders` where fields are hidden so. */
  | { readonly kind: 'field'; readonly modifiers: string; readonly isHidden: boolean };

/** As the class does it, else as the classes around it do. */
export function keepingStyle({ checked }: Draft, tree: SourceFile, node: ClassLikeDeclaration): KeepingStyle {
  if (isJavaScript(tree)) return { kind: 'field', modifiers: '', isHidden: hidesFields(node) };
  const own = styleIn([node]);
  const style = own ?? privately(styleIn(neighboursOf(checked, tree).concat(tree).flatMap(classesIn)));
  const isErasable = checked.program.getCompilerOptions().erasableSyntaxOnly === true;
  if (style?.kind === 'parameter' && isErasable) return { kind: 'field', modifiers: style.modifiers, isHidden: false };
  if (style !== undefined) return style;
  if (hidesFields(node)) return { kind: 'field', modifiers: 'readonly', isHidden: true };
  return { kind: isErasable ? 'field' : 'parameter', modifiers: 'private readonly', isHidden: false };
}

/** What others show of themselves says nothing of what a class should show. */
function privately(style: KeepingStyle | undefined): KeepingStyle | undefined {
  if (style === undefined || (style.kind === 'field' && style.isHidden)) return style;
  return style.modifiers.includes('private') ? style : { ...style, modifiers: 'private readonly' };
}

/** The one with a body. */
export function constructorOf(node: ClassLikeDeclaration): ConstructorDeclaration | undefined {
  return node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined) as
    ConstructorDeclaration | undefined;
}

/** The words before a declaration, without decorators: `private readonly`. */
function modifiersOf(node: Node): string {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.map((modifier) => modifier.getText()).join(' ');
}

function styleIn(classes: readonly ClassLikeDeclaration[]): KeepingStyle | undefined {
  const kept: string[] = [];
  const assigned: string[] = [];
  let hidden = 0;
  for (const node of classes) {
    for (const parameter of constructorOf(node)?.parameters ?? []) {
      const modifiers = modifiersOf(parameter);
      if (modifiers !== '') kept.push(modifiers);
    }
    for (const field of assignedFields(node)) {
      if (ts.isPrivateIdentifier(field.name)) hidden++;
      assigned.push(modifiersOf(field));
    }
  }
  if (kept.length === 0 && assigned.length === 0) return undefined;
  if (kept.length >= assigned.length) return { kind: 'parameter', modifiers: commonest(kept) };
  return { kind: 'field', modifiers: commonest(assigned), isHidden: hidden * 2 > assigned.length };
}

/** Fields that the constructor fills. */
function assignedFields(node: ClassLikeDeclaration): readonly PropertyDeclaration[] {
  const body = constructorOf(node)?.body;
  const names = new Set((body?.statements ?? []).map(assignedName));
  return node.members
    .filter(ts.isPropertyDeclaration)
    .filter(({ initializer, name }) => initializer === undefined && names.has(name.getText()));
}

/** `orders` of `this.orders = orders;` */
export function assignedName(statement: Node): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
  return left.expression.kind === ts.SyntaxKind.ThisKeyword ? left.name.text : undefined;
}

function hidesFields(node: ClassLikeDeclaration): boolean {
  return node.members.some((member) => member.name !== undefined && ts.isPrivateIdentifier(member.name));
}

function classesIn(tree: SourceFile): readonly ClassLikeDeclaration[] {
  return tree.statements.filter(ts.isClassDeclaration);
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
