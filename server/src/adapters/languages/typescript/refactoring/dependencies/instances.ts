import type { Block, Node, SourceFile, Statement } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { indentAt } from '../draft/edits.ts';
import type { HandedIn } from './handedIn.ts';

/** The instances that callers pass which may see what makes them. */
export interface Instances {
  /** One that stands in a variable at hand already. */
  readonly atHand: (place: Node) => string | undefined;
  /** What `place` writes: the making of one, or the name of one that is shared with others in the same scope. */
  readonly madeAt: (place: Node) => () => string;
}

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
      const scope = scopeOf(place);
      places.set(scope, [...(places.get(scope) ?? []), place]);
      return () => {
        const all = places.get(scope) ?? [];
        const text = textIn(place.getSourceFile());
        // What is a name already can be written as often as anybody likes.
        if (all.length < 2 || /^[\w$.]+$/.test(text)) return text;
        const name = shared.get(scope) ?? declare(draft, scope, all, handed.name, text);
        shared.set(scope, name);
        return name;
      };
    },
  };
}

/** A constant before the first of those who share it. */
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
  const first = scope.statements.find((statement) => places.some((place) => isInside(place, statement)));
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
