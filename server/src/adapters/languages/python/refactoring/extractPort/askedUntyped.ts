import { forEachChild } from '../../syntax/children.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Call, FunctionDef, Node } from '../../syntax/nodes.ts';
import type { PythonProject } from '../project.ts';
import { classCalled } from './classMembers.ts';
import { methodOf, parameterOf } from './askedByTakers.ts';

/**
 * What a function of the project asks of an argument whose type it does not say, so that nobody checks it: the members
 * that it names behind the parameter. Undefined of any other function, and where it hands the argument on.
 */
export function askedUntyped(
  project: PythonProject,
  { path }: Reading,
  call: Call,
  argument: Node,
): readonly string[] | undefined {
  const meaning = project.meaningOf(path, plainName(call.callee) ?? '');
  if (meaning.kind !== 'declaration' || meaning.behind.length > 0) return undefined;
  const { module, declaration } = meaning;
  const isClass = declaration.kind === 'class';
  const placed = isClass ? classCalled(project, module, declaration.name) : undefined;
  const node = isClass
    ? placed && methodOf(placed.node, '__init__')
    : functionCalled(project, module, declaration.name);
  if (node === undefined) return undefined;
  const parameter = parameterOf({ parameters: node.parameters, skipped: isClass ? 1 : 0 }, call, argument);
  if (parameter === undefined || parameter.annotation !== undefined || parameter.form !== 'plain') return undefined;
  return isClass ? undefined : membersAsked(node, parameter.name.name);
}

function functionCalled({ readingOf }: PythonProject, module: string, name: string): FunctionDef | undefined {
  const found = readingOf(module)?.module.body.filter(
    (one): one is FunctionDef => one.kind === 'FunctionDef' && one.name.name === name && one.decorators.length === 0,
  );
  const [only, ...others] = found ?? [];
  return others.length === 0 ? only : undefined;
}

function membersAsked(node: FunctionDef, name: string): readonly string[] | undefined {
  const asked = new Set<string>();
  const elsewhere: Node[] = [];
  const visit = (inner: Node): void => {
    if (inner.kind === 'Attribute' && inner.value.kind === 'Name' && inner.value.name === name) {
      asked.add(inner.attribute.name);
      return;
    }
    if (inner.kind === 'Name' && inner.name === name) elsewhere.push(inner);
    forEachChild(inner, visit);
  };
  node.body.forEach(visit);
  return elsewhere.length > 0 ? undefined : [...asked];
}
