import type { ModulePath } from '#domain/graph/module.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { ImportedName } from './importedNames.ts';
import type { Division } from './divide.ts';
import type { Reference } from './references.ts';

/** A name that the other module has to import. */
export interface Importing {
  readonly local: string;
  readonly imported: string;
  readonly specifier: string;
  readonly form: 'import' | 'import-equals' | 'require';
  /** `import type { A }`. */
  readonly isTypeDeclaration: boolean;
  /** `import { type A }`. */
  readonly isTypeElement: boolean;
}

/** What an import of the divided module leads to. */
export type Origin =
  | { readonly kind: 'module'; readonly path: ModulePath }
  /** What is named the same from wherever it is named. */
  | { readonly kind: 'package'; readonly specifier: string }
  | { readonly kind: 'lost' };

export function originOf({ graph }: Surroundings, from: ModulePath, specifier: string): Origin {
  const dependency = graph.module(from)?.dependencies.find(({ site }) => site.specifier === specifier);
  const target = dependency?.target;
  if (target?.kind === 'module' || target?.kind === 'asset') return { kind: 'module', path: target.path };
  return specifier.startsWith('.') ? { kind: 'lost' } : { kind: 'package', specifier };
}

/** The imports that what moves makes use of, in the order of the text; and whether each is a type there and no more. */
export function importsUsed({ moved, referencesOf }: Division): ReadonlyMap<ImportedName, readonly Reference[]> {
  const uses = new Map<ImportedName, Reference[]>();
  for (const reference of moved.flatMap(referencesOf)) {
    if (reference.to.kind !== 'import') continue;
    const { name } = reference.to;
    uses.set(name, [...(uses.get(name) ?? []), reference]);
  }
  return new Map([...uses].sort(([a], [b]) => a.declaration.pos - b.declaration.pos));
}

/** The same import as it would stand in a new file. */
export function sameImport({ local, imported, isTypeOnly, statement }: ImportedName, specifier: string): Importing {
  const form = ts.isImportDeclaration(statement)
    ? 'import'
    : ts.isVariableStatement(statement)
      ? 'require'
      : 'import-equals';
  const isTypeDeclaration =
    ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return { local, imported, specifier, form, isTypeDeclaration, isTypeElement: isTypeOnly && !isTypeDeclaration };
}
