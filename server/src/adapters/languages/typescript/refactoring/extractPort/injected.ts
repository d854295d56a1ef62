import type { Node } from 'typescript';
import { ts } from '../../compiler.ts';
import type { ImportedThing } from './importedThings.ts';

/** Where a container hands something in by the class that a parameter names, an interface in its place says nothing. */
export function reasonAgainstInjected({ references, local }: ImportedThing): string | undefined {
  if (!references.some(isInjectedByClass)) return undefined;
  return `A container hands \`${local}\` in by its class, and an interface is no token for one. Inject it by a token first.`;
}

function isInjectedByClass(node: Node): boolean {
  const { parent } = node;
  if (!ts.isTypeReferenceNode(parent) || !ts.isParameter(parent.parent)) return false;
  const parameter = parent.parent;
  if (!ts.isConstructorDeclaration(parameter.parent)) return false;
  return isDecorated(parameter.parent.parent) && !isDecorated(parameter);
}

function isDecorated(node: Node): boolean {
  return ts.canHaveDecorators(node) && (ts.getDecorators(node) ?? []).length > 0;
}
