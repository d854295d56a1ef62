import type { Node } from 'typescript';
import { ts } from '../../compiler.ts';
import type { ImportedThing } from './importedThings.ts';
import { containerNaming, containerOfParameter, parameterOf } from './tokens/tokenAskers.ts';

/** Whether a container without tokens of its own hands it in by the class that a parameter names: then a port has to be a class, too. */
export function isInjected({ kind, references }: ImportedThing): boolean {
  return kind === 'class' && references.some(isNamedToContainer);
}

/** Whether the class says in its decorator that it is there without being provided anywhere. */
export function isForWholeApplication({ declaration }: ImportedThing): boolean {
  const decorators = ts.canHaveDecorators(declaration) ? (ts.getDecorators(declaration) ?? []) : [];
  return decorators.some((decorator) => /\bprovidedIn:\s*['"](?:root|platform)['"]/.test(decorator.getText()));
}

export function isNamedToContainer(node: Node): boolean {
  return isInjectedByClass(node) || (isAskedOfContainer(node) && containerNaming(node) === undefined);
}

function isInjectedByClass(node: Node): boolean {
  const parameter = parameterOf(node);
  if (parameter === undefined || !ts.isConstructorDeclaration(parameter.parent)) return false;
  if (containerOfParameter(parameter) !== undefined) return false;
  return isDecorated(parameter.parent.parent) && !isDecorated(parameter);
}

/** `inject(Orders)`, as Angular has it: the class is what is asked for, so a port has to be one, too. */
export function isAskedOfContainer(node: Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  return ts.isIdentifier(parent.expression) && parent.expression.text === 'inject';
}

function isDecorated(node: Node): boolean {
  return ts.canHaveDecorators(node) && (ts.getDecorators(node) ?? []).length > 0;
}
