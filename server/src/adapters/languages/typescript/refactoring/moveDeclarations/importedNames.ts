import type { Node, SourceFile, Statement } from 'typescript';
import { ts } from '../../compiler.ts';
import { importStatements } from '../draft/importClauses.ts';

/** A name that an import at the top level of a module binds. */
export interface ImportedName {
  readonly local: string;
  /** Its name in the other module; `default` for the default export, `*` for the module as a whole. */
  readonly imported: string;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  /** By which the checker knows it. */
  readonly declaration: Node;
  readonly statement: Statement;
}

export function importedNames(tree: SourceFile): readonly ImportedName[] {
  return importStatements(tree).flatMap(({ statement, specifier, bindings }) =>
    bindings.map(({ local, imported, isTypeOnly, node }) => {
      const declaration = ts.isIdentifier(node) ? node.parent : node;
      return { local, imported, specifier, isTypeOnly, declaration, statement };
    }),
  );
}
