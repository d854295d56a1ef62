import type { ClassElement, ImportDeclaration, SourceFile, Statement } from 'typescript';
import { ts } from '../compiler.ts';

/**
 * Of the declarations of a module, what shows to those who only name its types. They see neither functions nor
 * variables, nor of a class how its instances are made and what it has itself.
 */
export function typesIn(declarations: string): string {
  // What a type takes from a value changes with the value.
  if (/\btypeof\b/.test(declarations)) return declarations;
  const tree = ts.createSourceFile('/types.d.ts', declarations, ts.ScriptTarget.Latest, false);
  const left = tree.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => typesOf(tree, statement))
    .join('\n');
  if (tree.statements.flatMap(valuesDeclaredBy).some((name) => isNamedIn(name, left))) return declarations;
  const imports = tree.statements.filter(ts.isImportDeclaration).filter((each) => bringsIn(tree, each, left));
  return [...imports.map((each) => each.getText(tree)), left].join('\n');
}

function typesOf(tree: SourceFile, statement: Statement): string {
  if (ts.isFunctionDeclaration(statement) || ts.isVariableStatement(statement)) return '';
  if (!ts.isClassDeclaration(statement)) return statement.getText(tree);
  const values = statement.members.filter(isOfClassItself);
  let text = '';
  let end = statement.getStart(tree);
  for (const member of values) {
    text += tree.text.slice(end, member.getFullStart());
    end = member.end;
  }
  return text + tree.text.slice(end, statement.end);
}

function isOfClassItself(member: ClassElement): boolean {
  if (ts.isConstructorDeclaration(member)) return true;
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

function valuesDeclaredBy(statement: Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

/** Whether a name that an import brings in stands in `text`. */
function bringsIn(tree: SourceFile, { importClause }: ImportDeclaration, text: string): boolean {
  return (importClause?.getText(tree).match(/[\w$]+/g) ?? []).some((name) => isNamedIn(name, text));
}

function isNamedIn(name: string, text: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
}
