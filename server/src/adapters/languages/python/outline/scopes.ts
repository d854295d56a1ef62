import type { ImportBinding } from '#domain/graph/outline.ts';
import type { Comprehension, FunctionDef, Lambda, Module, Statement, TypeParameter } from '../syntax/nodes.ts';
import { addTarget, namesBoundBy } from './boundNames.ts';
import { bindingsOfImport } from './importBindings.ts';

/** A stretch of code in which names mean the same. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  readonly names: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  /** What imports in this very scope bind, by the first part of the name. */
  readonly imports: ReadonlyMap<string, readonly ImportBinding[]>;
  readonly parent: Scope | undefined;
}

export type ModuleScope = Scope;

const NOTHING: ReadonlySet<string> = new Set();
const NO_IMPORTS: ReadonlyMap<string, readonly ImportBinding[]> = new Map();

export function moduleScopeOf({ body }: Module): ModuleScope {
  return scopeOfStatements('module', body, undefined, []);
}

export function scopeOfFunction(parent: Scope, { parameters, body }: FunctionDef): Scope {
  return scopeOfStatements(
    'function',
    body,
    parent,
    parameters.map(({ name }) => name.name),
  );
}

export function scopeOfClass(parent: Scope, body: readonly Statement[]): Scope {
  return scopeOfStatements('class', body, parent, []);
}

export function scopeOfLambda(parent: Scope, { parameters }: Lambda): Scope {
  return scopeWith(parent, new Set(parameters.map(({ name }) => name.name)));
}

export function scopeOfComprehension(parent: Scope, { clauses }: Comprehension): Scope {
  const names = new Set<string>();
  for (const { target } of clauses) addTarget(names, target);
  return scopeWith(parent, names);
}

export function scopeOfTypeParameters(parent: Scope, parameters: readonly TypeParameter[]): Scope {
  if (parameters.length === 0) return parent;
  return scopeWith(parent, new Set(parameters.map(({ name }) => name.name)));
}

/** The scope that gives a name its meaning where it stands in `scope`; undefined where nothing in the module does. */
export function scopeOfName(scope: Scope, name: string): Scope | undefined {
  let isInnermost = true;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    // What a class binds cannot be seen from within its functions.
    if (at.names.has(name) && (at.kind !== 'class' || isInnermost)) return at;
    isInnermost = false;
  }
  return undefined;
}

/** Whether names mean the same in two scopes that lie in none. */
export function sameScope(one: ModuleScope, other: ModuleScope): boolean {
  if (one === other) return true;
  if (one.names.size !== other.names.size || one.imports.size !== other.imports.size) return false;
  for (const name of one.names) if (!other.names.has(name)) return false;
  return JSON.stringify([...one.imports]) === JSON.stringify([...other.imports]);
}

function scopeWith(parent: Scope, names: ReadonlySet<string>): Scope {
  return { kind: 'function', names, elsewhere: NOTHING, imports: NO_IMPORTS, parent };
}

function scopeOfStatements(
  kind: Scope['kind'],
  body: readonly Statement[],
  parent: Scope | undefined,
  parameters: readonly string[],
): Scope {
  const { names, elsewhere, imports } = namesBoundBy(body);
  for (const name of parameters) names.add(name);
  const byRoot = new Map<string, ImportBinding[]>();
  for (const binding of imports.flatMap((statement) => bindingsOfImport(statement, false))) {
    const [root = ''] = binding.local.split('.');
    byRoot.set(root, [...(byRoot.get(root) ?? []), binding]);
  }
  return { kind, names, elsewhere, imports: byRoot, parent };
}
