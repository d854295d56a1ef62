import type { ModulePath } from '#domain/graph/module.ts';

/** A name of another module that a text is to use. */
export interface WantedImport {
  /** As it is exported; for a default export, what it is to be called. */
  readonly name: string;
  readonly to: ModulePath | { readonly package: string };
  /** Whether it is used as a type alone. */
  readonly typeOnly: boolean;
  readonly isDefault?: boolean;
  /** What it is best called where nothing stands for it yet; what it is exported as if nobody says. */
  readonly called?: string;
  /** What the text calls it already, where it was declared or imported from elsewhere until now. */
  readonly as?: string;
}

/** An import that is to be written. */
export interface AddedImport {
  readonly target: string;
  readonly specifier: string;
  /** `default`, the exported name, or `*` for the whole of a CommonJS module. */
  readonly imported: string;
  readonly local: string;
  isTypeOnly: boolean;
}

/** What happens to the imports of one module. */
export interface ImportPlan {
  readonly added: AddedImport[];
  /** Local names that are to go where nothing uses them any more. */
  readonly unwanted: Set<string>;
  /** Those among them that mean something else in whatever is written from now on. */
  readonly shadowed: Set<string>;
  /** Local names that are imported anew, as types become values, or are declared in the module itself from now on. */
  readonly replaced: Set<string>;
}

export function emptyImportPlan(): ImportPlan {
  return { added: [], unwanted: new Set(), shadowed: new Set(), replaced: new Set() };
}

/** One word for one module, however it is named. */
export function targetOf(to: WantedImport['to']): string {
  return typeof to === 'string' ? to : `package:${to.package}`;
}
