import type { Block, Node, SourceFile, Statement } from 'typescript';
import { isHookName } from '#application/refactoring/naming/portConcepts.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { indentAt } from '../draft/edits.ts';
import type { HandedIn } from './handedIn.ts';
import { isRendering, takerAround } from './takers.ts';

/** The instances that callers pass which may see what makes them. */
export interface Instances {
  /** One that stands in a variable at hand already. */
  readonly atHand: (place: Node) => string | undefined;
  /** What `place` writes: the making of one, or the name of one that is shared with others in the same scope. */
  readonly madeAt: (place: Node) => Made;
}

/** What is written, or why it cannot be made there. */
export type Made = { readonly text: () => string } | { readonly refused: string };

type Scope = SourceFile | Block;

export function createInstances(draft: Draft, handed: HandedIn): Instances {
  const texts = new Map<SourceFile, string>();
  const places = new Map<Scope, Node[]>();
  const shared = new Map<Scope, string>();
  const textIn = (tree: SourceFile): string => {
    const text = texts.get(tree) ?? handed.writeInstance(tree);
    texts.set(tree, text);
    return text;
  };
  return {
    atHand: (place) => instanceAtHand(draft, handed, place),
    madeAt: (place) => {
      const isHooked = handed.isHooked === true && !isHookCall(place);
      const scope = isHooked ? renderingScope(place) : scopeOf(place);
      if (scope === undefined) return { refused: 'No hook can be called where it would have to be handed in.' };
      places.set(scope, [...(places.get(scope) ?? []), place]);
      const text = (): string => {
        const all = places.get(scope) ?? [];
        const made = textIn(place.getSourceFile());
        // What is a name already can be written as often as anybody likes.
        if (/^[\w$.]+$/.test(made) || (all.length < 2 && !isHooked)) return made;
        const known = shared.get(scope) ?? (handed.isHooked === true ? constantOf(scope, made) : undefined);
        const name = known ?? declare(draft, scope, isHooked ? [] : all, handed.name, made);
        shared.set(scope, name);
        return name;
      };
      return { text };
    },
  };
}

/** Whether a place is the call of a hook, which is reached whenever what surrounds it is. */
function isHookCall(place: Node): boolean {
  return ts.isCallExpression(place) && isHookName(place.expression.getText().replace(/^.*\./s, ''));
}

/** The body of the component or hook around a place, where a hook can be called; undefined where there is none. */
function renderingScope(place: Node): Block | undefined {
  const taker = takerAround(place);
  const body = isRendering(taker) ? taker.body : undefined;
  return body !== undefined && ts.isBlock(body) ? body : undefined;
}

/** The constant at the top of a scope that holds the same already. */
function constantOf(scope: Scope, made: string): string | undefined {
  const declarations = scope.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => one.declarationList.declarations);
  const found = declarations.find(({ name, initializer }) => ts.isIdentifier(name) && initializer?.getText() === made);
  return found?.name.getText();
}

/** A constant before the first of those who share it, or before all others. */
function declare(draft: Draft, scope: Scope, places: readonly Node[], wanted: string, text: string): string {
  const tree = scope.getSourceFile();
  const taken = new Set<string>();
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node)) taken.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}${String(count)}`;
  const first =
    scope.statements.find((statement) => places.some((place) => isInside(place, statement))) ?? scope.statements[0];
  const offset = first?.getStart(tree, true) ?? 0;
  const { semicolon } = draft.styleOf(tree);
  draft.insert(tree, offset, `const ${name} = ${text}${semicolon}\n${indentAt(tree.text, offset)}`);
  return name;
}

function isInside(node: Node, statement: Statement): boolean {
  return statement.pos <= node.pos && node.end <= statement.end;
}

/** The body of the function around a place, or the module. */
function scopeOf(place: Node): Scope {
  let around = place.parent;
  while (!ts.isSourceFile(around)) {
    if (ts.isBlock(around) && ts.isFunctionLike(around.parent)) return around;
    around = around.parent;
  }
  return around;
}

function instanceAtHand({ checked: { checker } }: Draft, { made, port }: HandedIn, place: Node): string | undefined {
  const wanted = [made, port].filter((symbol) => symbol !== undefined);
  if (wanted.length === 0) return undefined;
  const tree = place.getSourceFile();
  const variables = checker.getSymbolsInScope(place, ts.SymbolFlags.Variable);
  const found = variables.find((variable) => {
    const { valueDeclaration } = variable;
    if (valueDeclaration?.getSourceFile() !== tree || !isReadyAt(valueDeclaration, place)) return false;
    const { symbol } = checker.getTypeOfSymbolAtLocation(variable, place) as { readonly symbol?: unknown };
    return wanted.some((one) => one === symbol);
  });
  return found?.name;
}

/** Whether a variable has its value by the time that a place is reached. */
function isReadyAt(declaration: Node, place: Node): boolean {
  if (ts.isParameter(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return false;
  return declaration.end <= place.pos;
}
