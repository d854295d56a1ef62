import type { CallExpression, Identifier, Node, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';
import type { ImportedThing } from './importedThings.ts';

/**
 * A hook whose result nobody could hand in, because it is called in several ways, with what only the code here knows, or
 * handed around, as a function: that can be handed in itself.
 */
export function asHandedIn(checker: TypeChecker, thing: ImportedThing): ImportedThing {
  return thing.kind === 'hook' && !givesOneThing(checker, thing) ? { ...thing, kind: 'function' } : thing;
}

/** Whether all that is done with a hook is to call it in one way, which others could do as well. */
function givesOneThing(checker: TypeChecker, { references }: ImportedThing): boolean {
  const values = references.filter((node) => !ts.isPartOfTypeNode(node) && !ts.isTypeQueryNode(node.parent));
  const calls = values.map(callOf);
  const [first, ...others] = calls;
  if (first === undefined) return values.length === 0;
  return others.every((call) => call?.getText() === first.getText()) && !speaksOfLocals(checker, first);
}

function callOf(node: Identifier): CallExpression | undefined {
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.expression === node ? parent : undefined;
}

/** Whether what is passed has a meaning only where it stands. */
function speaksOfLocals(checker: TypeChecker, { arguments: passed }: CallExpression): boolean {
  const visit = (node: Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isAwaitExpression(node)) return true;
    if (ts.isIdentifier(node) && isDeclaredAround(checker, node)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  };
  return passed.some(visit);
}

/** The names of members are declared here, too, where an object says them. */
function isDeclaredAround(checker: TypeChecker, node: Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) !== 0) return false;
  return symbol.declarations?.some((each) => each.getSourceFile() === node.getSourceFile()) === true;
}
