import type { FunctionDeclaration, ModuleDeclaration, Node, Statement } from 'typescript';
import { ts } from '../compiler.ts';
import { assignedExportsOf, requiredModuleOf } from './commonJs.ts';
import type { Declared } from './declared.ts';
import { declaredAs } from './declared.ts';
import { nameOfDeclared, nameOfDefault } from './declaredNames.ts';
import { declaredAlias, declaredClass, declaredInterface } from './declaredTypes.ts';
import { declaredFunction, declaredValue, declaredVariable } from './declaredValues.ts';
import { withoutImplementations } from './members.ts';
import type { Reading } from './reading.ts';
import { rangeOfNode } from './reading.ts';

/** A part of the module's top level, and what is declared there. */
export interface Part {
  readonly node: Node;
  /** The declaration that it belongs to; undefined for what is done when the module is loaded. */
  readonly name: string | undefined;
  readonly declared: readonly Declared[];
}

/** The parts of a module, one behind the other. What only passes names on is no part. */
export function partsOf(reading: Reading): readonly Part[] {
  const overloads = overloadsOf(reading.file.statements);
  return reading.file.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((node) => {
        const isImport = requiredModuleOf(node.initializer) !== undefined;
        return part(node, isImport ? [] : declaredVariable(reading, node));
      });
    }
    if (!ts.isFunctionDeclaration(statement)) return [part(statement, declaredBy(reading, statement))];
    const named = nameOfDeclared(reading, statement);
    const group = overloads.get(named.name) ?? [statement];
    // The first of them declares the function; what stands in the others belongs to it.
    return group[0] === statement
      ? [part(statement, [declaredFunction(reading, named, withoutImplementations(group))])]
      : [{ node: statement, name: named.name, declared: [] }];
  });
}

function declaredBy(reading: Reading, statement: Statement): readonly Declared[] {
  if (ts.isClassDeclaration(statement)) {
    return [declaredClass(reading, nameOfDeclared(reading, statement), statement)];
  }
  if (ts.isInterfaceDeclaration(statement)) return [declaredInterface(reading, statement)];
  if (ts.isTypeAliasDeclaration(statement)) return [declaredAlias(reading, statement)];
  if (ts.isEnumDeclaration(statement)) return [declaredAs('enum', nameOfDeclared(reading, statement))];
  if (ts.isModuleDeclaration(statement)) {
    return isNamespace(statement) ? [declaredAs('namespace', nameOfDeclared(reading, statement))] : [];
  }
  if (ts.isExportAssignment(statement)) {
    const { expression } = statement;
    return ts.isIdentifier(expression) ? [] : [declaredValue(reading, nameOfDefault(reading, statement), expression)];
  }
  return assignedExportsOf(statement)
    .filter(({ value }) => !ts.isIdentifier(value))
    .map(({ name, place, value }) => declaredValue(reading, { name, range: rangeOfNode(reading, place) }, value));
}

function part(node: Node, declared: readonly Declared[]): Part {
  return { node, name: declared[0]?.name, declared };
}

function overloadsOf(statements: readonly Statement[]): ReadonlyMap<string, readonly FunctionDeclaration[]> {
  const groups = new Map<string, FunctionDeclaration[]>();
  for (const statement of statements) {
    if (!ts.isFunctionDeclaration(statement)) continue;
    const name = statement.name?.text ?? 'default';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [statement]);
    else group.push(statement);
  }
  return groups;
}

/** `declare module 'x'` and `declare global` say something of others. */
function isNamespace(node: ModuleDeclaration): boolean {
  return ts.isIdentifier(node.name) && (node.flags & ts.NodeFlags.GlobalAugmentation) === 0;
}
