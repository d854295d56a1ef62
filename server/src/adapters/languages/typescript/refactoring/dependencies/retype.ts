import type { Node, SourceFile, TypeNode } from 'typescript';
import { ts } from '../../compiler.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import type { Draft } from '../draft.ts';
import type { HandedIn } from './handedIn.ts';

/** What declares a name, a type and what it begins as. */
interface Declared {
  readonly name: Node;
  readonly type?: TypeNode | undefined;
  readonly initializer?: Node | undefined;
}

/** Takes away what a declaration begins as, and has it say the type that is handed in where it says none or the class. */
export function retype(draft: Draft, handed: HandedIn, tree: SourceFile, { name, type, initializer }: Declared): void {
  if (initializer === undefined) return;
  const end = initializer.getEnd();
  if (isJavaScript(tree)) return draft.replace(tree, { start: name.getEnd(), end }, '');
  if (type === undefined) return draft.replace(tree, { start: name.getEnd(), end }, `: ${handed.writeType(tree)}`);
  draft.replace(tree, { start: type.getEnd(), end }, '');
  if (!ts.isTypeReferenceNode(type) || handed.made === undefined) return;
  if (draft.checked.checker.getTypeFromTypeNode(type).symbol !== handed.made) return;
  draft.replace(tree, { start: type.getStart(tree), end: type.getEnd() }, handed.writeType(tree));
  draft.dropUnused(tree, [type.typeName.getText(tree)]);
}
