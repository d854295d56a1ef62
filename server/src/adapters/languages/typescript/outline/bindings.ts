import type { BindingName, ImportDeclaration, Statement } from 'typescript';
import type { ImportBinding } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { requiredModuleOf } from './commonJs.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';

/** The names that imports bring into the module, in the order of the text. */
export function bindingsOf({ file }: Reading): readonly ImportBinding[] {
  return file.statements.flatMap(bindingsOfStatement);
}

function bindingsOfStatement(statement: Statement): readonly ImportBinding[] {
  if (ts.isImportDeclaration(statement)) return importedBy(statement);
  if (ts.isImportEqualsDeclaration(statement)) {
    const { moduleReference, name, isTypeOnly } = statement;
    if (!ts.isExternalModuleReference(moduleReference) || !ts.isStringLiteralLike(moduleReference.expression))
      return [];
    return [binding(name.text, '*', moduleReference.expression.text, isTypeOnly)];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const required = requiredModuleOf(initializer);
    return required === undefined ? [] : requiredAs(name, required.specifier, required.member);
  });
}

function importedBy({ importClause: clause, moduleSpecifier }: ImportDeclaration): readonly ImportBinding[] {
  if (clause === undefined || !ts.isStringLiteralLike(moduleSpecifier)) return [];
  const specifier = moduleSpecifier.text;
  const typeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const bindings = clause.name === undefined ? [] : [binding(clause.name.text, 'default', specifier, typeOnly)];
  const named = clause.namedBindings;
  if (named === undefined) return bindings;
  if (ts.isNamespaceImport(named)) return [...bindings, binding(named.name.text, '*', specifier, typeOnly)];
  const single = named.elements.map(({ name, propertyName, isTypeOnly }) =>
    binding(name.text, (propertyName ?? name).text, specifier, typeOnly || isTypeOnly),
  );
  return [...bindings, ...single];
}

/** Of `{ a, b: c }` each name; what lies deeper is no longer a part of the module alone. */
function requiredAs(name: BindingName, specifier: string, member: string | undefined): readonly ImportBinding[] {
  if (ts.isIdentifier(name)) return [binding(name.text, member ?? '*', specifier, false)];
  if (!ts.isObjectBindingPattern(name) || member !== undefined) return [];
  return name.elements.flatMap((element) => {
    const imported = element.propertyName ?? element.name;
    if (!ts.isIdentifier(element.name) || element.dotDotDotToken !== undefined) return [];
    if (!ts.isIdentifier(imported) && !ts.isStringLiteralLike(imported)) return [];
    return [binding(element.name.text, imported.text, specifier, false)];
  });
}

function binding(local: string, imported: string, specifier: string, typeOnly: boolean): ImportBinding {
  return { local: detached(local), imported: detached(imported), specifier: detached(specifier), typeOnly };
}
