import { forEachChild } from '../syntax/children.ts';
import type { ClassDef, Expression, FunctionDef, Node } from '../syntax/nodes.ts';

/** How the type of a part follows from that of the whole. */
export interface PartRules {
  readonly typeOfAll: (type: string) => string;
  /** Of what is gone through one by one. */
  readonly typeOfEach: (type: string) => string | undefined;
  /** Of what a key or an index leads to. */
  readonly typeAt: (type: string) => string | undefined;
  /** Of the second one of each pair. */
  readonly typeOfSecond: (type: string) => string | undefined;
  readonly typeEntered: (type: string) => string | undefined;
}

/** What is said of a name: its type, or what it was given where that was plainly done once. */
export interface Said {
  readonly annotation?: Expression | undefined;
  readonly value?: Expression | undefined;
  /** Where it gets several values, all of these. */
  readonly either?: readonly Said[];
  /** What it is a part of, and how its type follows from the type of that. */
  readonly part?: { readonly of: Expression; readonly type: (type: string) => string | undefined };
  /** The functions and classes around the place where it is said. */
  readonly around: Around;
}

export type Around = readonly (FunctionDef | ClassDef)[];

/** The nodes in some statements that belong to no function or class within. */
export function nodesIn(body: readonly Node[]): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    if (node.kind !== 'FunctionDef' && node.kind !== 'ClassDef' && node.kind !== 'Lambda') forEachChild(node, visit);
  };
  body.forEach(visit);
  return found;
}

type SaidOf = Omit<Said, 'around'>;

/** What a statement, or a part of one, says of the names that it gives something. */
export function saidBy(node: Node, parts: PartRules | undefined): readonly (readonly [string, SaidOf])[] {
  const said = (target: Expression | undefined, of: SaidOf): readonly (readonly [string, SaidOf])[] =>
    target?.kind === 'Name' ? [[target.name, of]] : [];
  if (node.kind === 'AnnAssign') return said(node.target, { annotation: node.annotation });
  if (node.kind === 'Assign') return said(node.targets[0], { value: node.value });
  if (parts === undefined) return [];
  if (node.kind === 'WithItem') return said(node.target, { part: { of: node.value, type: parts.typeEntered } });
  if (node.kind !== 'For' && node.kind !== 'ComprehensionClause') return [];
  const { target, iterable } = node;
  if (target.kind !== 'Tuple') return said(target, { part: { of: iterable, type: parts.typeOfEach } });
  return said(target.elements[1], { part: { of: iterable, type: parts.typeOfSecond } });
}
