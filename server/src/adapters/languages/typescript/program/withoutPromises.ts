import type {
  Bundle,
  Identifier,
  ImportDeclaration,
  NamedImports,
  Node,
  SourceFile,
  Statement,
  TransformationContext,
  Transformer,
} from 'typescript';
import { ts } from '../compiler.ts';

/**
 * Leaves out of the declarations of a module what its classes say they implement, with the imports that nothing else
 * needs: whether they keep that promise shows in the class, and to everybody else they are the same without it.
 */
export function withoutPromises(context: TransformationContext): Transformer<SourceFile | Bundle> {
  const { factory } = context;
  const strip = (statement: Statement): Statement => {
    if (!ts.isClassDeclaration(statement)) return statement;
    const { modifiers, name, typeParameters, heritageClauses, members } = statement;
    const left = heritageClauses?.filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    if (left?.length === heritageClauses?.length) return statement;
    return factory.updateClassDeclaration(statement, modifiers, name, typeParameters, left, members);
  };
  return (tree) => {
    if (!ts.isSourceFile(tree)) return tree;
    const statements = tree.statements.map(strip);
    if (statements.every((statement, index) => statement === tree.statements[index])) return tree;
    const used = namesIn(statements.filter((statement) => !ts.isImportDeclaration(statement)));
    const kept = statements.flatMap((statement) => {
      return ts.isImportDeclaration(statement) ? withNames(context, statement, used) : [statement];
    });
    return factory.updateSourceFile(tree, kept);
  };
}

function namesIn(nodes: readonly Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return names;
}

/** An import with those of its names that are used; nothing where none is. */
function withNames(
  { factory }: TransformationContext,
  statement: ImportDeclaration,
  used: ReadonlySet<string>,
): readonly Statement[] {
  const { importClause, modifiers, moduleSpecifier, attributes } = statement;
  if (importClause === undefined) return [statement];
  const isUsed = (name: Identifier | undefined): boolean => name !== undefined && used.has(name.text);
  const { name, namedBindings } = importClause;
  const bindings =
    namedBindings !== undefined && ts.isNamedImports(namedBindings)
      ? namesLeft(namedBindings)
      : isUsed(namedBindings?.name)
        ? namedBindings
        : undefined;
  const first = isUsed(name) ? name : undefined;
  if (first === undefined && bindings === undefined) return [];
  const clause = factory.updateImportClause(importClause, importClause.phaseModifier, first, bindings);
  return [factory.updateImportDeclaration(statement, modifiers, clause, moduleSpecifier, attributes)];

  function namesLeft(list: NamedImports): NamedImports | undefined {
    const left = list.elements.filter((element) => isUsed(element.name));
    return left.length === 0 ? undefined : factory.updateNamedImports(list, left);
  }
}
