import type { Identifier, Node } from 'typescript';
import { ts } from '../../../compiler.ts';
import { forEachName, symbolAt } from '../references.ts';
import type { Importer, Moving } from './moving.ts';

/** What is to be imported by its own name from now on. */
export interface TakenMembers {
  readonly taken: readonly { readonly name: string; readonly local: string }[];
  /** Whether nothing else is asked of the module as a whole. */
  readonly isEmptied: boolean;
}

/** Writes `A` where `all.A` stands, for what moves; or says why that cannot be. */
export function moveMembers(importer: Importer, moving: Moving, whole: Identifier): TakenMembers | string {
  const uses = usesOf(importer, whole);
  const taken = new Map<string, string>();
  let left = 0;
  for (const use of uses) {
    const member = memberOf(use);
    if (member === undefined) {
      return `${importer.path} uses \`${whole.text}\`, the whole of ${moving.from}, in a way that does not tell which of its names it needs.`;
    }
    const name = moving.names.get(member.name.text);
    if (name === undefined) {
      left++;
      continue;
    }
    const local = taken.get(name) ?? freeName(importer, name === 'default' ? member.name.text : name);
    taken.set(name, local);
    importer.writer.replace({ start: use.getStart(importer.tree), end: member.name.getEnd() }, local);
  }
  return { taken: [...taken].map(([name, local]) => ({ name, local })), isEmptied: left === 0 };
}

export function usesOf(
  { tree, checker }: Pick<Importer, 'tree' | 'checker'>,
  declared: Identifier,
): readonly Identifier[] {
  const symbol = checker.getSymbolAtLocation(declared);
  const uses: Identifier[] = [];
  forEachName(tree, tree, (name) => {
    if (name !== declared && name.text === declared.text && symbolAt(checker, name) === symbol) uses.push(name);
  });
  return uses;
}

/** The `all.A` that a name begins; undefined where it stands for itself. */
export function memberOf(name: Identifier): { readonly node: Node; readonly name: Identifier } | undefined {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === name && ts.isIdentifier(parent.name)) {
    return { node: parent, name: parent.name };
  }
  return ts.isQualifiedName(parent) && parent.left === name ? { node: parent, name: parent.right } : undefined;
}

function freeName({ tree }: Importer, wanted: string): string {
  const base = wanted === 'default' ? 'imported' : wanted;
  const isTaken = (name: string): boolean => {
    let found = false;
    forEachName(tree, tree, ({ text }) => (found ||= text === name));
    return found;
  };
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}${String(count)}`;
    if (!isTaken(name)) return name;
  }
}
