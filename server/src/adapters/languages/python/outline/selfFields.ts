import { forEachChild } from '../syntax/children.ts';
import type { ClassDef, Expression, FunctionDef, Identifier, Node } from '../syntax/nodes.ts';
import { isStatic } from './memberKinds.ts';

/** A field that a function gives `self`. */
export interface SelfField {
  readonly name: Identifier;
  readonly annotation: Expression | undefined;
  readonly value: Expression | undefined;
  readonly function: FunctionDef;
}

/** The fields that the functions of a class give their `self`, each once, those of `__init__` first. */
export function ownFields({ body }: ClassDef): readonly SelfField[] {
  const functions = body.flatMap((one) => (one.kind === 'FunctionDef' && !isStatic(one) ? [one] : []));
  const ordered = [...functions].sort((a, b) => rank(a) - rank(b));
  const fields = new Map<string, SelfField>();
  for (const field of ordered.flatMap(fieldsGivenBy)) {
    const before = fields.get(field.name.name);
    if (before === undefined || (before.annotation === undefined && field.annotation !== undefined)) {
      fields.set(field.name.name, field);
    }
  }
  return [...fields.values()];
}

function rank({ name }: FunctionDef): number {
  return name.name === '__init__' ? 0 : name.name === '__post_init__' ? 1 : 2;
}

function fieldsGivenBy(node: FunctionDef): readonly SelfField[] {
  const self = node.parameters[0]?.name.name;
  if (self === undefined) return [];
  const found: SelfField[] = [];
  const visit = (child: Node): void => {
    if (child.kind === 'FunctionDef' || child.kind === 'ClassDef' || child.kind === 'Lambda') return;
    const [targets, annotation, value] = assignedBy(child);
    for (const target of targets.flatMap(partsOf)) {
      if (target.kind !== 'Attribute' || target.value.kind !== 'Name' || target.value.name !== self) continue;
      found.push({ name: target.attribute, annotation, value, function: node });
    }
    forEachChild(child, visit);
  };
  node.body.forEach(visit);
  return found;
}

type Assigned = readonly [
  targets: readonly Expression[],
  annotation: Expression | undefined,
  value: Expression | undefined,
];

function assignedBy(node: Node): Assigned {
  if (node.kind === 'Assign') return [node.targets, undefined, node.value];
  if (node.kind === 'AnnAssign') return [[node.target], node.annotation, node.value];
  return [[], undefined, undefined];
}

function partsOf(target: Expression): readonly Expression[] {
  return target.kind === 'Tuple' || target.kind === 'List' ? target.elements.flatMap(partsOf) : [target];
}
