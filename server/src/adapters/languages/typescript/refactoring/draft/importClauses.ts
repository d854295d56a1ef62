import type {
  ImportDeclaration,
  ImportSpecifier,
  NamedImports,
  Node,
  ObjectBindingPattern,
  SourceFile,
  Statement,
} from 'typescript';
import { ts } from '../../compiler.ts';

/** A statement that imports: a declaration, or what CommonJS writes in its place. */
export interface ImportStatement {
  readonly statement: Statement;
  readonly specifier: string;
  /** Undefined for `import x = require()` and for what CommonJS writes. */
  readonly declaration: ImportDeclaration | undefined;
  readonly isTypeOnly: boolean;
  readonly bindings: readonly ImportedBinding[];
  /** Where further names can be added, if it lists names. */
  readonly list: NamedImports | ObjectBindingPattern | undefined;
}

/** One name that an import brings into a module. */
export interface ImportedBinding {
  readonly local: string;
  /** `default` and `*` stand for what they stand for in the language. */
  readonly imported: string;
  readonly isTypeOnly: boolean;
  readonly node: Node;
}

/** Those at the top of a module, in the order of the text. */
export function importStatements(tree: SourceFile): readonly ImportStatement[] {
  const statements = ofTrees.get(tree) ?? tree.statements.flatMap((statement) => importStatement(statement) ?? []);
  ofTrees.set(tree, statements);
  return statements;
}

/** Trees do not change, and all of a project are asked again and again. */
const ofTrees = new WeakMap<SourceFile, readonly ImportStatement[]>();

/** Whether a name stands where an import says what it is called here. */
export function isDeclaredByImport({ parent }: Node): boolean {
  return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent);
}

function importStatement(statement: Statement): ImportStatement | undefined {
  if (ts.isImportDeclaration(statement)) return declared(statement);
  if (ts.isImportEqualsDeclaration(statement)) return importEquals(statement);
  return ts.isVariableStatement(statement) ? required(statement) : undefined;
}

function declared(statement: ImportDeclaration): ImportStatement | undefined {
  const { importClause: clause, moduleSpecifier } = statement;
  if (!ts.isStringLiteral(moduleSpecifier)) return undefined;
  const isTypeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const bindings: ImportedBinding[] = [];
  if (clause?.name) bindings.push({ local: clause.name.text, imported: 'default', isTypeOnly, node: clause.name });
  const named = clause?.namedBindings;
  if (named !== undefined && ts.isNamespaceImport(named)) {
    bindings.push({ local: named.name.text, imported: '*', isTypeOnly, node: named });
  }
  const list = named !== undefined && ts.isNamedImports(named) ? named : undefined;
  bindings.push(...(list?.elements ?? []).map((element) => namedBinding(element, isTypeOnly)));
  return { statement, specifier: moduleSpecifier.text, declaration: statement, isTypeOnly, bindings, list };
}

function namedBinding(element: ImportSpecifier, isTypeOnly: boolean): ImportedBinding {
  const imported = (element.propertyName ?? element.name).text;
  return { local: element.name.text, imported, isTypeOnly: isTypeOnly || element.isTypeOnly, node: element };
}

function importEquals(statement: Statement): ImportStatement | undefined {
  if (!ts.isImportEqualsDeclaration(statement)) return undefined;
  const { moduleReference, name, isTypeOnly } = statement;
  if (!ts.isExternalModuleReference(moduleReference) || !ts.isStringLiteral(moduleReference.expression)) {
    return undefined;
  }
  const bindings = [{ local: name.text, imported: '*', isTypeOnly, node: name }];
  const specifier = moduleReference.expression.text;
  return { statement, specifier, declaration: undefined, isTypeOnly, bindings, list: undefined };
}

/** `const orders = require('./orders')` and `const { orders } = require('./orders')`. */
function required(statement: Statement): ImportStatement | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [variable, ...more] = statement.declarationList.declarations;
  if (variable?.initializer === undefined || more.length > 0) return undefined;
  const specifier = requiredIn(variable.initializer);
  if (specifier === undefined) return undefined;
  const common = { statement, specifier, declaration: undefined, isTypeOnly: false };
  if (ts.isIdentifier(variable.name)) {
    const whole = { local: variable.name.text, imported: '*', isTypeOnly: false, node: variable.name };
    return { ...common, bindings: [whole], list: undefined };
  }
  if (!ts.isObjectBindingPattern(variable.name)) return undefined;
  const bindings = variable.name.elements.flatMap((element) => {
    if (!ts.isIdentifier(element.name) || element.dotDotDotToken !== undefined) return [];
    const imported = element.propertyName ?? element.name;
    if (!ts.isIdentifier(imported)) return [];
    return [{ local: element.name.text, imported: imported.text, isTypeOnly: false, node: element }];
  });
  return { ...common, bindings, list: variable.name };
}

function requiredIn(node: Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require') {
    return undefined;
  }
  const [specifier] = node.arguments;
  return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}
