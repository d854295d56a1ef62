import type { Declaration, DeclarationKind } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { detached } from '../../detached.ts';

/** A declaration without what only the whole module tells. */
export type Declared = Omit<Declaration, 'exported' | 'refersTo' | 'lines'>;

/** What most declarations have none of. */
const NOTHING = { abstract: false, decorators: [], bases: [], implements: [], members: [], types: [] };

/** What a declaration is called, and where the name or what replaces it stands. */
export interface DeclaredName {
  readonly name: string;
  readonly range: TextRange;
}

/** A declaration with what is known of it beyond its name. */
export function declaredAs(
  kind: DeclarationKind,
  { name, range }: DeclaredName,
  more: Partial<Declared> = {},
): Declared {
  return { kind, name: detached(name), range, ...NOTHING, ...more };
}
