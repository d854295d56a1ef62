import type { NodeArray, ParameterDeclaration, SourceFile, TypeElement, TypeNode } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { indentAt } from '../draft/edits.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import { neighboursOf } from '../draft/typeImportStyle.ts';
import type { ListAdditions } from './listAdditions.ts';
import { parameterList } from './parameterPlace.ts';
import type { TakingFunction } from './takers.ts';

/** What a component is to take as properties, or another function in the object of what it depends on. */
export interface ComponentPlan {
  readonly tree: SourceFile;
  readonly node: TakingFunction;
  readonly name: string;
  /** The parameter that takes them; undefined where there is none yet. */
  readonly properties: ParameterDeclaration | undefined;
  /** The type of its properties, where one is written. */
  readonly type: TypeNode | undefined;
  readonly taken: { readonly name: string; readonly type: string }[];
}

export function writeComponent(draft: Draft, lists: ListAdditions, plan: ComponentPlan): void {
  const { tree, node, type, taken, properties } = plan;
  if (properties !== undefined && ts.isObjectBindingPattern(properties.name)) {
    const until = ts.isArrowFunction(node) ? { until: node.equalsGreaterThanToken.getEnd() } : {};
    const { elements } = properties.name;
    const { padding } = draft.styleOf(tree);
    const list = { elements, start: elements.pos, padding, isBare: false, ...until };
    const rest = elements.findIndex(({ dotDotDotToken }) => dotDotDotToken !== undefined);
    const index = rest === -1 ? elements.length : rest;
    for (const { name } of taken) lists.add(tree, list, index, () => name);
  }
  if (properties === undefined) addProperties(draft, lists, plan);
  if (isJavaScript(tree)) return;
  if (type !== undefined) declareIn(draft, tree, type, taken.map(memberText));
}

function memberText({ name, type }: ComponentPlan['taken'][number]): string {
  return `${name}: ${type}`;
}

/** A component without properties takes them apart, and has a type for them of its own. */
function addProperties(draft: Draft, lists: ListAdditions, { tree, node, name, type, taken }: ComponentPlan): void {
  const { padding, indent, semicolon } = draft.styleOf(tree);
  const names = taken.map((each) => each.name);
  const pattern = `{${padding}${names.join(', ')}${padding}}`;
  if (isJavaScript(tree) || type !== undefined) return lists.add(tree, parameterList(tree, node), 0, () => pattern);
  const typeName = `${name}Props`;
  lists.add(tree, parameterList(tree, node), 0, () => `${pattern}: ${typeName}`);
  const statement = ts.findAncestor(node, ({ parent }) => ts.isSourceFile(parent));
  const start = statement?.getStart(tree, true) ?? 0;
  const members = taken.map((each) => `${indent}${memberText(each)}${semicolon === '' ? '' : ';'}\n`).join('');
  const isInterface = prefersInterfaces([tree, ...neighboursOf(draft.checked, tree)]);
  const head = isInterface ? `interface ${typeName} {` : `type ${typeName} = {`;
  draft.insert(tree, start, `${head}\n${members}}${isInterface ? '' : semicolon}\n\n`);
}

/** Whether types of properties are mostly declared as interfaces. */
function prefersInterfaces(trees: readonly SourceFile[]): boolean {
  const named = trees.flatMap(({ statements }) =>
    statements.filter(
      (each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && /Props$/.test(each.name.text),
    ),
  );
  return named.filter(ts.isInterfaceDeclaration).length * 2 > named.length;
}

/** Adds members to the type of properties where it is written, or beside it where it is written elsewhere. */
function declareIn(draft: Draft, tree: SourceFile, type: TypeNode, members: readonly string[]): void {
  const own = membersIn(tree, type);
  if (own !== undefined && own.members.length > 0) return addMembers(draft, tree, own.members, members);
  const { padding } = draft.styleOf(tree);
  draft.insert(tree, type.getEnd(), ` & {${padding}${members.join('; ')}${padding}}`);
}

interface WithMembers {
  readonly members: NodeArray<TypeElement>;
}

function membersIn(tree: SourceFile, type: TypeNode): WithMembers | undefined {
  if (ts.isTypeLiteralNode(type)) return type;
  if (ts.isIntersectionTypeNode(type)) return type.types.find(ts.isTypeLiteralNode);
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const { text } = type.typeName;
  const declared = tree.statements.find(
    (each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.name.text === text,
  );
  if (declared === undefined) return undefined;
  if (ts.isInterfaceDeclaration(declared)) return declared;
  return ts.isTypeAliasDeclaration(declared) ? membersIn(tree, declared.type) : undefined;
}

function addMembers(draft: Draft, tree: SourceFile, known: NodeArray<TypeElement>, members: readonly string[]): void {
  const last = known.at(-1);
  if (last === undefined) return;
  const text = last.getText(tree);
  const isReadonly = known.every((each) => each.getText(tree).startsWith('readonly '));
  const added = members.map((each) => (isReadonly ? `readonly ${each}` : each));
  const mark = /[;,]$/.exec(text)?.[0] ?? '';
  const isOnLines = /[\r\n]/.test(tree.text.slice(known.pos, last.getStart(tree)));
  const indent = indentAt(tree.text, last.getStart(tree));
  const written = isOnLines
    ? added.map((each) => `\n${indent}${each}${mark}`).join('')
    : added.map((each) => `${mark === '' ? '; ' : ' '}${each}${mark}`).join('');
  draft.insert(tree, last.getEnd(), written);
}
