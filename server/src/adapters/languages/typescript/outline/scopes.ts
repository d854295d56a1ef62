import type {
  BindingName,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Identifier,
  Node,
  SignatureDeclaration,
  SourceFile,
  Statement,
  TypeParameterDeclaration,
  VariableDeclarationList,
} from 'typescript';
import { ts } from '../compiler.ts';
import { boundNames } from './boundNames.ts';

/** Values and types of the same name have nothing to do with each other. */
export type NameSpace = 'value' | 'type';

/** What a scope declares. */
interface ScopeNames {
  readonly value: Set<string>;
  readonly type: Set<string>;
}

export interface Scopes {
  /** Whether the module declares or imports that name at its top level. */
  readonly isOfModule: (name: string, space: NameSpace) => boolean;
  /** Whether the name means something that is declared further in than the top level of the module. */
  readonly isLocal: (identifier: Identifier, space: NameSpace) => boolean;
}

/** Scopes are looked into only where a name could mean something from outside, so most are never worked out. */
export function scopesOf(file: SourceFile): Scopes {
  const known = new Map<Node, ScopeNames | undefined>();
  const ofModule = namesOfBody(file.statements, file);
  const namesOf = (node: Node): ScopeNames | undefined => {
    if (!known.has(node)) known.set(node, namesDeclaredBy(node));
    return known.get(node);
  };
  return {
    isOfModule: (name, space) => ofModule[space].has(name),
    isLocal: (identifier, space) => {
      for (let node = identifier.parent as Node | undefined; node !== undefined && node !== file; node = node.parent) {
        if (namesOf(node)?.[space].has(identifier.text) === true) return true;
      }
      return false;
    },
  };
}

function noNames(): ScopeNames {
  return { value: new Set(), type: new Set() };
}

function namesDeclaredBy(node: Node): ScopeNames | undefined {
  if (ts.isFunctionLike(node)) return namesOfFunction(node);
  if (ts.isBlock(node) || ts.isModuleBlock(node)) return namesOfStatements(node.statements);
  if (ts.isCaseBlock(node)) return namesOfStatements(node.clauses.flatMap((clause) => [...clause.statements]));
  if (ts.isClassStaticBlockDeclaration(node)) return namesOfBody([], node.body);
  const names = noNames();
  if (ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node)) addLoop(names, node);
  else if (ts.isCatchClause(node)) addBound(names, node.variableDeclaration?.name);
  else if (ts.isClassLike(node)) {
    addTypeParameters(names, node.typeParameters);
    if (ts.isClassExpression(node)) addBoth(names, node.name);
  } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    addTypeParameters(names, node.typeParameters);
  } else if (ts.isMappedTypeNode(node)) names.type.add(node.typeParameter.name.text);
  else if (ts.isConditionalTypeNode(node)) addInferred(names, node.extendsType);
  else if (ts.isEnumDeclaration(node)) {
    for (const { name } of node.members) if (ts.isIdentifier(name)) names.value.add(name.text);
  } else return undefined;
  return names;
}

function namesOfFunction(node: SignatureDeclaration): ScopeNames {
  const body = 'body' in node ? (node.body as Node | undefined) : undefined;
  // An expression holds no `var` but in functions of its own.
  const names = body !== undefined && ts.isBlock(body) ? namesOfBody([], body) : noNames();
  for (const { name } of node.parameters) addBound(names, name);
  addTypeParameters(names, node.typeParameters);
  if (ts.isFunctionExpression(node)) addBoth(names, node.name);
  return names;
}

/** Of a module or the body of a function, where `var` counts wherever it stands. */
function namesOfBody(statements: readonly Statement[], body: Node): ScopeNames {
  const names = namesOfStatements(statements);
  const pending: Node[] = [body];
  const visit = (child: Node): void => {
    if (mayHoldVariables(child)) pending.push(child);
  };
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (ts.isVariableDeclarationList(node)) addList(names, node);
    else ts.forEachChild(node, visit);
  }
  return names;
}

/** Statements and their parts. What lies in a function, a class or a namespace is a matter of its own. */
function mayHoldVariables(node: Node): boolean {
  if (ts.isVariableDeclarationList(node)) return (node.flags & ts.NodeFlags.BlockScoped) === 0;
  if (node.kind >= ts.SyntaxKind.FirstStatement && node.kind <= ts.SyntaxKind.LastStatement) return true;
  return ts.isBlock(node) || ts.isCaseBlock(node) || ts.isCaseOrDefaultClause(node) || ts.isCatchClause(node);
}

function namesOfStatements(statements: readonly Statement[]): ScopeNames {
  const names = noNames();
  for (const statement of statements) addStatement(names, statement);
  return names;
}

function addStatement(names: ScopeNames, statement: Statement): void {
  if (ts.isVariableStatement(statement)) addList(names, statement.declarationList);
  else if (ts.isFunctionDeclaration(statement)) addBound(names, statement.name);
  else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    names.type.add(statement.name.text);
  } else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) addBoth(names, statement.name);
  else if (ts.isImportEqualsDeclaration(statement)) addBoth(names, statement.name);
  else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) {
    if ((statement.flags & ts.NodeFlags.GlobalAugmentation) === 0) addBoth(names, statement.name);
  } else if (ts.isImportDeclaration(statement)) {
    addBoth(names, statement.importClause?.name);
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined) return;
    if (ts.isNamespaceImport(bindings)) addBoth(names, bindings.name);
    else for (const { name } of bindings.elements) addBoth(names, name);
  }
}

function addLoop(names: ScopeNames, { initializer }: ForStatement | ForInStatement | ForOfStatement): void {
  if (initializer !== undefined && ts.isVariableDeclarationList(initializer)) addList(names, initializer);
}

function addList(names: ScopeNames, { declarations }: VariableDeclarationList): void {
  for (const { name } of declarations) addBound(names, name);
}

function addBound(names: ScopeNames, name: BindingName | undefined): void {
  if (name !== undefined) for (const { text } of boundNames(name)) names.value.add(text);
}

function addBoth(names: ScopeNames, name: Identifier | undefined): void {
  if (name === undefined) return;
  names.value.add(name.text);
  names.type.add(name.text);
}

function addTypeParameters(names: ScopeNames, parameters: readonly TypeParameterDeclaration[] | undefined): void {
  for (const { name } of parameters ?? []) names.type.add(name.text);
}

function addInferred(names: ScopeNames, type: Node): void {
  if (ts.isInferTypeNode(type)) names.type.add(type.typeParameter.name.text);
  ts.forEachChild(type, (child) => addInferred(names, child));
}
