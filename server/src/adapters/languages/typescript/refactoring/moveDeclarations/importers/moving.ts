import type { SourceFile, TypeChecker } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Stretch } from '../../draft/edits.ts';

/** What importers of a module have to learn: that some of its names come from another one now. */
export interface Moving {
  readonly from: ModulePath;
  readonly to: ModulePath;
  /** What a name of the one is called in the other; `default` for the default export. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether nothing is left of a name of the other module in JavaScript. */
  readonly isTypeAlone: (name: string) => boolean;
  /** Whether what moves is all that the other module shows. */
  readonly isAllOfTarget: boolean;
  /** Whether the divided module is no longer there afterwards, so that nothing may name it. */
  readonly isGone: boolean;
}

/** One module that imports from the one that is divided. */
export interface Importer {
  readonly path: ModulePath;
  readonly tree: SourceFile;
  readonly checker: TypeChecker;
  /** How it writes an import of the other module. */
  readonly specifier: string;
  /** The specifiers by which it names the other module already. */
  readonly present: ReadonlySet<string>;
  readonly mustSayType: boolean;
  readonly writer: ImporterWriter;
}

/** Where the new text of an importer goes. */
export interface ImporterWriter {
  readonly replace: (place: Stretch, text: string) => void;
  readonly insert: (offset: number, text: string) => void;
  /** With its line where nothing else is on it. */
  readonly remove: (place: Stretch) => void;
}

/** A sentence that says why something cannot be moved; undefined where it can. */
export type Obstacle = string | undefined;
