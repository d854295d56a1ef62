import type { ExportDeclaration, Expression, Statement } from 'typescript';
import type { ExportedName } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { boundNames } from './boundNames.ts';
import { assignedExportsOf } from './commonJs.ts';
import { hasModifier } from './modifiers.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';

/** What other modules can import, in the order of the text, each name once. */
export function exportsOf({ file }: Reading): readonly ExportedName[] {
  const seen = new Set<string>();
  return file.statements.flatMap(exportsOfStatement).filter((exported) => {
    // Overloads and merged declarations say the same name again; stars of several modules are several exports.
    const key = JSON.stringify(exported);
    return seen.size !== seen.add(key).size;
  });
}

function exportsOfStatement(statement: Statement): readonly ExportedName[] {
  if (ts.isExportDeclaration(statement)) return passedOn(statement);
  if (ts.isExportAssignment(statement)) return [ofWhole(statement.expression)];
  const assigned = assignedExportsOf(statement);
  if (assigned.length > 0) return assigned.flatMap(({ name, value }) => ofAssignment(name, value));
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
  const locals = namesDeclaredBy(statement);
  if (!hasModifier(statement, ts.SyntaxKind.DefaultKeyword)) return locals.map((local) => exported(local, local));
  return [exported('default', locals[0] ?? 'default')];
}

function passedOn({ exportClause, moduleSpecifier }: ExportDeclaration): readonly ExportedName[] {
  const specifier =
    moduleSpecifier !== undefined && ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (exportClause === undefined) return specifier === undefined ? [] : [exported('*', '*', specifier)];
  if (ts.isNamespaceExport(exportClause)) return [exported(exportClause.name.text, '*', specifier)];
  return exportClause.elements.map(({ name, propertyName }) =>
    exported(name.text, (propertyName ?? name).text, specifier),
  );
}

/** An object literal shows its members as names of the module, too. */
function ofAssignment(name: string, value: Expression): readonly ExportedName[] {
  if (name !== 'default') return [exported(name, ts.isIdentifier(value) ? value.text : name)];
  if (!ts.isObjectLiteralExpression(value)) return [ofWhole(value)];
  const members = value.properties.flatMap((property) => {
    if (property.name === undefined || !(ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name))) {
      return [];
    }
    const isNamed = ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer);
    if (isNamed) return [exported(property.name.text, property.initializer.text)];
    return [exported(property.name.text, ts.isShorthandPropertyAssignment(property) ? property.name.text : 'default')];
  });
  return [ofWhole(value), ...members];
}

function ofWhole(value: Expression): ExportedName {
  return exported('default', ts.isIdentifier(value) ? value.text : 'default');
}

function namesDeclaredBy(statement: Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name).map(({ text }) => text));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function exported(name: string, local: string, specifier?: string): ExportedName {
  const named = { name: detached(name), local: detached(local) };
  return specifier === undefined ? named : { ...named, specifier: detached(specifier) };
}
