import type { Branch, FunctionDef, Import, ImportFrom, Module, Node, Statement } from '../syntax/nodes.ts';
import type { Declared } from './declared.ts';
import { declaredBy, declaredFunction } from './declared.ts';
import type { KeptParts } from './keptParts.ts';
import { isOverload } from './memberKinds.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';

/** A part of the module's top level, and what is declared there. */
export interface Part {
  readonly node: Node;
  /** The declaration that it belongs to; undefined for what is done when the module is loaded. */
  readonly name: string | undefined;
  readonly declared: readonly Declared[];
}

/** Something at the top level, however many conditions it stands behind. */
export interface TopLevel {
  readonly node: Node;
  /** Whether only type checkers see it. */
  readonly typeOnly: boolean;
}

/** The parts of a module, one behind the other. What is declared twice is declared where it comes first. */
export function partsOf(reading: Reading, kept: KeptParts): readonly Part[] {
  const nodes = topLevelOf(reading.module).map(({ node }) => node);
  const overloads = overloadsIn(nodes);
  const known = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.kind === 'Import' || node.kind === 'ImportFrom') return [];
    const all = declaredIn(reading, node, overloads, kept);
    const declared = all.filter(({ name }) => name !== '' && !known.has(name));
    for (const { name } of declared) known.add(name);
    return [{ node, name: all[0]?.name, declared }];
  });
}

/** The imports of the top level. */
export function importsOf(
  module: Module,
): readonly { readonly node: Import | ImportFrom; readonly typeOnly: boolean }[] {
  return topLevelOf(module).flatMap(({ node, typeOnly }) =>
    node.kind === 'Import' || node.kind === 'ImportFrom' ? [{ node, typeOnly }] : [],
  );
}

/** What is there when the program runs, of the top level. */
export function runTimePartsOf(module: Module): readonly Node[] {
  return topLevelOf(module).flatMap(({ node, typeOnly }) => (typeOnly ? [] : [node]));
}

function declaredIn(
  reading: Reading,
  node: Node,
  overloads: ReadonlyMap<string, readonly FunctionDef[]>,
  kept: KeptParts,
): readonly Declared[] {
  const group = node.kind === 'FunctionDef' ? overloads.get(node.name.name) : undefined;
  // What other statements tell as well is worked out from all of them.
  if (group !== undefined) return [declaredFunction(reading, group)];
  return isStatement(node) ? kept.declared(node, () => declaredBy(reading, node)) : [];
}

function overloadsIn(nodes: readonly Node[]): ReadonlyMap<string, readonly FunctionDef[]> {
  const groups = new Map<string, FunctionDef[]>();
  for (const node of nodes) {
    if (node.kind !== 'FunctionDef' || !isOverload(node)) continue;
    groups.set(node.name.name, [...(groups.get(node.name.name) ?? []), node]);
  }
  return groups;
}

const DECLARING: ReadonlySet<string> = new Set(['ClassDef', 'FunctionDef', 'TypeAlias', 'AnnAssign', 'Assign']);

function isStatement(node: Node): node is Statement {
  return DECLARING.has(node.kind);
}

/** Statements of the module, those of conditions, loops and the like in the place of these, behind their heads. */
function topLevelOf({ body }: Module): readonly TopLevel[] {
  return body.flatMap((statement) => opened(statement, false));
}

function opened(statement: Statement, typeOnly: boolean): readonly TopLevel[] {
  const open = (statements: readonly Statement[], only = typeOnly): readonly TopLevel[] =>
    statements.flatMap((inner) => opened(inner, only));
  const head = (...nodes: readonly (Node | undefined)[]): readonly TopLevel[] =>
    nodes.flatMap((node) => (node === undefined ? [] : [{ node, typeOnly }]));
  switch (statement.kind) {
    case 'If': {
      const check = typeCheckingIn(statement);
      return [
        ...head(statement.condition),
        ...open(statement.body, typeOnly || check === 'then'),
        ...open(statement.otherwise, typeOnly || check === 'otherwise'),
      ];
    }
    case 'While':
      return [...head(statement.condition), ...open(statement.body), ...open(statement.otherwise)];
    case 'For':
      return [...head(statement.iterable), ...open(statement.body), ...open(statement.otherwise)];
    case 'With':
      return [...head(...statement.items), ...open(statement.body)];
    case 'Try':
      return [
        ...open(statement.body),
        ...statement.handlers.flatMap((handler) => [...head({ ...handler, body: [] }), ...open(handler.body)]),
        ...open(statement.otherwise),
        ...open(statement.finally),
      ];
    case 'Match':
      return [
        ...head(statement.subject),
        ...statement.cases.flatMap((one) => [...head(one.pattern, one.guard), ...open(one.body)]),
      ];
    default:
      return [{ node: statement, typeOnly }];
  }
}

/** Which side of a condition only type checkers see. */
function typeCheckingIn({ condition }: Branch): 'then' | 'otherwise' | undefined {
  const isNegated = condition.kind === 'UnaryOp' && condition.operators[0] === 'not';
  const asked = isNegated ? condition.operands[0] : condition;
  const name = asked === undefined ? undefined : plainName(asked)?.split('.').at(-1);
  if (name !== 'TYPE_CHECKING' && name !== 'MYPY') return undefined;
  return isNegated ? 'otherwise' : 'then';
}
