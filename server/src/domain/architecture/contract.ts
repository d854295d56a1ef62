import type { ModulePath } from '../graph/module.ts';
import type { TextRange } from '../text.ts';
import type { PathPattern } from './pathPattern.ts';

/** What a layer is for, whatever its name. */
export type Role = 'domain' | 'application' | 'adapter' | 'composition' | 'test' | 'shared';

export type PresetName = 'clean' | 'ddd' | 'hexagonal' | 'layered' | 'feature-sliced' | 'none';

/** How loudly a finding is told, loudest first. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Whether an import that only names types counts as a dependency. */
export type TypeImports = 'count' | 'allow';

export interface Layer {
  readonly name: string;
  readonly role: Role | undefined;
  /** Place in the order, 0 outermost. Siblings, which are independent of each other, share one. */
  readonly rank: number;
  readonly paths: readonly PathPattern[];
  /** Where given, the only other layers this one may import; the order no longer matters. */
  readonly mayImport: readonly string[] | undefined;
  /** Layers further out may not reach past a closed layer to what lies inside it. */
  readonly closed: boolean;
  /** An optional layer may have no module. */
  readonly optional: boolean;
  /** Where the contract file declares it; undefined where it was inferred or comes from a preset. */
  readonly declaredAt: TextRange | undefined;
  /** True for a layer known by its folder names alone: it has only the modules that no other layer places. */
  readonly fallback?: boolean;
  readonly packages?: Selection;
  readonly effects?: Selection;
}

/** What a layer may use and what not, by name, whatever the rules say of it by default. */
export interface Selection {
  readonly allow: readonly string[] | undefined;
  readonly deny: readonly string[];
  /** Where the contract file says each of them, in the same order; absent where no file does. */
  readonly declaredAt?: { readonly allow: readonly TextRange[]; readonly deny: readonly TextRange[] };
}

/** Which folders are bounded contexts, and what they may share. */
export interface Contexts {
  /** Patterns with a `{context}` capture. */
  readonly paths: readonly PathPattern[];
  /** Modules that every context may depend on. */
  readonly kernel: readonly PathPattern[];
  /** The modules of a context that other contexts may import. */
  readonly public: readonly PathPattern[];
}

/** One key of `rules`. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Checked against the rule's own schema by whoever read the contract. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Where the contract file names the rule; absent where no file does. */
  readonly declaredAt?: TextRange;
}

/** A breach that the contract lets pass, with the reason. */
export interface Ignore {
  readonly rule: string;
  readonly from: PathPattern | undefined;
  readonly to: PathPattern | undefined;
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string | undefined;
  readonly declaredAt: TextRange | undefined;
}

/** Where a contract came from. */
export type ContractOrigin =
  | { readonly kind: 'file'; readonly file: ModulePath }
  /** Read off the folder names, in the vocabulary of `preset`. */
  | { readonly kind: 'inferred' }
  /** No layered structure was found: nothing is checked. */
  | { readonly kind: 'absent' };

/** The rules of one project. Patterns are relative to `root`. */
export interface Contract {
  /** Folder that the contract governs, relative to the workspace root; empty for the root itself. */
  readonly root: string;
  readonly origin: ContractOrigin;
  readonly preset: PresetName;
  readonly include: readonly PathPattern[];
  readonly exclude: readonly PathPattern[];
  /** Outermost first. */
  readonly layers: readonly Layer[];
  /** Where the contract file has the key `layers`; absent where it leaves them to the folder names. */
  readonly layersDeclaredAt?: TextRange;
  readonly contexts: Contexts | undefined;
  /** Only what the contract says itself; a rule's own default fills the rest. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly ignores: readonly Ignore[];
  readonly typeImports: TypeImports;
}
