import type {
  Block,
  ClassLikeDeclaration,
  Node,
  SignatureDeclaration,
  SourceFile,
  VariableDeclaration,
} from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import type { PassedValue } from './passedValue.ts';
import type { ValueTaker } from './valueTaker.ts';
import { mayBeLeftOut } from './signatures.ts';
import { constructorOf } from './valueTaker.ts';

/** A module as its own program knows it. */
export interface PlaceInProgram {
  readonly program: CheckedProgram;
  readonly tree: SourceFile;
  readonly module: ModulePath;
}

export type TakingTaker = Exclude<ValueTaker, { kind: 'nobody' }>;

/** Something that takes a value in from now on, or has it already. */
export interface Taking extends PlaceInProgram {
  readonly taker: TakingTaker;
  /** What it is called there: a parameter. */
  readonly name: string;
  /** How it is read there; another thing than the name where it need not be handed in. */
  readonly expression: string;
  readonly isThere: boolean;
  /** What needs it there: the effects themselves, or calls that hand it on. */
  readonly uses: Node[];
}

/** What a value is taken in for: the function, or all of the class whose constructor it is. */
export function wholeOf(taker: TakingTaker): Node {
  switch (taker.kind) {
    case 'function':
      return taker.function;
    case 'constructor':
      return constructorOf(taker.class) ?? taker.class;
    case 'field':
      return taker.field;
    case 'default':
      return taker.parameter;
  }
}

/** Undefined for a class that has no constructor yet. */
export function signatureOf(taker: TakingTaker): SignatureDeclaration | undefined {
  if (taker.kind === 'function') return taker.function;
  return taker.kind === 'default' ? signatureOf(taker.of as TakingTaker) : constructorOf(taker.class);
}

/** Whom callers call. */
export function calledOf(taker: TakingTaker): Extract<ValueTaker, { kind: 'function' | 'constructor' }> | undefined {
  if (taker.kind === 'default') return taker.of.kind === 'nobody' ? undefined : calledOf(taker.of);
  return taker.kind === 'field' ? { kind: 'constructor', class: taker.class, name: taker.name } : taker;
}

/** Why what is called cannot take one parameter more; undefined where it can. */
export function reasonAgainstTaking(taker: TakingTaker, { checker }: CheckedProgram): string | undefined {
  const called = calledOf(taker);
  if (called === undefined) return 'Nobody calls what it stands in by a name.';
  const name = called.name.text;
  if (taker.kind === 'default') {
    const { parameters } = taker.parameter.parent;
    const above = parameters.slice(0, parameters.indexOf(taker.parameter)).find(mayBeLeftOut);
    if (above !== undefined) {
      return `\`${taker.parameter.name.getText()}\` comes behind \`${above.name.getText()}\`, which may be left out, so it cannot be asked for.`;
    }
  }
  if (called.kind === 'constructor') return reasonAgainstConstructor(called.class);
  if (ts.canHaveDecorators(called.function) && (ts.getDecorators(called.function) ?? []).length > 0) {
    return `\`${name}\` is called by a framework, which would have nothing to hand in.`;
  }
  const declarations = checker.getSymbolAtLocation(called.name)?.declarations ?? [];
  if (declarations.length > 1)
    return `\`${name}\` is declared more than once, so each of its callers may call it otherwise.`;
  return reasonOfBase(called.name, called.function.parent, checker);
}

function reasonAgainstConstructor(node: ClassLikeDeclaration): string | undefined {
  const name = node.name?.text ?? '';
  const constructors = node.members.filter((member) => ts.isConstructorDeclaration(member));
  if (constructors.length > 1) return `The constructor of \`${name}\` is declared more than once.`;
  const isExtending = node.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) === true;
  return isExtending && constructors.length === 0
    ? `\`${name}\` has no constructor of its own and takes what the class takes that it extends.`
    : undefined;
}

/** What a port or a base class declares is called by whoever knows no more than that. */
function reasonOfBase(name: Node, owner: Node, checker: CheckedProgram['checker']): string | undefined {
  const holder = ts.isPropertyDeclaration(owner) ? owner.parent : owner;
  if (!ts.isClassLike(holder)) return undefined;
  for (const clause of holder.heritageClauses ?? []) {
    for (const type of clause.types) {
      const declared = checker.getTypeAtLocation(type).getProperty(name.getText());
      if (declared === undefined) continue;
      return `\`${type.expression.getText()}\` declares \`${name.getText()}\`, too, and whoever calls it there knows of no such parameter.`;
    }
  }
  return undefined;
}

/** A name that nothing in there has. Where the value is put into a constant first, it may be called like that. */
export function parameterNameFor(taker: TakingTaker, value: PassedValue, uses: readonly Node[]): string {
  if (taker.kind === 'default') return taker.parameter.name.getText();
  const constant = uses.map((use) => constantOf(use, taker)).find((found) => found !== undefined);
  if (constant !== undefined) return constant.name.getText();
  const names = namesUsedIn(taker.kind === 'function' ? taker.function : (constructorOf(taker.class) ?? taker.name));
  const candidates = [...wordsAround(taker, value, uses), ...value.names];
  return candidates.find((name) => !names.has(name)) ?? `_${value.names[0] ?? ''}`;
}

/** What a field or an entry is called that holds the value as it is; a time is one however it is used. */
function wordsAround(taker: TakingTaker, value: PassedValue, uses: readonly Node[]): readonly string[] {
  if (taker.kind === 'field' && uses.some((use) => use === taker.field.initializer))
    return [fieldName(taker.field.name)];
  if (value.type !== 'string') return [];
  return uses.flatMap(({ parent }) =>
    ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) ? [parent.name.text] : [],
  );
}

/** `const now = new Date();` right in the body of what takes the value in. */
export function constantOf(use: Node, taker: TakingTaker): VariableDeclaration | undefined {
  const { parent } = use;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== use || !ts.isIdentifier(parent.name))
    return undefined;
  const list = parent.parent;
  if (!ts.isVariableDeclarationList(list) || list.declarations.length > 1) return undefined;
  if ((list.flags & ts.NodeFlags.Const) === 0 || !ts.isVariableStatement(list.parent)) return undefined;
  return list.parent.parent === bodyOf(taker) ? parent : undefined;
}

function bodyOf(taker: TakingTaker): Block | undefined {
  if (taker.kind === 'constructor') return constructorOf(taker.class)?.body;
  if (taker.kind !== 'function') return undefined;
  const { body } = taker.function;
  return body !== undefined && ts.isBlock(body) ? body : undefined;
}

function namesUsedIn(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (inner: Node): void => {
    if (ts.isIdentifier(inner) && !isNameOfMember(inner)) names.add(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
}

/** Neither `{ id: … }` nor `order.id` is about something called `id`. */
function isNameOfMember(node: Node): boolean {
  const { parent } = node;
  const isNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isClassElement(parent) ||
    ts.isTypeElement(parent);
  return isNamed && parent.name === node;
}

function fieldName(name: Node): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name)
    ? name.text.replace(/^_+/, '')
    : name.getText().replace(/^[#_]+/, '');
}
