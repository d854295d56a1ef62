import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import { assignedTarget } from '../../outline/assignedTarget.ts';
import { plainName } from '../../outline/plainName.ts';
import { nameOfType } from '../../outline/writtenTypes.ts';
import type { Expression, FunctionDef } from '../../syntax/nodes.ts';
import type { PlacedClass } from '../extractPort/classMembers.ts';
import { classCalled, lineageOf, memberOf } from '../extractPort/classMembers.ts';
import type { PythonProject } from '../project.ts';

/**
 * The type by which an instance is handed in: the port that its class implements, where that is just one, else the
 * class. Undefined where nobody wrote down what an expression gives.
 */
export function typeToHandIn(project: PythonProject, reading: Reading, given: Expression): PlacedClass | undefined {
  const made = classGivenBy(project, reading, given);
  if (made === undefined) return undefined;
  const ports = lineageOf(project, made).filter((one) => isPort(project, one));
  const [only, ...others] = ports.filter((one) => !ports.some((below) => isAbove(project, one, below)));
  return only !== undefined && others.length === 0 ? only : made;
}

/** Whether a class inherits from another one. */
function isAbove(project: PythonProject, one: PlacedClass, below: PlacedClass): boolean {
  return below.node !== one.node && lineageOf(project, below).some(({ node }) => node === one.node);
}

/** What the core declares and somebody else implements. */
function isPort({ surroundings, outlineOf }: PythonProject, { reading, node }: PlacedClass): boolean {
  const role = surroundings.placementOf(reading.path)?.layer?.role;
  if (role !== 'domain' && role !== 'application' && role !== 'shared') return false;
  return outlineOf(reading.path)?.declarations.some((one) => one.name === node.name.name && one.abstract) === true;
}

/** The class of what an expression gives, as far as somebody wrote it down. */
function classGivenBy(project: PythonProject, reading: Reading, given: Expression): PlacedClass | undefined {
  const callee = given.kind === 'Call' ? given.callee : undefined;
  const name = plainName(callee ?? given);
  const meaning = name === undefined ? undefined : project.meaningOf(reading.path, name);
  if (meaning?.kind !== 'declaration') return undefined;
  const { module, declaration, behind } = meaning;
  const [member, ...further] = behind;
  if (further.length > 0) return undefined;
  if (member !== undefined) {
    const owner =
      declaration.kind === 'class' && callee !== undefined
        ? classCalled(project, module, declaration.name)
        : classKept(project, module, declaration.name);
    return owner && classOfMember(project, owner, member, callee !== undefined);
  }
  if (callee === undefined) return classKept(project, module, declaration.name);
  if (declaration.kind === 'class') return classCalled(project, module, declaration.name);
  return returnedBy(project, project.readingOf(module), functionCalled(project, module, declaration.name));
}

function classOfMember(
  project: PythonProject,
  owner: PlacedClass,
  name: string,
  isCalled: boolean,
): PlacedClass | undefined {
  const member = memberOf(lineageOf(project, owner), name);
  if (member === undefined) return undefined;
  const { reading } = member.owner;
  if (member.kind === 'field') {
    return isCalled || member.type.kind !== 'written' ? undefined : classOfType(project, reading, member.type.node);
  }
  const [only, ...overloads] = member.functions;
  if (overloads.length > 0 || only === undefined || only.async) return undefined;
  const isProperty = only.decorators.some((one) => /property$/.test(plainName(one) ?? ''));
  if (isProperty === isCalled) return undefined;
  return returnedBy(project, reading, only) ?? (isSelf(only) ? owner : undefined);
}

function isSelf({ returns }: FunctionDef): boolean {
  return returns !== undefined && /(?:^|\.)Self$/.test(plainName(returns) ?? '');
}

/** The class of what a module keeps under a name: as it is said there, or as it is made. */
function classKept(project: PythonProject, module: ModulePath, name: string): PlacedClass | undefined {
  const reading = project.readingOf(module);
  const given = reading?.module.body.flatMap((statement) => {
    const target = assignedTarget(statement);
    if (target?.kind !== 'Name' || target.name !== name) return [];
    return statement.kind === 'Assign' || statement.kind === 'AnnAssign' ? [statement] : [];
  });
  const [only, ...others] = given ?? [];
  if (reading === undefined || only === undefined || others.length > 0) return undefined;
  if (only.kind === 'AnnAssign') return classOfType(project, reading, only.annotation);
  return only.value.kind === 'Call' ? classGivenBy(project, reading, only.value) : undefined;
}

function functionCalled(project: PythonProject, module: ModulePath, name: string): FunctionDef | undefined {
  const found = project
    .readingOf(module)
    ?.module.body.filter((one): one is FunctionDef => one.kind === 'FunctionDef' && one.name.name === name);
  return found?.length === 1 ? found[0] : undefined;
}

function returnedBy(
  project: PythonProject,
  reading: Reading | undefined,
  made: FunctionDef | undefined,
): PlacedClass | undefined {
  if (reading === undefined || made?.returns === undefined || made.async) return undefined;
  return classOfType(project, reading, made.returns);
}

function classOfType(project: PythonProject, reading: Reading, type: Expression): PlacedClass | undefined {
  const name = nameOfType(reading, type);
  const meaning = name === undefined ? undefined : project.meaningOf(reading.path, name);
  if (meaning?.kind !== 'declaration' || meaning.behind.length > 0) return undefined;
  return classCalled(project, meaning.module, meaning.declaration.name);
}
