import type { FunctionDef, Parameter } from '../../syntax/nodes.ts';
import type { PythonProject } from '../project.ts';
import type { ImportedThing } from './importedThings.ts';

/** The function that an imported thing is; a reason where it has several forms. */
export function functionOf(
  project: PythonProject,
  { module, name }: ImportedThing,
): FunctionDef | { readonly reason: string } {
  const found = project
    .readingOf(module)
    ?.module.body.filter((one): one is FunctionDef => one.kind === 'FunctionDef' && one.name.name === name);
  const [only, ...others] = found ?? [];
  if (only !== undefined && others.length === 0) return only;
  return {
    reason: `\`${name}\` of ${module} has more than one form, so it is unclear which of them a port would have.`,
  };
}

/** The same function as the one method of an object that can be called. */
export function asCallable(node: FunctionDef): FunctionDef {
  const method = asMethod(node);
  return { ...method, name: { ...method.name, name: '__call__' } };
}

/** The same function as a method. */
export function asMethod(node: FunctionDef): FunctionDef {
  const { start } = node.name;
  const self: Parameter = {
    ...{ kind: 'Parameter', annotation: undefined, default: undefined, start, end: start },
    form: node.parameters[0]?.form === 'positional' ? 'positional' : 'plain',
    name: { kind: 'Identifier', name: 'self', start, end: start },
  };
  return { ...node, parameters: [self, ...node.parameters] };
}
