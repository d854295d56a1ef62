import type { Expression, Node, SourceFile, Type } from 'typescript';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { HandInstanceIn, Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { Programs } from '../../program/programs.ts';
import { handIn } from '../dependencies/handIn.ts';
import { importStatements } from '../draft/importClauses.ts';
import type { Draft } from '../draft.ts';
import { createDraft } from '../draft.ts';
import { importAt } from '../importAt.ts';
import { offsetsOf } from '../offsetsOf.ts';
import { copyOf } from './copyOf.ts';
import { fetchedThrough, makingAt } from './reachedFor.ts';
import { typeToHandIn } from './typeToHandIn.ts';

/** Has a module take the instance that it makes, or fetches from the composition root. */
export function* handInstanceIn(
  programs: Programs,
  { module, range }: HandInstanceIn,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const checked = yield* programs.programFor(surroundings.project, module);
  const tree = checked.treeOf(module);
  if (tree === undefined) return refused('The module is not part of a program.');
  const draft = createDraft(checked, surroundings);
  const statement = importAt(tree, range);
  const groups = statement === undefined ? madeAt(draft, tree, range) : fetchedBy(draft, tree, statement);
  if (groups.length === 0) return refused('Nothing that could be handed in is made or fetched here.');
  for (const uses of groups) {
    const reason = yield* handInAll(draft, uses);
    if (reason !== undefined) return refused(reason);
  }
  return draft.finish();
}

/** All places in the module that make the same in the same words. */
function madeAt(draft: Draft, tree: SourceFile, range: HandInstanceIn['range']): readonly (readonly Expression[])[] {
  const { start, end } = offsetsOf(tree.text, range);
  const making = makingAt(tree, start, end);
  if (making === undefined) return [];
  const text = making.getText(tree);
  const alike: Expression[] = [];
  const visit = (node: Node): void => {
    if (ts.isExpression(node) && node.kind === making.kind && node.getText(tree) === text) alike.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return [alike];
}

function fetchedBy({ checked }: Draft, tree: SourceFile, node: Node): readonly (readonly Expression[])[] {
  const statement = importStatements(tree).find((one) => one.statement === node);
  const locals = new Set(statement?.bindings.map(({ local }) => local));
  return [...fetchedThrough(checked.checker, tree, locals).values()];
}

/** Gives a reason where that cannot be done. */
function* handInAll(draft: Draft, uses: readonly Expression[]): Generator<void, string | undefined> {
  const [first] = uses;
  if (first === undefined) return undefined;
  const { checker, pathOf } = draft.checked;
  const text = first.getText();
  const copy = copyOf(draft, first);
  if ('unknown' in copy) {
    return `\`${copy.unknown}\` in \`${text}\` is known in this place alone, so nobody else can make the same.`;
  }
  const type = typeToHandIn(draft, checker.getTypeAtLocation(first), first);
  if (type === undefined) return `\`${text}\` is of a type that has no name, so no parameter can take it.`;
  // A type without a declaration has no symbol, whatever its type says.
  const { symbol: made } = checker.getTypeAtLocation(first) as Partial<Type>;
  const { symbol: port } = type.type as Partial<Type>;
  return yield* handIn(draft, {
    uses,
    name: nameFor(first) ?? type.name,
    writeType: type.writeIn,
    mayMakeIn: (tree) => {
      const path = pathOf(tree) ?? '';
      return copy.modules.every((to) => to === path || draft.surroundings.mayImport(path, to));
    },
    writeInstance: copy.writeIn,
    ...(made && { made }),
    ...(port && { port }),
  });
}

/** What an instance is called already where it is fetched. */
function nameFor(fetched: Expression): string | undefined {
  if (ts.isIdentifier(fetched)) return fetched.text;
  return ts.isPropertyAccessExpression(fetched) ? fetched.name.text : undefined;
}
