import type { Identifier, Node, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';

/** The names in one syntax tree. A tree never changes, and programs share it, so each is gone through once. */
export interface NamesInTree {
  /** In the order of the text. */
  readonly called: (name: string) => readonly Identifier[];
  /** The names that imports and exports give to what may be called otherwise elsewhere. */
  readonly renaming: () => readonly Identifier[];
}

export function namesInTree(tree: SourceFile): NamesInTree {
  const known = ofTrees.get(tree);
  if (known !== undefined) return known;
  let byName: ReadonlyMap<string, readonly Identifier[]> | undefined;
  let renaming: readonly Identifier[] | undefined;
  const names: NamesInTree = {
    called: (name) => (mayName(tree, name) ? ((byName ??= identifiersByName(tree)).get(name) ?? []) : []),
    renaming: () => (renaming ??= renamingIn(tree)),
  };
  ofTrees.set(tree, names);
  return names;
}

const ofTrees = new WeakMap<SourceFile, NamesInTree>();

/** The parser notes every name that it meets; to ask it takes no look at the text, nor a walk where there is nothing. */
function mayName(tree: SourceFile, name: string): boolean {
  const { identifiers } = tree as { readonly identifiers?: ReadonlyMap<string, string> };
  return identifiers?.has(name) ?? true;
}

function identifiersByName(tree: SourceFile): ReadonlyMap<string, readonly Identifier[]> {
  const byName = new Map<string, Identifier[]>();
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node)) {
      const known = byName.get(node.text);
      if (known === undefined) byName.set(node.text, [node]);
      else known.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return byName;
}

function renamingIn(tree: SourceFile): readonly Identifier[] {
  return tree.statements.flatMap((statement): readonly Identifier[] => {
    if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {};
      const renamed = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
      return [...(name ? [name] : []), ...renamed.filter(({ propertyName }) => propertyName).map((each) => each.name)];
    }
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.flatMap(({ propertyName, name }) =>
        propertyName && ts.isIdentifier(name) ? [name] : [],
      );
    }
    return ts.isImportEqualsDeclaration(statement) ? [statement.name] : [];
  });
}
