import { isOverload } from '../../outline/memberKinds.ts';
import type { Reading } from '../../outline/reading.ts';
import { plainName } from '../../outline/plainName.ts';
import type { ClassDef, Expression, FunctionDef } from '../../syntax/nodes.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { PythonProject } from '../project.ts';
import type { FieldType } from './fieldTypes.ts';
import { typeOfField } from './fieldTypes.ts';

/** A class with the module that declares it. */
export interface PlacedClass {
  readonly reading: Reading;
  readonly node: ClassDef;
}

/** A member as a class of the project declares it. */
export type ClassMember = { readonly owner: PlacedClass; readonly name: string } & (
  | { readonly kind: 'function'; readonly functions: readonly FunctionDef[] }
  | { readonly kind: 'field'; readonly type: FieldType }
);

export function classCalled(project: PythonProject, module: ModulePath, name: string): PlacedClass | undefined {
  const reading = project.readingOf(module);
  const found = reading?.module.body.filter(
    (statement): statement is ClassDef => statement.kind === 'ClassDef' && statement.name.name === name,
  );
  const [node, ...others] = found ?? [];
  return reading === undefined || node === undefined || others.length > 0 ? undefined : { reading, node };
}

/** The class and what it inherits from within the project, in the order in which Python looks for members. */
export function lineageOf(project: PythonProject, start: PlacedClass): readonly PlacedClass[] {
  const found: PlacedClass[] = [];
  const visit = (placed: PlacedClass): void => {
    if (found.some(({ node }) => node === placed.node)) return;
    found.push(placed);
    for (const base of placed.node.bases) {
      const above = classNamed(project, placed.reading, base);
      if (above !== undefined) visit(above);
    }
  };
  visit(start);
  return found;
}

export function classNamed(project: PythonProject, reading: Reading, base: Expression): PlacedClass | undefined {
  const name = plainName(base.kind === 'Subscript' ? base.value : base);
  const meaning = name === undefined ? undefined : project.meaningOf(reading.path, name);
  if (meaning?.kind !== 'declaration' || meaning.behind.length > 0) return undefined;
  return classCalled(project, meaning.module, meaning.declaration.name);
}

/** Where the member of that name is declared; undefined where no class of the project says what it is. */
export function memberOf(lineage: readonly PlacedClass[], name: string): ClassMember | undefined {
  for (const owner of lineage) {
    const found = memberIn(owner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function memberIn(owner: PlacedClass, name: string): ClassMember | undefined {
  const { node, reading } = owner;
  const functions = node.body.filter((one): one is FunctionDef => one.kind === 'FunctionDef' && one.name.name === name);
  if (functions.length > 0) return { kind: 'function', owner, name, functions: visible(functions) };
  const type = typeOfField(reading, node, name);
  return type === undefined ? undefined : { kind: 'field', owner, name, type };
}

/** Of an overloaded function its overloads, of a property what gets it and what sets it. */
function visible(functions: readonly FunctionDef[]): readonly FunctionDef[] {
  const overloads = functions.filter(isOverload);
  return overloads.length > 0 ? overloads : functions;
}
